package uk.kerbside.permits.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.permit.Permit;
import uk.kerbside.permits.permit.Permits;

/**
 * A holder asks that somebody else than the one who suspended decides again. Each suspension is appealed once. One that has
 * only been announced does not take effect before that is decided.
 */
@ApplicationScoped
public class AppealSuspension {
    private final Permits permits;
    private final Suspensions suspensions;
    private final TellMeasures tell;
    private final CurrentActor currentActor;
    private final Deadlines deadlines;

    AppealSuspension(
            Permits permits,
            Suspensions suspensions,
            TellMeasures tell,
            CurrentActor currentActor,
            Deadlines deadlines) {
        this.permits = permits;
        this.suspensions = suspensions;
        this.tell = tell;
        this.currentActor = currentActor;
        this.deadlines = deadlines;
    }

    /**
     * @param grounds why, in the holder's words
     * @param isCurrent throws unless the caller has seen the suspension as it is
     * @throws NotFoundException when the account this request is about has no such permit
     * @throws RefusedException {@code SUSPENSION_NOT_APPEALABLE}
     */
    @Transactional
    public Suspension appeal(String number, String grounds, Consumer<Suspension> isCurrent) {
        Permit permit = permits.findForUpdate(number)
                .filter(found -> found.accountId().equals(currentActor.accountId()))
                .orElseThrow(() -> new NotFoundException("There is no permit " + number + "."));
        Optional<Suspension> open = suspensions.findOpen(number);
        open.ifPresent(isCurrent);
        Instant now = deadlines.now();
        Suspension suspension = open.filter(one -> one.appeal(grounds, deadlines.appealDecidedBy(now), now))
                .orElseThrow(() -> new RefusedException(
                        MeasureRefusal.SUSPENSION_NOT_APPEALABLE,
                        "A suspension can be appealed once, while it lasts and until the day it names."));
        suspensions.save(suspension);
        tell.appealed(permit, suspension);
        return suspension;
    }
}
