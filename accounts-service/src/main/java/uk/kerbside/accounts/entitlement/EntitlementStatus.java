package uk.kerbside.accounts.entitlement;

import java.util.EnumSet;
import java.util.Set;

/**
 * What is known of something somebody says entitles them.
 *
 * <pre>
 *  CLAIMED ──an officer has seen it──▶ CHECKED ──its last day is over──▶ EXPIRED
 *     │ │ └──its last day is over────────│─│─────────────────────────────▲
 *     │ └──an officer says no──▶ REFUSED ◀┘ │
 *     └──taken back──▶ WITHDRAWN ◀──────────┘
 * </pre>
 *
 * Only what is {@code CHECKED} counts. Nothing waits for a timer to become {@code EXPIRED}: whoever asks after its last day
 * is told so.
 */
public enum EntitlementStatus {
    CLAIMED,
    CHECKED,
    REFUSED,
    WITHDRAWN,
    EXPIRED;

    /** Which states may follow. */
    public Set<EntitlementStatus> successors() {
        return switch (this) {
            case CLAIMED -> EnumSet.of(CHECKED, REFUSED, WITHDRAWN, EXPIRED);
            case CHECKED -> EnumSet.of(REFUSED, WITHDRAWN, EXPIRED);
            case REFUSED, WITHDRAWN, EXPIRED -> EnumSet.noneOf(EntitlementStatus.class);
        };
    }

    public boolean isOver() {
        return successors().isEmpty();
    }
}
