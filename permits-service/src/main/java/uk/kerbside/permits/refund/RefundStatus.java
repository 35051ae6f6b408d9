package uk.kerbside.permits.refund;

import java.util.EnumSet;
import java.util.Set;

/**
 * States of a refund.
 *
 * <pre>
 *             ┌──approved──▶ REQUESTED ──accounts: it is back──▶ REFUNDED
 *  AWAITING_APPROVAL            ▲ └──accounts: it failed──▶ FAILED
 *       │ └──refused──▶ REFUSED │◀──────asked for again───────┘ └──refused──▶ REFUSED
 *       └──the permit is restored──▶ CANCELLED ◀──the permit is restored──┘
 * </pre>
 *
 * One within the limit begins as {@code REQUESTED}.
 */
public enum RefundStatus {
    AWAITING_APPROVAL,
    REQUESTED,
    REFUNDED,
    FAILED,
    REFUSED,
    CANCELLED;

    /** Which may follow. */
    public Set<RefundStatus> successors() {
        return switch (this) {
            case AWAITING_APPROVAL -> EnumSet.of(REQUESTED, REFUSED, CANCELLED);
            case REQUESTED -> EnumSet.of(REFUNDED, FAILED);
            case FAILED -> EnumSet.of(REQUESTED, REFUSED, CANCELLED);
            case REFUNDED, REFUSED, CANCELLED -> EnumSet.noneOf(RefundStatus.class);
        };
    }

    /** Whether somebody of the council has to act. */
    public boolean waitsForSupervisor() {
        return switch (this) {
            case AWAITING_APPROVAL, FAILED -> true;
            case REQUESTED, REFUNDED, REFUSED, CANCELLED -> false;
        };
    }

    /** Whether its money is gone, or may go. */
    boolean isGivenOrMayBe() {
        return switch (this) {
            case AWAITING_APPROVAL, REQUESTED, REFUNDED, FAILED -> true;
            case REFUSED, CANCELLED -> false;
        };
    }
}
