package uk.kerbside.accounts.message;

import java.util.EnumSet;
import java.util.Set;

/**
 * What is known of a message.
 *
 * <pre>
 * PLANNED ──taken──▶ ACCEPTED ──arrived──▶ DELIVERED
 *    ▲  │               │                      │
 *    │  └──no way left──┼─▶ UNDELIVERABLE ◀────┤
 *    ├──────bounced, another way is left───────┘
 *    └──────sent again by staff── UNDELIVERABLE
 * </pre>
 *
 * A bounce may come after a receipt: mail servers take things they send back later.
 */
public enum MessageStatus {
    PLANNED,
    ACCEPTED,
    DELIVERED,
    UNDELIVERABLE;

    /** Which may follow. */
    public Set<MessageStatus> successors() {
        return switch (this) {
            case PLANNED -> EnumSet.of(ACCEPTED, UNDELIVERABLE);
            case ACCEPTED -> EnumSet.of(DELIVERED, PLANNED, UNDELIVERABLE);
            case DELIVERED -> EnumSet.of(PLANNED, UNDELIVERABLE);
            case UNDELIVERABLE -> EnumSet.of(PLANNED);
        };
    }
}
