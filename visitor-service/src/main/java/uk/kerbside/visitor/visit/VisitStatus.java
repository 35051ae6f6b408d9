package uk.kerbside.visitor.visit;

import java.util.EnumSet;
import java.util.Set;

/**
 * States of a visit.
 *
 * <pre>
 * BOOKED ──ended early, or its time is over──▶ ENDED
 *    └──called off before it began──▶ CANCELLED
 * </pre>
 */
public enum VisitStatus {
    BOOKED,
    ENDED,
    CANCELLED;

    /** Which states may follow. */
    public Set<VisitStatus> successors() {
        return switch (this) {
            case BOOKED -> EnumSet.of(ENDED, CANCELLED);
            case ENDED, CANCELLED -> EnumSet.noneOf(VisitStatus.class);
        };
    }
}
