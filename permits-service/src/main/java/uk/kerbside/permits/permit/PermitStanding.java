package uk.kerbside.permits.permit;

import uk.kerbside.kernel.EndedBy;
import uk.kerbside.kernel.Standing;

/** A permit's standing in the words holders and staff read. */
public enum PermitStanding {
    AWAITING_PAYMENT,
    SCHEDULED,
    ACTIVE,
    ON_HOLD,
    IN_GRACE,
    EXPIRED,
    SURRENDERED,
    REVOKED,
    REPLACED,
    WITHDRAWN;

    /** The word for what the kernel says, so that holder and officer hear of the same thing. */
    static PermitStanding of(Standing standing) {
        return switch (standing) {
            case Standing.AwaitingPayment unpaid -> AWAITING_PAYMENT;
            case Standing.NotStarted scheduled -> SCHEDULED;
            case Standing.Live live -> ACTIVE;
            case Standing.OnHold onHold -> ON_HOLD;
            case Standing.InGrace grace -> IN_GRACE;
            case Standing.Ended ended -> over(ended.by());
        };
    }

    private static PermitStanding over(EndedBy by) {
        return switch (by) {
            case SURRENDERED -> SURRENDERED;
            case REVOKED -> REVOKED;
            case REPLACED -> REPLACED;
            case WITHDRAWN -> WITHDRAWN;
            // The last two are said of a vehicle's part and of a visit; of a whole permit they could only mean its end.
            case EXPIRED, MARK_REMOVED, VISIT_ENDED -> EXPIRED;
        };
    }
}
