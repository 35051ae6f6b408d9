package uk.kerbside.helpline.casework;

import java.util.EnumSet;
import java.util.Set;

/**
 * States of a case.
 *
 * <pre>
 * OPEN ──somebody has seen to it──▶ CLOSED
 * </pre>
 */
public enum CaseStatus {
    OPEN,
    CLOSED;

    /** Which states may follow. */
    public Set<CaseStatus> successors() {
        return switch (this) {
            case OPEN -> EnumSet.of(CLOSED);
            case CLOSED -> EnumSet.noneOf(CaseStatus.class);
        };
    }
}
