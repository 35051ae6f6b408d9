package uk.kerbside.permits.measure;

import java.util.EnumSet;
import java.util.Set;

/**
 * States of a suspension.
 *
 * <pre>
 * ANNOUNCED ──the notice is over──▶ IN_FORCE
 *     └──lifted, or an appeal granted, before──▶ LIFTED ◀──lifted, granted, its end has come──┘
 * </pre>
 *
 * It knows nothing of the permit's end: a permit that ended while it was suspended and is restored is suspended again, and one
 * that renews it is suspended from its first moment.
 */
public enum SuspensionStatus {
    ANNOUNCED,
    IN_FORCE,
    LIFTED;

    /** Which may follow. */
    public Set<SuspensionStatus> successors() {
        return switch (this) {
            case ANNOUNCED -> EnumSet.of(IN_FORCE, LIFTED);
            case IN_FORCE -> EnumSet.of(LIFTED);
            case LIFTED -> EnumSet.noneOf(SuspensionStatus.class);
        };
    }
}
