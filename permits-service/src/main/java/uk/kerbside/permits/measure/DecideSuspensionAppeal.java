package uk.kerbside.permits.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.function.Consumer;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.permit.Permit;

/**
 * Somebody else than the one who suspended decides an appeal: the suspension stands, or never was. Also after its own end has
 * come: whoever is found without cover at that time wants to know.
 */
@ApplicationScoped
public class DecideSuspensionAppeal {
    private final ReachForOfficer reach;
    private final Suspensions suspensions;
    private final TakeEffect takeEffect;
    private final TellMeasures tell;
    private final Deadlines deadlines;

    DecideSuspensionAppeal(
            ReachForOfficer reach,
            Suspensions suspensions,
            TakeEffect takeEffect,
            TellMeasures tell,
            Deadlines deadlines) {
        this.reach = reach;
        this.suspensions = suspensions;
        this.takeEffect = takeEffect;
        this.tell = tell;
        this.deadlines = deadlines;
    }

    /**
     * @param reasons to the holder, in plain English
     * @param isCurrent throws unless the officer has seen the suspension as it is
     * @throws NotFoundException when there is no such permit within reach
     * @throws RefusedException {@code OWN_HOUSEHOLD}, {@code SUSPENSION_NOT_APPEALED}, {@code OWN_DECISION}
     */
    @Transactional
    public Suspension decide(
            String number, MeasureAppeal.Outcome outcome, String reasons, Consumer<Measure> isCurrent) {
        Permit permit = reach.get(number, seen -> {});
        Suspension suspension =
                reach.appealed(suspensions.findLatest(number), MeasureRefusal.SUSPENSION_NOT_APPEALED, isCurrent);
        Instant now = deadlines.now();
        suspension.decideAppeal(outcome, reasons, now);
        switch (outcome) {
            case UPHELD -> uphold(permit, suspension, reasons, now);
            case GRANTED -> takeEffect.undo(permit, suspension, reasons, now);
        }
        suspensions.save(suspension);
        return suspension;
    }

    private void uphold(Permit permit, Suspension suspension, String reasons, Instant now) {
        tell.upheld(permit, suspension, reasons, now);
        if (suspension.isDue(now)) {
            takeEffect.of(permit, suspension, now);
        }
    }
}
