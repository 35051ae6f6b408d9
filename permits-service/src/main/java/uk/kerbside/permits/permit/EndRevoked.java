package uk.kerbside.permits.permit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import uk.kerbside.permits.limit.Limits;

/**
 * The council ends a permit: it ends at once, and its place and its vehicles are free for another. Joins the caller's transaction,
 * in which the permit is locked.
 */
@ApplicationScoped
public class EndRevoked {
    private final Limits limits;
    private final PublishPermit publish;
    private final GiveMoneyBack giveMoneyBack;

    EndRevoked(Limits limits, PublishPermit publish, GiveMoneyBack giveMoneyBack) {
        this.limits = limits;
        this.publish = publish;
        this.giveMoneyBack = giveMoneyBack;
    }

    public void end(Permit permit, Instant now) {
        permit.revoke(now);
        limits.giveBack(permit.number());
        publish.publish(permit);
        giveMoneyBack.forRevoked(permit, now);
    }
}
