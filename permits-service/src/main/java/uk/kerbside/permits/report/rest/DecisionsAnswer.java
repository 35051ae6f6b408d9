package uk.kerbside.permits.report.rest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.kerbside.kit.imports.CsvTable;
import uk.kerbside.permits.report.DecisionLine;
import uk.kerbside.permits.report.DecisionReport;

/** How long decisions took. */
@Schema(name = "DecisionTimes")
record DecisionsAnswer(
        @Schema(examples = "2026-11-01") LocalDate from,
        @Schema(examples = "2026-11-30") LocalDate to,
        Line all,
        List<Line> byType) {

    /**
     * Decisions on one type, or on all.
     *
     * @param inTime by the day that was promised; its clock stops while evidence is waited for
     */
    @Schema(name = "DecisionTimesOfType")
    record Line(
            @Schema(examples = "RESIDENT", description = "Absent for all together")
            Optional<String> permitType,

            @Schema(examples = "412") long decided,

            @Schema(description = "Approved by the rules at once")
            long automatic,

            long byOfficers,
            long refused,

            @Schema(
                    description =
                            "Decided by the day that was promised (five working days after the submission, unless the"
                                    + " type's rules say otherwise); its clock stops while evidence is waited for")
            long inTime,

            @Schema(implementation = Double.class, examples = "97.3")
            Optional<BigDecimal> inTimePercent,

            @Schema(implementation = String.class, examples = "PT26H", description = "From submission to decision")
            Optional<Duration> median,

            @Schema(
                    implementation = String.class,
                    examples = "PT51H",
                    description = "Without those decided by the rules")
            Optional<Duration> medianByOfficers) {

        static Line of(DecisionLine line) {
            return new Line(
                    line.typeCode(),
                    line.decided(),
                    line.automatic(),
                    line.byOfficers(),
                    line.refused(),
                    line.inTime(),
                    DecisionReport.percentInTime(line),
                    line.median(),
                    line.medianByOfficers());
        }

        private List<Object> cells() {
            return List.of(
                    permitType.orElse("ALL"),
                    decided,
                    automatic,
                    byOfficers,
                    refused,
                    inTime,
                    inTimePercent.map(BigDecimal::toPlainString).orElse(""),
                    hours(median),
                    hours(medianByOfficers));
        }

        private static String hours(Optional<Duration> duration) {
            return duration.map(found -> BigDecimal.valueOf(found.toMinutes())
                            .divide(BigDecimal.valueOf(60), 1, RoundingMode.HALF_UP)
                            .toPlainString())
                    .orElse("");
        }
    }

    static DecisionsAnswer of(DecisionReport report) {
        return new DecisionsAnswer(
                report.period().from(),
                report.period().to(),
                Line.of(report.all()),
                report.byType().stream().map(Line::of).toList());
    }

    String csv() {
        List<List<?>> rows = new ArrayList<>();
        Stream.concat(byType.stream(), Stream.of(all)).map(Line::cells).forEach(rows::add);
        return CsvTable.of(
                List.of(
                        "permit_type",
                        "decided",
                        "automatic",
                        "by_officers",
                        "refused",
                        "in_time",
                        "in_time_percent",
                        "median_hours",
                        "median_hours_by_officers"),
                rows);
    }
}
