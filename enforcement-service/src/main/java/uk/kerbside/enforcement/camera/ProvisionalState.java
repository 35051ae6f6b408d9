package uk.kerbside.enforcement.camera;

import java.util.EnumSet;
import java.util.Set;

/**
 * What is to become of a read of a school street.
 *
 * <pre>
 * PROVISIONAL ──late registration has closed──▶ COVERED or STANDS
 *     └─a right may be registered even later─▶ PROVISIONAL
 * </pre>
 */
public enum ProvisionalState {
    /** Late registration is open. */
    PROVISIONAL,
    /** Judged again: nothing speaks against the driver. */
    COVERED,
    /** Judged again: it stands. */
    STANDS;

    /** Which states may follow. */
    public Set<ProvisionalState> successors() {
        return switch (this) {
            case PROVISIONAL -> EnumSet.of(COVERED, STANDS);
            case COVERED, STANDS -> EnumSet.noneOf(ProvisionalState.class);
        };
    }
}
