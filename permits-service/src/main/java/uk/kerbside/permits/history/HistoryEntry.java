package uk.kerbside.permits.history;

import java.time.Instant;
import java.util.Optional;

/**
 * One thing that happened to an application or a permit.
 *
 * @param what the name of the fact: {@code ApplicationSubmitted}
 * @param words the same in plain English
 * @param role in which somebody acted; {@code suite-service} for a service by itself
 * @param subject the login of who it was; absent for those who are not to know, and where it was not recorded
 * @param onBehalfOf the account it was done for, when it was not the actor's own
 */
public record HistoryEntry(
        Instant at,
        String what,
        String words,
        Optional<String> role,
        Optional<String> subject,
        Optional<String> channel,
        Optional<String> onBehalfOf) {

    /** Something that happened without anybody doing it. */
    public static HistoryEntry byItself(Instant at, String what, String words) {
        return new HistoryEntry(
                at, what, words, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same in other words. */
    public HistoryEntry saying(String what, String words) {
        return new HistoryEntry(at, what, words, role, subject, channel, onBehalfOf);
    }

    /** As holders read it. */
    public HistoryEntry withoutSubject() {
        return new HistoryEntry(at, what, words, role, Optional.empty(), channel, onBehalfOf);
    }
}
