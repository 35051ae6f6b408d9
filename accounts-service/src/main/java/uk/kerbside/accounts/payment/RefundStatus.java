package uk.kerbside.accounts.payment;

import java.util.EnumSet;
import java.util.Set;

/**
 * States of a refund.
 *
 * <pre>
 *   REQUESTED ──provider has it──▶ SENT ──money is back──▶ DONE
 *     ▲ │ └──────────money is back at once───────────────▶
 *     │ │                            │
 *     └─│──failed, and tried again───┤
 *       └──failed too often──▶ FAILED ◀──failed too often
 * </pre>
 *
 * Only what an issuer asked for is ever given up; the issuer hears of it and asks again, or finds another way.
 */
public enum RefundStatus {
    REQUESTED,
    SENT,
    DONE,
    FAILED;

    /** Which states may follow. */
    public Set<RefundStatus> successors() {
        return switch (this) {
            case REQUESTED -> EnumSet.of(SENT, DONE, FAILED);
            case SENT -> EnumSet.of(REQUESTED, DONE, FAILED);
            case DONE, FAILED -> EnumSet.noneOf(RefundStatus.class);
        };
    }

    /** Whether nothing more is expected. */
    boolean isOver() {
        return successors().isEmpty();
    }

    /** Whether the provider has or had the order. */
    boolean isWithProvider() {
        return this == SENT || this == DONE;
    }
}
