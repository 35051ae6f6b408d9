package uk.kerbside.permits.application;

import java.util.EnumSet;
import java.util.Set;

/**
 * States of an application.
 *
 * <pre>
 * DRAFT ──submitted──▶ IN_REVIEW ◀──given── MORE_EVIDENCE_ASKED ──never given──▶ LAPSED_UNANSWERED
 *   │                    │ │ │ └──asked──────▶
 *   │                    │ │ └──refused──▶ REFUSED ──appealed──▶ APPEALED ──upheld──▶ REFUSED
 *   │                    │ └◀──corrected──────┘                     │
 *   │                    │ approved                                 │ granted
 *   ├──approved by rule──┼◀─────────────────────────────────────────┘
 *   │                    ├──free──▶ ISSUED ◀──paid── AWAITING_PAYMENT
 *   │                    └──to be paid──▶ AWAITING_PAYMENT ──30 days, or taken back──▶ WITHDRAWING
 *   │                                          │                    │ │ └─paid after all─▶ ISSUED
 *   └──taken back──▶ WITHDRAWN ◀──taken back───│────────────────────┘ │
 *                                              └──▶ LAPSED_UNPAID ◀───┘ not paid in time
 * </pre>
 *
 * What is in review, and what more evidence was asked for, can be taken back too. What is submitted or approved while all
 * permits for a place are held is {@code ON_WAITING_LIST}, if its applicant wants that: from there it is issued, or to be
 * paid, once an offer is taken; it is taken back; or the offer lapses unanswered. What is paid for before it is proved
 * ({@link CoverBeforeProof}) is {@code MORE_EVIDENCE_ASKED}: its permit is good for some days, and approval costs nothing.
 */
public enum ApplicationStatus {
    DRAFT,
    IN_REVIEW,
    MORE_EVIDENCE_ASKED,
    ON_WAITING_LIST,
    AWAITING_PAYMENT,
    WITHDRAWING,
    ISSUED,
    REFUSED,
    APPEALED,
    WITHDRAWN,
    LAPSED_UNPAID,
    LAPSED_UNANSWERED;

    /** Which may follow. */
    public Set<ApplicationStatus> successors() {
        return switch (this) {
            case DRAFT -> EnumSet.of(IN_REVIEW, ON_WAITING_LIST, AWAITING_PAYMENT, ISSUED, WITHDRAWN);
            case IN_REVIEW ->
                EnumSet.of(MORE_EVIDENCE_ASKED, ON_WAITING_LIST, AWAITING_PAYMENT, ISSUED, REFUSED, WITHDRAWN);
            case MORE_EVIDENCE_ASKED -> EnumSet.of(IN_REVIEW, WITHDRAWN, LAPSED_UNANSWERED);
            case ON_WAITING_LIST -> EnumSet.of(AWAITING_PAYMENT, ISSUED, WITHDRAWN, LAPSED_UNANSWERED);
            case AWAITING_PAYMENT -> EnumSet.of(ISSUED, MORE_EVIDENCE_ASKED, WITHDRAWING, LAPSED_UNPAID);
            case WITHDRAWING -> EnumSet.of(ISSUED, MORE_EVIDENCE_ASKED, WITHDRAWN, LAPSED_UNPAID);
            case REFUSED -> EnumSet.of(IN_REVIEW, APPEALED);
            case APPEALED -> EnumSet.of(ON_WAITING_LIST, AWAITING_PAYMENT, ISSUED, REFUSED);
            case ISSUED, WITHDRAWN, LAPSED_UNPAID, LAPSED_UNANSWERED -> EnumSet.noneOf(ApplicationStatus.class);
        };
    }

    /** Whether documents can be sent with it; what is refused takes them as long as it can be corrected or appealed. */
    boolean takesEvidence() {
        return switch (this) {
            case DRAFT, IN_REVIEW, MORE_EVIDENCE_ASKED, APPEALED -> true;
            case ON_WAITING_LIST,
                    AWAITING_PAYMENT,
                    WITHDRAWING,
                    ISSUED,
                    REFUSED,
                    WITHDRAWN,
                    LAPSED_UNPAID,
                    LAPSED_UNANSWERED -> false;
        };
    }

    /** Whether accounts has still to say what becomes of its charge. */
    boolean isUnpaid() {
        return this == AWAITING_PAYMENT || this == WITHDRAWING;
    }

    /** Whether an officer has to act. */
    public boolean waitsForOfficer() {
        return switch (this) {
            case IN_REVIEW, APPEALED -> true;
            case DRAFT,
                    MORE_EVIDENCE_ASKED,
                    ON_WAITING_LIST,
                    AWAITING_PAYMENT,
                    WITHDRAWING,
                    ISSUED,
                    REFUSED,
                    WITHDRAWN,
                    LAPSED_UNPAID,
                    LAPSED_UNANSWERED -> false;
        };
    }
}
