package uk.kerbside.permits.misuse;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.function.Consumer;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.holder.Holders;

/** Finds a report an officer is about to work on, and keeps others from it. Joins the caller's transaction. */
@ApplicationScoped
class ReachReport {
    private final MisuseReports reports;
    private final Holders holders;
    private final CurrentActor currentActor;
    private final InstantSource clock;

    ReachReport(MisuseReports reports, Holders holders, CurrentActor currentActor, InstantSource clock) {
        this.reports = reports;
        this.holders = holders;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * Locked until the transaction ends.
     *
     * @param isCurrent throws unless the officer has seen the report as it is
     * @throws NotFoundException when there is none
     * @throws RefusedException {@code OWN_HOUSEHOLD}, {@code REPORT_DECIDED}
     */
    MisuseReport open(String id, Consumer<MisuseReport> isCurrent) {
        MisuseReport report =
                reports.findForUpdate(id).orElseThrow(() -> new NotFoundException("There is no report " + id + "."));
        report.accountId().ifPresent(this::requireOtherHousehold);
        isCurrent.accept(report);
        if (report.status() != ReportStatus.OPEN) {
            throw new RefusedException(MisuseRefusal.REPORT_DECIDED, "Report " + id + " was decided already.");
        }
        return report;
    }

    /** @throws RefusedException {@code OWN_HOUSEHOLD} */
    void requireOtherHousehold(String accountId) {
        holders.requireNotOwnHousehold(currentActor.actor().subject(), accountId);
    }

    /** @throws RefusedException {@code REPORT_WITH_COLLEAGUE} */
    void requireNotAnothers(MisuseReport report) {
        boolean isAnothers = report.claim()
                .filter(claim -> claim.isHeldAt(clock.instant()))
                .filter(claim -> !claim.isOf(currentActor.actor().subject()))
                .isPresent();
        if (isAnothers) {
            throw new RefusedException(
                    MisuseRefusal.REPORT_WITH_COLLEAGUE,
                    "A colleague works on it. Wait until it is given back, or ask a supervisor to do so.");
        }
    }
}
