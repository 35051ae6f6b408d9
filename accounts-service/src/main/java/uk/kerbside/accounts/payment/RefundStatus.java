package uk.kerbside.accounts.payment;

import java.util.EnumSet;
import java.util.Set;

/**
 * States of a refund.
 *
 * <pre>
 *   REQUESTED ──provider has it──▶ SENT ──money is back──▶ DONE
 *       ▲ └──────────money is back at once───────────────▶
 *       └──────────failed────────────┘
 * </pre>
 */
public enum RefundStatus {
    REQUESTED,
    SENT,
    DONE;

    /** Which states may follow. */
    public Set<RefundStatus> successors() {
        return switch (this) {
            case REQUESTED -> EnumSet.of(SENT, DONE);
            case SENT -> EnumSet.of(REQUESTED, DONE);
            case DONE -> EnumSet.noneOf(RefundStatus.class);
        };
    }
}
