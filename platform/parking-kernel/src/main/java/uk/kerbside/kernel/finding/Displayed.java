package uk.kerbside.kernel.finding;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/** One thing an officer sees behind the windscreen. */
public sealed interface Displayed {
    /**
     * A paper scratch card, which carries no mark.
     *
     * @param scratchedOn the day that is scratched free
     * @param scratchedFrom the time, where cards have one
     * @param onFile what is known of a card with this serial, if it is known at all
     */
    record Card(String serial, LocalDate scratchedOn, Optional<LocalTime> scratchedFrom, Optional<KnownRight> onFile)
            implements Displayed {}

    /** @param onFile the permit of that number, if there is one */
    record PaperPermit(String number, Optional<KnownRight> onFile) implements Displayed {}

    /**
     * A Blue Badge.
     *
     * @param expiresOn its last valid day, if it can be read
     * @param clockSetTo the time of arrival on the clock beside it
     */
    record BlueBadge(Optional<LocalDate> expiresOn, Optional<LocalTime> clockSetTo) implements Displayed {}

    /** @param paidUntil what it says */
    record Ticket(Instant paidUntil) implements Displayed {}

    /** What became of it. */
    enum Verdict {
        /** Good here, in this bay, now. */
        GOOD,
        /** Was good here and is over. */
        OVER,
        /** Of no use here: in another bay or place. */
        NOT_HERE,
        /** Cannot be settled on the spot: a supervisor decides. */
        IN_DOUBT
    }

    /** @param reason in plain English */
    record Judged(Displayed thing, Verdict verdict, String reason) {}
}
