package uk.kerbside.permits.extension;

import java.util.EnumSet;
import java.util.Set;

/**
 * States of a bulk extension.
 *
 * <pre>
 * PREPARING ──every permit is looked at──▶ READY ──somebody applies it──▶ APPLYING ──no permit waits──▶ APPLIED
 *     └──────────somebody cancels it────────┴──────────────────────────────┴──▶ CANCELLED
 * </pre>
 *
 * What was extended before somebody cancelled it stays extended.
 */
public enum ExtensionStatus {
    PREPARING,
    READY,
    APPLYING,
    APPLIED,
    CANCELLED;

    /** Which may follow. */
    public Set<ExtensionStatus> successors() {
        return switch (this) {
            case PREPARING -> EnumSet.of(READY, CANCELLED);
            case READY -> EnumSet.of(APPLYING, CANCELLED);
            case APPLYING -> EnumSet.of(APPLIED, CANCELLED);
            case APPLIED, CANCELLED -> EnumSet.noneOf(ExtensionStatus.class);
        };
    }
}
