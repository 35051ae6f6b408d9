package uk.kerbside.permits.measure;

import java.util.EnumSet;
import java.util.Set;

/**
 * States of a revocation.
 *
 * <pre>
 * IN_FORCE ──its holder──▶ APPEALED ──▶ UPHELD
 *     │                        │           │
 *     └──restored──────▶ UNDONE ◀──granted─┘ (restored after all)
 * </pre>
 */
public enum RevocationStatus {
    IN_FORCE,
    APPEALED,
    UPHELD,
    UNDONE;

    /** Which may follow. */
    public Set<RevocationStatus> successors() {
        return switch (this) {
            case IN_FORCE -> EnumSet.of(APPEALED, UNDONE);
            case APPEALED -> EnumSet.of(UPHELD, UNDONE);
            case UPHELD -> EnumSet.of(UNDONE);
            case UNDONE -> EnumSet.noneOf(RevocationStatus.class);
        };
    }
}
