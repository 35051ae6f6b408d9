package uk.kerbside.permits.permit;

import java.util.EnumSet;
import java.util.Set;

/**
 * States of a difference in price.
 *
 * <pre>
 * OWED ──paid──▶ PAID
 *   └──not owed any more──▶ WITHDRAWING ──accounts: nobody can pay it──▶ WITHDRAWN
 *                               └──accounts: it was paid──▶ PAID, and goes back
 * </pre>
 */
public enum DifferenceStatus {
    OWED,
    PAID,
    WITHDRAWING,
    WITHDRAWN;

    /** Which may follow. */
    public Set<DifferenceStatus> successors() {
        return switch (this) {
            case OWED -> EnumSet.of(PAID, WITHDRAWING);
            case WITHDRAWING -> EnumSet.of(PAID, WITHDRAWN);
            case PAID, WITHDRAWN -> EnumSet.noneOf(DifferenceStatus.class);
        };
    }
}
