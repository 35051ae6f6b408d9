package uk.kerbside.permits.measure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import uk.kerbside.events.permits.SuspensionLiftedBy;
import uk.kerbside.permits.permit.Permit;
import uk.kerbside.permits.permit.Permits;
import uk.kerbside.permits.permit.PublishPermit;

/** Has a permit follow its suspension, and officers know. Joins the caller's transaction; the permit is locked. */
@ApplicationScoped
class TakeEffect {
    private final Permits permits;
    private final PublishPermit publish;
    private final TellMeasures tell;

    TakeEffect(Permits permits, PublishPermit publish, TellMeasures tell) {
        this.permits = permits;
        this.publish = publish;
        this.tell = tell;
    }

    /** The permit is on hold from now on. Nothing happens to one that is not good. */
    void of(Permit permit, Suspension suspension, Instant now) {
        if (permit.suspend(now)) {
            suspension.takesEffect(now);
            publish.publish(permit);
            tell.suspended(permit, suspension, now);
        }
    }

    /** The permit is good again, unless it is over. */
    void end(Permit permit, Suspension suspension, SuspensionLiftedBy by, Optional<String> words, Instant now) {
        boolean wasInForce = suspension.status() == SuspensionStatus.IN_FORCE;
        suspension.lift(by, now);
        if (wasInForce) {
            permit.lift(now);
            publish.publish(permit);
        }
        tell.lifted(permit, suspension, words, wasInForce, now);
    }

    /** It should never have been: whoever asks about that time hears that the permit was good. */
    void undo(Permit permit, Suspension suspension, String words, Instant now) {
        boolean isInForce = suspension.status() == SuspensionStatus.IN_FORCE;
        suspension.fall(now);
        if (isInForce) {
            permit.lift(now);
        }
        suspension.inForceAt().ifPresent(since -> {
            permit.wasNeverSuspended(since);
            publish.publish(permit);
            undoBefore(permit, since);
        });
        tell.lifted(
                permit, suspension, Optional.of(words), suspension.inForceAt().isPresent(), now);
    }

    /** It may have begun with the permit that this one renews. */
    private void undoBefore(Permit permit, Instant since) {
        permit.predecessor()
                .flatMap(permits::findForUpdate)
                .filter(before -> before.wasNeverSuspended(since))
                .ifPresent(before -> {
                    publish.publish(before);
                    undoBefore(before, since);
                });
    }
}
