package uk.kerbside.permits.report.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.kerbside.events.WireMoney;
import uk.kerbside.kit.imports.CsvTable;
import uk.kerbside.permits.report.IssuedLine;
import uk.kerbside.permits.report.IssuedReport;
import uk.kerbside.permits.report.IssuedReport.Part;

/** What was issued, for people who plan and pay. */
@Schema(name = "IssuedPermits")
record IssuedAnswer(
        @Schema(examples = "2026-11-01") LocalDate from,
        @Schema(examples = "2026-11-30") LocalDate to,
        @Schema(examples = "8312") long permits,
        List<Part> byType,

        @Schema(description = "Through which they were applied for; MIGRATION for those taken over from paper")
        List<Part> byChannel,

        @Schema(description = "The place they are for; EVERYWHERE for those that are good everywhere")
        List<Part> byPlace,

        @Schema(description = "Of those that were applied for: without help, or helped by staff")
        SelfServiceAnswer selfService,

        CostAnswer cost) {

    @Schema(name = "SelfServiceShare")
    record SelfServiceAnswer(
            long applied,
            long selfService,
            long assisted,

            @Schema(implementation = Double.class, examples = "70.6", description = "Absent when nobody applied")
            Optional<BigDecimal> percent) {}

    /** @param saved what the virtual ones would have cost more on paper */
    @Schema(name = "CostOfIssuing")
    record CostAnswer(
            long onPaper,
            long virtual,
            WireMoney ofOneOnPaper,
            WireMoney ofOneVirtual,
            WireMoney paper,
            WireMoney virtually,
            WireMoney together,
            WireMoney saved) {

        static CostAnswer of(IssuedReport.Cost cost) {
            return new CostAnswer(
                    cost.onPaper(),
                    cost.virtual(),
                    WireMoney.of(cost.ofOneOnPaper()),
                    WireMoney.of(cost.ofOneVirtual()),
                    WireMoney.of(cost.paper()),
                    WireMoney.of(cost.virtually()),
                    WireMoney.of(cost.together()),
                    WireMoney.of(cost.saved()));
        }
    }

    static IssuedAnswer of(IssuedReport report) {
        IssuedReport.SelfServiceShare share = report.selfService();
        return new IssuedAnswer(
                report.period().from(),
                report.period().to(),
                report.permits(),
                report.byType(),
                report.byChannel(),
                report.byPlace(),
                new SelfServiceAnswer(share.applied(), share.selfService(), share.assisted(), share.percent()),
                CostAnswer.of(report.cost()));
    }

    /** One row for each combination, so that a spreadsheet can add them up in any way. */
    static String csv(IssuedReport report) {
        List<List<?>> rows = new ArrayList<>();
        for (IssuedLine line : report.lines()) {
            rows.add(List.of(
                    line.typeCode(),
                    line.channel(),
                    line.place().orElse(""),
                    line.onPaper() ? "PAPER" : "VIRTUAL",
                    line.selfService() ? "Y" : "N",
                    line.permits()));
        }
        return CsvTable.of(List.of("permit_type", "channel", "place", "issued_as", "self_service", "permits"), rows);
    }
}
