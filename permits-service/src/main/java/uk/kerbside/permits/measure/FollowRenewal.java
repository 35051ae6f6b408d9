package uk.kerbside.permits.measure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import uk.kerbside.permits.permit.Permit;
import uk.kerbside.permits.permit.PermitStatus;
import uk.kerbside.permits.permit.Permits;
import uk.kerbside.permits.permit.PublishPermit;

/**
 * Has a suspension that outlasts its permit go on with the one that renews it: nobody escapes one by having renewed during
 * the notice, or paid for it while on hold. Its days, its words and its appeal stay as they are. Joins the caller's
 * transaction, in which the permit that is over is locked.
 */
@ApplicationScoped
class FollowRenewal {
    private final Permits permits;
    private final Suspensions suspensions;
    private final FollowMove followMove;
    private final PublishPermit publish;
    private final TellMeasures tell;

    FollowRenewal(
            Permits permits, Suspensions suspensions, FollowMove followMove, PublishPermit publish, TellMeasures tell) {
        this.permits = permits;
        this.suspensions = suspensions;
        this.followMove = followMove;
        this.publish = publish;
        this.tell = tell;
    }

    /** Nothing happens while nobody has paid for what follows, or where that is suspended for itself. */
    void follow(Permit over, Suspension suspension, Instant now) {
        permits.findSuccessor(over.number())
                .flatMap(next -> permits.findForUpdate(next.number()))
                .filter(next -> next.status() == PermitStatus.ISSUED
                        && suspensions.findOpen(next.number()).isEmpty())
                .ifPresent(next -> {
                    if (suspension.status() == SuspensionStatus.IN_FORCE) {
                        goOn(over, next, suspension, now);
                    } else {
                        followMove.follow(over.number(), next);
                    }
                });
    }

    private void goOn(Permit over, Permit next, Suspension suspension, Instant now) {
        over.lift(over.validUntil());
        publish.publish(over);
        suspension.goesWith(next.number());
        suspensions.save(suspension);
        // Since it took effect: where it turns out that it should never have been, nothing of it is left on either.
        next.suspend(suspension.inForceAt().orElseThrow());
        publish.publish(next);
        tell.suspended(next, suspension, now);
        if (suspension.isAppealWaiting()) {
            tell.appealed(next, suspension);
        }
    }
}
