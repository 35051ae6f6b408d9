package uk.kerbside.permits.application.rest;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.kerbside.events.WireMoney;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.permits.application.ApplicationStatus;
import uk.kerbside.permits.application.DecisionReason;
import uk.kerbside.permits.application.PermitApplication;
import uk.kerbside.permits.quote.Need;
import uk.kerbside.permits.quote.PermitRequest;

/**
 * An application as its applicant and staff see it.
 *
 * @param message where it stands, for people; says NOT YET VALID as long as nobody may park on it
 * @param price as quoted while it is a draft; fixed once it is approved
 * @param chargeId what is paid in accounts
 */
record ApplicationAnswer(
        @Schema(examples = "A-7KQ2-9XNM") String applicationId,
        String accountId,
        @Schema(examples = "RESIDENT") String permitType,
        List<String> vrms,

        @Schema(implementation = String.class, examples = "P12M")
        Optional<Period> term,

        Optional<LocalDate> startsOn,
        Optional<String> place,
        List<DayOfWeek> weekdays,
        ApplicationStatus status,

        @Schema(examples = "NOT YET VALID. Pay GBP 70.00 by 24 December 2026.")
        String message,

        int ruleVersion,
        @Schema(examples = "1") int position,
        WireMoney price,
        List<Need> reviewReasons,
        Optional<LocalDate> decideBy,
        boolean automatic,
        Optional<DecisionReason> reason,
        Optional<String> remedy,
        Optional<String> permitNumber,
        Optional<String> chargeId,
        Optional<Instant> payableUntil,
        Instant createdAt,
        Optional<Instant> submittedAt,
        Optional<Instant> decidedAt,
        Optional<Instant> closedAt) {

    static ApplicationAnswer of(PermitApplication application, String message) {
        PermitRequest request = application.request();
        return new ApplicationAnswer(
                application.id(),
                application.accountId(),
                application.typeCode(),
                application.vrms().stream().map(Vrm::value).toList(),
                request.term(),
                request.startsOn(),
                request.place(),
                request.weekdays(),
                application.status(),
                message,
                application.ruleVersion(),
                application.position(),
                WireMoney.of(application.price()),
                application.reviewReasons(),
                application.decideBy(),
                application.automatic(),
                application.decisionReason(),
                application.remedy(),
                application.permitNumber(),
                application.chargeId(),
                application.payableUntil(),
                application.createdAt(),
                application.submittedAt(),
                application.decidedAt(),
                application.closedAt());
    }
}
