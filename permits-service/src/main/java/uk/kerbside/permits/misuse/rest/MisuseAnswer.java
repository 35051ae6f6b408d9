package uk.kerbside.permits.misuse.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.kerbside.events.permits.MisuseOutcome;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.permits.application.Claim;
import uk.kerbside.permits.misuse.MisuseKind;
import uk.kerbside.permits.misuse.MisuseReport;
import uk.kerbside.permits.misuse.ReportStatus;

/**
 * A report of misuse as officers see it.
 *
 * @param candidates permits the vehicle is on, while nobody knows which it is about
 * @param escalatedAt when it was noticed that it was not decided in time
 * @param repeat whether misuse of the same account was upheld before
 * @param overdue whether the day by which it was to be decided is over
 * @param claim who works on it; absent when nobody does
 */
record MisuseAnswer(
        @Schema(examples = "M-7KQ2-9XNM") String reportId,
        ReportStatus status,
        MisuseKind kind,
        @Schema(examples = "AB12CDE") Optional<String> vrm,
        @Schema(examples = "P-7KQ2-9XNM") Optional<String> permitNumber,
        Optional<String> accountId,
        List<String> candidates,
        Optional<String> place,
        Optional<Instant> seenAt,
        String words,

        @Schema(examples = "enforcement-officer", description = "In which role it was reported")
        String role,

        String channel,
        Instant reportedAt,
        LocalDate decideBy,
        boolean overdue,
        Optional<Instant> escalatedAt,
        boolean repeat,

        @Schema(examples = "1", description = "How many earlier reports about the account were upheld")
        int earlierUpheld,

        Optional<ClaimAnswer> claim,
        Optional<MisuseOutcome> outcome,
        Optional<String> note,
        Optional<String> suspensionId,
        Optional<Instant> decidedAt) {

    /** @param mine whether it is the caller */
    @Schema(name = "MisuseClaim")
    record ClaimAnswer(String officer, boolean mine, Instant until) {
        private static ClaimAnswer of(Claim claim, String officer) {
            return new ClaimAnswer(claim.claimedBy(), claim.isOf(officer), claim.claimedUntil());
        }
    }

    static MisuseAnswer of(
            MisuseReport report, List<String> candidates, int earlierUpheld, String officer, CouncilClock clock) {
        return new MisuseAnswer(
                report.id(),
                report.status(),
                report.kind(),
                report.vrm().map(Vrm::value),
                report.permitNumber(),
                report.accountId(),
                candidates,
                report.place(),
                report.seenAt(),
                report.words(),
                report.role(),
                report.channel(),
                report.reportedAt(),
                report.decideBy(),
                report.status() == ReportStatus.OPEN && report.decideBy().isBefore(clock.today()),
                report.escalatedAt(),
                earlierUpheld > 0,
                earlierUpheld,
                report.claim()
                        .filter(claim -> claim.isHeldAt(clock.now()))
                        .map(claim -> ClaimAnswer.of(claim, officer)),
                report.outcome(),
                report.note(),
                report.suspensionId(),
                report.decidedAt());
    }
}
