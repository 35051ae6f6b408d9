package uk.kerbside.permits.dispensation;

import java.util.EnumSet;
import java.util.Set;

/**
 * States of a dispensation. Its dates end it without a state of its own.
 *
 * <pre>
 * REQUESTED ──▶ GRANTED ──the council──▶ REVOKED
 *     │  └──▶ REFUSED    └──its holder──▶ WITHDRAWN
 *     └──its holder──────────────────────────▲
 * </pre>
 */
public enum DispensationStatus {
    REQUESTED,
    GRANTED,
    REFUSED,
    REVOKED,
    WITHDRAWN;

    /** Which may follow. */
    public Set<DispensationStatus> successors() {
        return switch (this) {
            case REQUESTED -> EnumSet.of(GRANTED, REFUSED, WITHDRAWN);
            case GRANTED -> EnumSet.of(REVOKED, WITHDRAWN);
            case REFUSED, REVOKED, WITHDRAWN -> EnumSet.noneOf(DispensationStatus.class);
        };
    }
}
