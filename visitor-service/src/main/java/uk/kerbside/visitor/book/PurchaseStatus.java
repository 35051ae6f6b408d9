package uk.kerbside.visitor.book;

import java.util.EnumSet;
import java.util.Set;

/**
 * States of a purchase.
 *
 * <pre>
 * AWAITING_PAYMENT ──paid──────────────▶ BOUGHT
 *    │   │ nobody paid in time            ▲
 *    │   └──▶ WITHDRAWING ──paid already──┘
 *    │             │ withdrawn
 *    └─withdrawn───┴──────▶ FAILED
 * </pre>
 */
public enum PurchaseStatus {
    AWAITING_PAYMENT,
    WITHDRAWING,
    BOUGHT,
    FAILED;

    /** Which states may follow. */
    public Set<PurchaseStatus> successors() {
        return switch (this) {
            case AWAITING_PAYMENT -> EnumSet.of(BOUGHT, WITHDRAWING, FAILED);
            case WITHDRAWING -> EnumSet.of(BOUGHT, FAILED);
            case BOUGHT, FAILED -> EnumSet.noneOf(PurchaseStatus.class);
        };
    }
}
