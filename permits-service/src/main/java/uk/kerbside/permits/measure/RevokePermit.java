package uk.kerbside.permits.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.function.Consumer;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.limit.Limits;
import uk.kerbside.permits.permit.Permit;
import uk.kerbside.permits.permit.PublishPermit;
import uk.kerbside.permits.permit.ReachPermit;

/** The council ends a permit before its time: it ends at once, and its place and its vehicles are free for another. */
@ApplicationScoped
public class RevokePermit {
    private final ReachForOfficer reach;
    private final ReachPermit reachPermit;
    private final Limits limits;
    private final PublishPermit publish;
    private final TellMeasures tell;
    private final CouncilClock clock;

    RevokePermit(
            ReachForOfficer reach,
            ReachPermit reachPermit,
            Limits limits,
            PublishPermit publish,
            TellMeasures tell,
            CouncilClock clock) {
        this.reach = reach;
        this.reachPermit = reachPermit;
        this.limits = limits;
        this.publish = publish;
        this.tell = tell;
        this.clock = clock;
    }

    /**
     * @param words to the holder, in plain English
     * @param isCurrent throws unless the supervisor has seen the permit as it is
     * @throws NotFoundException when there is none within reach
     * @throws RefusedException {@code OWN_HOUSEHOLD}, {@code PERMIT_NOT_PAID}, {@code PERMIT_OVER}
     */
    @Transactional
    public Permit revoke(String number, MeasureReason reason, String words, Consumer<Permit> isCurrent) {
        Permit permit = reach.get(number, isCurrent);
        reachPermit.requireHeld(permit);
        Instant now = clock.now();
        permit.revoke(now);
        limits.giveBack(number);
        publish.publish(permit);
        tell.revoked(permit, reason, words, now);
        return permit;
    }
}
