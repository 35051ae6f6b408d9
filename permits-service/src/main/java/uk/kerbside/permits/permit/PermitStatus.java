package uk.kerbside.permits.permit;

import java.util.EnumSet;
import java.util.Set;

/**
 * What was decided about a permit. Time alone (not started, live, expired) is no status: that is the kernel's standing.
 *
 * <pre>
 * AWAITING_PAYMENT ──paid──▶ ISSUED ◀──suspended, lifted──▶ SUSPENDED
 *        │                     │                              │
 *   charge withdrawn           ├──its holder gives it back────┼──▶ SURRENDERED ──a mistake──▶ as it was before
 *        ▼                     └──the council ends it─────────┴──▶ REVOKED ──a mistake──▶ as it was before
 *    WITHDRAWN
 * </pre>
 */
public enum PermitStatus {
    AWAITING_PAYMENT,
    ISSUED,
    SUSPENDED,
    SURRENDERED,
    REVOKED,
    WITHDRAWN;

    /** Which may follow. */
    public Set<PermitStatus> successors() {
        return switch (this) {
            case AWAITING_PAYMENT -> EnumSet.of(ISSUED, WITHDRAWN);
            case ISSUED -> EnumSet.of(SUSPENDED, SURRENDERED, REVOKED);
            case SUSPENDED -> EnumSet.of(ISSUED, SURRENDERED, REVOKED);
            case SURRENDERED, REVOKED -> EnumSet.of(ISSUED, SUSPENDED);
            case WITHDRAWN -> EnumSet.noneOf(PermitStatus.class);
        };
    }

    /** Whether it was paid for and nobody has ended it; its term may be over all the same. */
    public boolean isHeld() {
        return switch (this) {
            case ISSUED, SUSPENDED -> true;
            case AWAITING_PAYMENT, SURRENDERED, REVOKED, WITHDRAWN -> false;
        };
    }

    /** Whether it ended before its time in a way that may have been a mistake. */
    boolean isCancelled() {
        return switch (this) {
            case SURRENDERED, REVOKED -> true;
            case AWAITING_PAYMENT, ISSUED, SUSPENDED, WITHDRAWN -> false;
        };
    }
}
