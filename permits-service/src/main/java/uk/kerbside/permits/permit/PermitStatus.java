package uk.kerbside.permits.permit;

import java.util.EnumSet;
import java.util.Set;

/**
 * What was decided about a permit. Time alone (not started, live, expired) is no status: that is the kernel's standing.
 *
 * <pre>
 * AWAITING_PAYMENT ──paid──▶ ISSUED ──holder gives it back──▶ SURRENDERED
 *        └──charge withdrawn──▶ WITHDRAWN
 * </pre>
 */
public enum PermitStatus {
    AWAITING_PAYMENT,
    ISSUED,
    SURRENDERED,
    WITHDRAWN;

    /** Which may follow. */
    public Set<PermitStatus> successors() {
        return switch (this) {
            case AWAITING_PAYMENT -> EnumSet.of(ISSUED, WITHDRAWN);
            case ISSUED -> EnumSet.of(SURRENDERED);
            case SURRENDERED, WITHDRAWN -> EnumSet.noneOf(PermitStatus.class);
        };
    }
}
