package uk.kerbside.accounts.payment;

import java.util.EnumSet;
import java.util.Set;

/**
 * States of a payment.
 *
 * <pre>
 *   CREATED ──provider has it──▶ STARTED ──money came──▶ PAID
 *      │                            ├──declined──▶ DECLINED ──┐ money came
 *      └──never got there──┐        └──given up──┐            │ after all:
 *                          ▼                     ▼            ▼ PAID
 *                          └──────────────▶ ABANDONED ────────┘
 * </pre>
 */
public enum PaymentStatus {
    CREATED,
    STARTED,
    PAID,
    DECLINED,
    ABANDONED;

    /** Which states may follow. */
    public Set<PaymentStatus> successors() {
        return switch (this) {
            case CREATED -> EnumSet.of(STARTED, PAID, DECLINED, ABANDONED);
            case STARTED -> EnumSet.of(PAID, DECLINED, ABANDONED);
            case DECLINED, ABANDONED -> EnumSet.of(PAID);
            case PAID -> EnumSet.noneOf(PaymentStatus.class);
        };
    }

    /** Whether nothing more is expected. */
    public boolean isOver() {
        return switch (this) {
            case CREATED, STARTED -> false;
            case PAID, DECLINED, ABANDONED -> true;
        };
    }
}
