package uk.kerbside.permits.register.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.kerbside.events.WireMoney;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.permits.application.ApplicationStatus;
import uk.kerbside.permits.application.Claim;
import uk.kerbside.permits.application.DecisionReason;
import uk.kerbside.permits.application.PermitApplication;
import uk.kerbside.permits.application.RefusedBecause;
import uk.kerbside.permits.quote.Need;

/** An application as a line of the register. */
record RegisteredApplication(
        @Schema(examples = "A-8DMR-4KTZ") String applicationId,
        @Schema(examples = "A-7KQ2-9XNM") String accountId,
        @Schema(examples = "RESIDENT") String permitType,
        @Schema(examples = "[\"AB12CDE\"]") List<String> vrms,
        ApplicationStatus status,
        WireMoney price,
        List<Need> reviewReasons,

        @Schema(description = "By when an officer decides, or was to")
        Optional<LocalDate> decideBy,

        @Schema(description = "Waits for an officer, and the day by which to decide is over")
        boolean overdue,

        @Schema(examples = "f3b1c0de-0000-4000-8000-5a1f6d7e8c9b", description = "The login of who works on it")
        Optional<String> claimedBy,

        Optional<DecisionReason> reason,
        @Schema(examples = "P-7KQ2-9XNM") Optional<String> permitNumber,
        Instant createdAt,
        Optional<Instant> submittedAt,
        Optional<Instant> decidedAt,
        Optional<Instant> closedAt) {

    static RegisteredApplication of(PermitApplication application, Instant now, LocalDate today) {
        boolean overdue = application.status().waitsForOfficer()
                && application.decideBy().filter(today::isAfter).isPresent();
        return new RegisteredApplication(
                application.id(),
                application.accountId(),
                application.typeCode(),
                application.vrms().stream().map(Vrm::value).toList(),
                application.status(),
                WireMoney.of(application.price()),
                application.reviewReasons(),
                application.decideBy(),
                overdue,
                application.claim().filter(claim -> claim.isHeldAt(now)).map(Claim::claimedBy),
                application.refusal().map(RefusedBecause::decisionReason),
                application.permitNumber(),
                application.createdAt(),
                application.submittedAt(),
                application.decidedAt(),
                application.closedAt());
    }
}
