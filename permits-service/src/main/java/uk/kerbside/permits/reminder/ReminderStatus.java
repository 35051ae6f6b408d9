package uk.kerbside.permits.reminder;

import java.util.EnumSet;
import java.util.Set;

/**
 * What is known of a reminder. The names go with rights to officers: stable.
 *
 * <pre>
 * DUE ──sent──▶ HANDED_OVER ──arrived──▶ DELIVERED
 *  │                │   ▲                    │
 *  │                ▼   └──next way──┐       │
 *  │             BOUNCED ────────────┘ ◀─────┘
 *  ▼                │
 * UNDELIVERED ◀─────┘                          CALL_ASKED: who is reached by letter only is rung
 * </pre>
 *
 * What was undelivered is handed over after all once staff have its message sent again.
 */
public enum ReminderStatus {
    DUE,
    HANDED_OVER,
    DELIVERED,
    BOUNCED,
    UNDELIVERED,
    CALL_ASKED;

    /** Which may follow. */
    public Set<ReminderStatus> successors() {
        return switch (this) {
            case DUE -> EnumSet.of(HANDED_OVER, BOUNCED, UNDELIVERED);
            case HANDED_OVER -> EnumSet.of(DELIVERED, BOUNCED, UNDELIVERED);
            case DELIVERED -> EnumSet.of(BOUNCED, UNDELIVERED);
            case BOUNCED -> EnumSet.of(HANDED_OVER, UNDELIVERED);
            case UNDELIVERED -> EnumSet.of(HANDED_OVER);
            case CALL_ASKED -> EnumSet.noneOf(ReminderStatus.class);
        };
    }

    /** Whether officers are to hear of it. */
    boolean isOutcome() {
        return switch (this) {
            case DELIVERED, BOUNCED, UNDELIVERED -> true;
            case DUE, HANDED_OVER, CALL_ASKED -> false;
        };
    }
}
