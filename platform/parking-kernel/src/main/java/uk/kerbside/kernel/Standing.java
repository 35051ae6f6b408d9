package uk.kerbside.kernel;

import java.time.Instant;
import java.util.Optional;

/**
 * What a right amounts to at an instant.
 *
 * <pre>
 * AwaitingPayment ──paid──▶ NotStarted ──from──▶ Live ──until──▶ Ended
 *                                                 │  └─ until, renewal in time ─▶ InGrace ──graceUntil──▶ Ended
 *                                              OnHold
 * </pre>
 */
public sealed interface Standing {
    /** Asked for and not paid: nobody may park on it. */
    record AwaitingPayment() implements Standing {}

    /** Granted, from a later instant on. */
    record NotStarted(Instant from) implements Standing {}

    /** Good now, until then; without an end while none is known. */
    record Live(Optional<Instant> until) implements Standing {}

    /** Suspended: main vehicle replaced for a time, or under review. */
    record OnHold() implements Standing {}

    /** Over, but a complete renewal waits for the council: covers nobody, advice is none (ruling 11). */
    record InGrace(Instant endedAt, Instant until) implements Standing {}

    /** Over. */
    record Ended(Instant at, EndedBy by) implements Standing {}

    /** How it is written wherever it is given out or kept: stable. */
    enum Code {
        AWAITING_PAYMENT,
        NOT_STARTED,
        LIVE,
        ON_HOLD,
        IN_GRACE,
        ENDED
    }

    default Code code() {
        return switch (this) {
            case AwaitingPayment unpaid -> Code.AWAITING_PAYMENT;
            case NotStarted later -> Code.NOT_STARTED;
            case Live live -> Code.LIVE;
            case OnHold suspended -> Code.ON_HOLD;
            case InGrace grace -> Code.IN_GRACE;
            case Ended ended -> Code.ENDED;
        };
    }

    /** Whether one may park on it. */
    default boolean covers() {
        return this instanceof Live;
    }
}
