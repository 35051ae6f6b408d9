package uk.kerbside.permits.misuse;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import uk.kerbside.events.permits.MisuseOutcome;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.problem.InvalidRequestException;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.measure.MeasureReason;
import uk.kerbside.permits.measure.SuspendPermit;
import uk.kerbside.permits.permit.Permit;
import uk.kerbside.permits.permit.Permits;

/** An officer decides a report: no case, a warning, or a suspension with its own notice and appeal. */
@ApplicationScoped
public class DecideReport {
    /**
     * What somebody decides.
     *
     * @param note why, for colleagues
     * @param permitNumber the permit it is about; need not be said when the report names it
     * @param words to the holder, where there is a case
     * @param atOnceBecause why a suspension is not announced before; for supervisors
     * @param untilOn the last day of a suspension
     */
    public record Decision(
            MisuseOutcome outcome,
            String note,
            Optional<String> permitNumber,
            Optional<String> words,
            Optional<String> atOnceBecause,
            Optional<LocalDate> untilOn) {}

    private final ReachReport reach;
    private final MisuseReports reports;
    private final Permits permits;
    private final SuspendPermit suspendPermit;
    private final TellMisuse tell;
    private final CurrentActor currentActor;
    private final InstantSource clock;

    // Seven: it finds report and permit, suspends, keeps, tells, and asks who and when.
    DecideReport(
            ReachReport reach,
            MisuseReports reports,
            Permits permits,
            SuspendPermit suspendPermit,
            TellMisuse tell,
            CurrentActor currentActor,
            InstantSource clock) {
        this.reach = reach;
        this.reports = reports;
        this.permits = permits;
        this.suspendPermit = suspendPermit;
        this.tell = tell;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * @param isCurrent throws unless the officer has seen the report as it is
     * @throws NotFoundException when there is no such report, or no such permit
     * @throws RefusedException {@code OWN_HOUSEHOLD}, {@code REPORT_DECIDED}, {@code REPORT_WITH_COLLEAGUE}, {@code
     *     PERMIT_NOT_NAMED}, or one of {@link SuspendPermit}
     */
    @Transactional
    public MisuseReport decide(String id, Decision decision, Consumer<MisuseReport> isCurrent) {
        MisuseReport report = reach.open(id, isCurrent);
        reach.requireNotAnothers(report);
        Instant now = clock.instant();
        Optional<String> suspension =
                switch (decision.outcome()) {
                    case NO_CASE -> Optional.empty();
                    case WARNING -> warn(report, decision, now);
                    case SUSPENSION -> Optional.of(suspend(report, decision));
                };
        report.decide(
                decision.outcome(),
                decision.note(),
                suspension,
                currentActor.actor().subject(),
                now);
        reports.save(report);
        tell.decided(report, isRepeat(report), now);
        return report;
    }

    /** Whether the account's misuse was upheld before. */
    public boolean isRepeat(MisuseReport report) {
        return report.accountId()
                .filter(account -> reports.countUpheld(account, report.id()) > 0)
                .isPresent();
    }

    private Optional<String> warn(MisuseReport report, Decision decision, Instant now) {
        Permit permit = permit(report, decision);
        tell.warned(permit, report, words(decision), now);
        return Optional.empty();
    }

    private String suspend(MisuseReport report, Decision decision) {
        Permit permit = permit(report, decision);
        return suspendPermit
                .suspend(
                        permit.number(),
                        new SuspendPermit.Request(
                                MeasureReason.MISUSE, words(decision), decision.atOnceBecause(), decision.untilOn()),
                        seen -> {})
                .id();
    }

    private Permit permit(MisuseReport report, Decision decision) {
        String number = decision.permitNumber()
                .or(report::permitNumber)
                .orElseThrow(() -> new RefusedException(
                        MisuseRefusal.PERMIT_NOT_NAMED, "Name the permit in permitNumber, or find no case."));
        Permit permit =
                permits.find(number).orElseThrow(() -> new NotFoundException("There is no permit " + number + "."));
        reach.requireOtherHousehold(permit.accountId());
        report.isAbout(number, permit.accountId());
        return permit;
    }

    private static String words(Decision decision) {
        return decision.words()
                .orElseThrow(() -> new InvalidRequestException("/words", "is needed: the holder is told why"));
    }
}
