package uk.kerbside.permits.waiting;

import java.util.EnumSet;
import java.util.Set;

/**
 * States of somebody on a waiting list.
 *
 * <pre>
 * WAITING ──a place falls free──▶ OFFERED ──taken──▶ TAKEN
 *    └──left──▶ LEFT                 ├──declined──▶ DECLINED
 *                                    ├──not answered in time──▶ LAPSED
 *                                    └──left──▶ LEFT
 * </pre>
 */
public enum WaitingStatus {
    WAITING,
    OFFERED,
    TAKEN,
    DECLINED,
    LAPSED,
    LEFT;

    /** Which may follow. */
    public Set<WaitingStatus> successors() {
        return switch (this) {
            case WAITING -> EnumSet.of(OFFERED, LEFT);
            case OFFERED -> EnumSet.of(TAKEN, DECLINED, LAPSED, LEFT);
            case TAKEN, DECLINED, LAPSED, LEFT -> EnumSet.noneOf(WaitingStatus.class);
        };
    }
}
