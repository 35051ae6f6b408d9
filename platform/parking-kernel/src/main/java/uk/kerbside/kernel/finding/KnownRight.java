package uk.kerbside.kernel.finding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import uk.kerbside.kernel.Right;

/**
 * A right, and what its issuer says beside it. The right decides; the rest is for an officer to read.
 *
 * @param pendingReason why it does not cover yet
 * @param lateRegistrationUntil until when its mark may still be registered for the past
 * @param series the third party's series it belongs to: it counts only while that one is live
 */
public record KnownRight(
        Right right,
        Optional<String> pendingReason,
        Optional<Reminder> reminder,
        Optional<Instant> lateRegistrationUntil,
        Optional<String> series) {

    /** The last reminder that was due, and what became of it. */
    public record Reminder(LocalDate lastDueOn, String outcome) {}

    /** A right of which its issuer says nothing else. */
    public static KnownRight of(Right right) {
        return new KnownRight(right, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
