package uk.kerbside.permits.application;

import java.util.EnumSet;
import java.util.Set;

/**
 * States of an application.
 *
 * <pre>
 * DRAFT ──submitted──▶ IN_REVIEW ──▶ REFUSED
 *   │                      │ approved
 *   ├──approved by rule────┤
 *   │                      ├──free──▶ ISSUED ◀──paid── AWAITING_PAYMENT
 *   │                      └──to be paid──▶ AWAITING_PAYMENT ──30 days, or taken back──▶ WITHDRAWING
 *   │                                            │                    │ │ └─paid after all─▶ ISSUED
 *   └──taken back──▶ WITHDRAWN ◀──taken back─────│────────────────────┘ │
 *                                                └──▶ LAPSED_UNPAID ◀───┘ not paid in time
 * </pre>
 */
public enum ApplicationStatus {
    DRAFT,
    IN_REVIEW,
    AWAITING_PAYMENT,
    WITHDRAWING,
    ISSUED,
    REFUSED,
    WITHDRAWN,
    LAPSED_UNPAID;

    /** Which may follow. */
    public Set<ApplicationStatus> successors() {
        return switch (this) {
            case DRAFT -> EnumSet.of(IN_REVIEW, AWAITING_PAYMENT, ISSUED, WITHDRAWN);
            case IN_REVIEW -> EnumSet.of(AWAITING_PAYMENT, ISSUED, REFUSED, WITHDRAWN);
            case AWAITING_PAYMENT -> EnumSet.of(ISSUED, WITHDRAWING, LAPSED_UNPAID);
            case WITHDRAWING -> EnumSet.of(ISSUED, WITHDRAWN, LAPSED_UNPAID);
            case ISSUED, REFUSED, WITHDRAWN, LAPSED_UNPAID -> EnumSet.noneOf(ApplicationStatus.class);
        };
    }
}
