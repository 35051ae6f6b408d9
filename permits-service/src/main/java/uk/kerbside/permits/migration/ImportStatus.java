package uk.kerbside.permits.migration;

import java.util.EnumSet;
import java.util.Set;

/**
 * States of an import.
 *
 * <pre>
 * RUNNING ──no row waits any more──▶ FINISHED
 *  │ ▲ └──somebody cancels it──▶ CANCELLED ◀──┐
 *  │ └──somebody resumes it────┐              │
 *  └──fails again and again──▶ HALTED ────────┘
 * </pre>
 */
public enum ImportStatus {
    RUNNING,
    HALTED,
    FINISHED,
    CANCELLED;

    /** Which may follow. */
    public Set<ImportStatus> successors() {
        return switch (this) {
            case RUNNING -> EnumSet.of(HALTED, FINISHED, CANCELLED);
            case HALTED -> EnumSet.of(RUNNING, CANCELLED);
            case FINISHED, CANCELLED -> EnumSet.noneOf(ImportStatus.class);
        };
    }

    /** Whether rows wait. */
    boolean isOpen() {
        return !successors().isEmpty();
    }
}
