package uk.kerbside.permits.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.permit.Permit;
import uk.kerbside.permits.permit.ReachPermit;

/**
 * A holder asks that somebody else than the one who suspended or revoked a permit decides again. Each suspension and each
 * revocation is appealed once. A suspension that has only been announced does not take effect before that is decided; a
 * permit that was revoked stays over until then.
 */
@ApplicationScoped
public class AppealMeasure {
    private final ReachPermit reachPermit;
    private final Suspensions suspensions;
    private final Revocations revocations;
    private final TellMeasures tell;
    private final Deadlines deadlines;

    AppealMeasure(
            ReachPermit reachPermit,
            Suspensions suspensions,
            Revocations revocations,
            TellMeasures tell,
            Deadlines deadlines) {
        this.reachPermit = reachPermit;
        this.suspensions = suspensions;
        this.revocations = revocations;
        this.tell = tell;
        this.deadlines = deadlines;
    }

    /**
     * @param grounds why, in the holder's words
     * @param isCurrent throws unless the caller has seen the suspension as it is
     * @throws NotFoundException when the account this request is about has no such permit
     * @throws RefusedException {@code SUSPENSION_NOT_APPEALABLE}
     */
    @Transactional
    public Suspension appealSuspension(String number, String grounds, Consumer<Measure> isCurrent) {
        Permit permit = reachPermit.ofAccount(number);
        Suspension suspension = appeal(suspensions.findOpen(number), grounds, isCurrent)
                .orElseThrow(() -> new RefusedException(
                        MeasureRefusal.SUSPENSION_NOT_APPEALABLE,
                        "A suspension can be appealed once, while it lasts and until the day it names."));
        suspensions.save(suspension);
        tell.appealed(permit, suspension);
        return suspension;
    }

    /**
     * @param grounds why, in the holder's words
     * @param isCurrent throws unless the caller has seen the revocation as it is
     * @throws NotFoundException when the account this request is about has no such permit
     * @throws RefusedException {@code REVOCATION_NOT_APPEALABLE}
     */
    @Transactional
    public Revocation appealRevocation(String number, String grounds, Consumer<Measure> isCurrent) {
        Permit permit = reachPermit.ofAccount(number);
        Revocation revocation = appeal(revocations.findStanding(number), grounds, isCurrent)
                .orElseThrow(() -> new RefusedException(
                        MeasureRefusal.REVOCATION_NOT_APPEALABLE,
                        "A revocation can be appealed once, until the day it names."));
        revocations.save(revocation);
        tell.appealed(permit, revocation);
        return revocation;
    }

    private <M extends Measure> Optional<M> appeal(Optional<M> found, String grounds, Consumer<Measure> isCurrent) {
        found.ifPresent(isCurrent);
        Instant now = deadlines.now();
        return found.filter(measure -> measure.appeal(grounds, deadlines.appealDecidedBy(now), now));
    }
}
