package uk.kerbside.permits.misuse;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import uk.kerbside.kit.actor.Actor;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.problem.RefusedException;

/** An officer takes a report out of the queue for a while, or gives it back. One officer at a time. */
@ApplicationScoped
public class ClaimReport {
    private final ReachReport reach;
    private final MisuseReports reports;
    private final TellMisuse tell;
    private final CurrentActor currentActor;
    private final InstantSource clock;
    private final MisuseSettings settings;

    ClaimReport(
            ReachReport reach,
            MisuseReports reports,
            TellMisuse tell,
            CurrentActor currentActor,
            InstantSource clock,
            MisuseSettings settings) {
        this.reach = reach;
        this.reports = reports;
        this.tell = tell;
        this.currentActor = currentActor;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * Who has it already has it for longer.
     *
     * @param isCurrent throws unless the officer has seen the report as it is
     * @throws RefusedException {@code OWN_HOUSEHOLD}, {@code REPORT_DECIDED}, {@code REPORT_WITH_COLLEAGUE}
     */
    @Transactional
    public MisuseReport claim(String id, Consumer<MisuseReport> isCurrent) {
        MisuseReport report = reach.open(id, isCurrent);
        reach.requireNotAnothers(report);
        Instant now = clock.instant();
        report.claim(currentActor.actor().subject(), now.plus(settings.claimedFor()));
        reports.save(report);
        tell.claimed(report, now);
        return report;
    }

    /**
     * A supervisor can give back what somebody else has.
     *
     * @param isCurrent throws unless the officer has seen the report as it is
     * @throws RefusedException {@code OWN_HOUSEHOLD}, {@code REPORT_DECIDED}, {@code REPORT_WITH_COLLEAGUE}, {@code
     *     REPORT_NOT_CLAIMED}
     */
    @Transactional
    public MisuseReport release(String id, Consumer<MisuseReport> isCurrent) {
        MisuseReport report = reach.open(id, isCurrent);
        Actor officer = currentActor.actor();
        if (!officer.has(Roles.PERMIT_SUPERVISOR)) {
            reach.requireNotAnothers(report);
        }
        if (!report.release()) {
            throw new RefusedException(
                    MisuseRefusal.REPORT_NOT_CLAIMED, "Report " + id + " is in the queue for everybody.");
        }
        reports.save(report);
        tell.released(report, clock.instant());
        return report;
    }
}
