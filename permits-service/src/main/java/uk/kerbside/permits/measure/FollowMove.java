package uk.kerbside.permits.measure;

import jakarta.enterprise.context.ApplicationScoped;
import uk.kerbside.permits.permit.Permit;

/**
 * Has a suspension that is only announced go with its permit to another home, and back with it: nobody escapes one by moving.
 * Its days, its words and its appeal stay as they are. Joins the caller's transaction, in which both permits are locked.
 */
@ApplicationScoped
public class FollowMove {
    private final Suspensions suspensions;
    private final TellMeasures tell;

    FollowMove(Suspensions suspensions, TellMeasures tell) {
        this.suspensions = suspensions;
        this.tell = tell;
    }

    /**
     * Told again, as it is another permit now that will be suspended, by the number under which its holder can appeal.
     *
     * @param from the permit that is over, and was good until now
     * @param to the one that is good in its place
     */
    public void follow(String from, Permit to) {
        suspensions.findOpen(from).ifPresent(suspension -> {
            suspension.goesWith(to.number());
            suspensions.save(suspension);
            if (suspension.isAppealWaiting()) {
                tell.appealed(to, suspension);
            } else {
                tell.announced(to, suspension);
            }
        });
    }
}
