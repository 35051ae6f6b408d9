package uk.kerbside.permits.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.function.Consumer;
import uk.kerbside.events.permits.SuspensionLiftedBy;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.permit.Permit;

/** The council lifts a suspension before its time, also one that has only been announced. */
@ApplicationScoped
public class LiftSuspension {
    private final ReachForOfficer reach;
    private final Suspensions suspensions;
    private final TakeEffect takeEffect;
    private final Deadlines deadlines;

    LiftSuspension(ReachForOfficer reach, Suspensions suspensions, TakeEffect takeEffect, Deadlines deadlines) {
        this.reach = reach;
        this.suspensions = suspensions;
        this.takeEffect = takeEffect;
        this.deadlines = deadlines;
    }

    /**
     * @param words to the holder, in plain English
     * @param isCurrent throws unless the officer has seen the suspension as it is
     * @throws NotFoundException when there is no such permit within reach
     * @throws RefusedException {@code OWN_HOUSEHOLD}, {@code NOT_SUSPENDED}
     */
    @Transactional
    public Suspension lift(String number, String words, Consumer<Suspension> isCurrent) {
        Permit permit = reach.get(number, seen -> {});
        Suspension suspension = suspensions
                .findOpen(number)
                .orElseThrow(() -> new RefusedException(
                        MeasureRefusal.NOT_SUSPENDED, "There is no suspension of permit " + number + " to lift."));
        isCurrent.accept(suspension);
        takeEffect.end(permit, suspension, SuspensionLiftedBy.OFFICER, Optional.of(words), deadlines.now());
        suspensions.save(suspension);
        return suspension;
    }
}
