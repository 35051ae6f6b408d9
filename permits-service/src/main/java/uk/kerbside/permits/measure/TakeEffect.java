package uk.kerbside.permits.measure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import uk.kerbside.events.permits.SuspensionLiftedBy;
import uk.kerbside.permits.permit.Permit;
import uk.kerbside.permits.permit.PublishPermit;

/** Has a permit follow its suspension, and officers know. Joins the caller's transaction; the permit is locked. */
@ApplicationScoped
class TakeEffect {
    private final PublishPermit publish;
    private final TellMeasures tell;

    TakeEffect(PublishPermit publish, TellMeasures tell) {
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
        boolean wasInForce = suspension.lift(by, now);
        if (wasInForce) {
            // What fell on appeal should never have been: whoever asks about that time hears that it was good.
            permit.lift(now, by == SuspensionLiftedBy.APPEAL);
            publish.publish(permit);
        }
        tell.lifted(permit, suspension, words, wasInForce);
    }
}
