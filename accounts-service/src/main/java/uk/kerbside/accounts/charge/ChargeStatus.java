package uk.kerbside.accounts.charge;

import java.util.EnumSet;
import java.util.Set;

/**
 * States of a charge.
 *
 * <pre>
 *              payment begun              money came
 *   PAYABLE ──────────────────▶ IN_PAYMENT ────────▶ PAID
 *    │    ◀──came to nothing───────┘  │               ▲
 *    ├──money of an earlier payment came late─────────┘
 *    │                                │
 *    └──withdrawn──▶ WITHDRAWN ◀──────┘
 *                        │ money came all the same, and went back
 *                        ▼
 *                     REFUNDED
 * </pre>
 */
public enum ChargeStatus {
    PAYABLE,
    IN_PAYMENT,
    PAID,
    WITHDRAWN,
    REFUNDED;

    /** Which states may follow. */
    public Set<ChargeStatus> successors() {
        return switch (this) {
            case PAYABLE -> EnumSet.of(IN_PAYMENT, PAID, WITHDRAWN);
            case IN_PAYMENT -> EnumSet.of(PAYABLE, PAID, WITHDRAWN);
            case WITHDRAWN -> EnumSet.of(REFUNDED);
            case PAID, REFUNDED -> EnumSet.noneOf(ChargeStatus.class);
        };
    }
}
