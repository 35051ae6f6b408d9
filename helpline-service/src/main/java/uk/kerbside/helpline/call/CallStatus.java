package uk.kerbside.helpline.call;

import java.util.EnumSet;
import java.util.Set;

/**
 * States of a call.
 *
 * <pre>
 * OPEN ──the agent ends it──▶ ENDED
 * </pre>
 */
public enum CallStatus {
    OPEN,
    ENDED;

    /** Which states may follow. */
    public Set<CallStatus> successors() {
        return switch (this) {
            case OPEN -> EnumSet.of(ENDED);
            case ENDED -> EnumSet.noneOf(CallStatus.class);
        };
    }
}
