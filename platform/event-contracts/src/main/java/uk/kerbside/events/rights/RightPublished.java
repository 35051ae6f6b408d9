package uk.kerbside.events.rights;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.EndedBy;
import uk.kerbside.kernel.MarkRole;
import uk.kerbside.kernel.Medium;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kernel.RightSource;
import uk.kerbside.kernel.RightStatus;

/**
 * The whole current right, as its issuer sees it: state, keyed by right id.
 *
 * @param rightId {@code permits:<permit number>}, {@code visitor:<visit id>}, {@code op:<operator>:<reference>} or, in a
 *     series, {@code op:<operator>:<series>:<reference>}
 * @param reference what the holder knows it by: a permit number
 * @param ruleVersion the version of the permit type's rules it was issued under
 * @param until the instant it ends; absent when no end is known
 * @param hours the right's own hours as signs state them; absent when it is always good
 * @param pendingReason why it does not cover yet, for an officer to read
 * @param lateRegistrationUntil until when its mark may still be registered for the past
 * @param predecessor the right it renews
 * @param series the third party's series it belongs to: it says nothing while another one is live, or none
 * @param holds when it was on hold, and is: absent where its issuer says only whether it is now
 */
public record RightPublished(
        Revision revision,
        String rightId,
        RightSource source,
        String reference,
        Optional<String> accountId,
        String typeCode,
        int ruleVersion,
        Medium medium,
        Instant from,
        Optional<Instant> until,
        List<Mark> marks,
        Places places,
        List<BayClass> bayClasses,
        Optional<String> hours,
        Optional<Duration> maxStay,
        RightStatus status,
        Optional<Ended> ended,
        Optional<String> pendingReason,
        Optional<Renewal> renewal,
        Optional<Reminder> reminder,
        Optional<Instant> lateRegistrationUntil,
        Optional<String> predecessor,
        Optional<String> series,
        Optional<List<Hold>> holds)
        implements Event {

    /** The part one vehicle has in it; slots count from 1. */
    public record Mark(String vrm, int slot, MarkRole role, Instant from, Optional<Instant> until) {}

    /** Where it is good: everywhere in the council's area, or at the places listed. */
    public record Places(boolean everywhere, List<String> codes) {
        public Places {
            codes = List.copyOf(codes);
        }
    }

    /** Since when, and why, it is over. */
    public record Ended(Instant at, EndedBy by) {}

    /** A renewal under way, and how long advice stays at none because of it. */
    public record Renewal(Instant submittedAt, Optional<Instant> graceUntil) {}

    /** A stretch of time in which it covered nobody; without an end while nobody has lifted it. */
    public record Hold(Instant from, Optional<Instant> until) {}

    /** The last reminder that was due, and what became of it. */
    public record Reminder(LocalDate lastDueOn, String outcome) {}

    /** One of which its issuer says only whether it is on hold now. */
    public RightPublished(
            Revision revision,
            String rightId,
            RightSource source,
            String reference,
            Optional<String> accountId,
            String typeCode,
            int ruleVersion,
            Medium medium,
            Instant from,
            Optional<Instant> until,
            List<Mark> marks,
            Places places,
            List<BayClass> bayClasses,
            Optional<String> hours,
            Optional<Duration> maxStay,
            RightStatus status,
            Optional<Ended> ended,
            Optional<String> pendingReason,
            Optional<Renewal> renewal,
            Optional<Reminder> reminder,
            Optional<Instant> lateRegistrationUntil,
            Optional<String> predecessor,
            Optional<String> series) {
        this(
                revision,
                rightId,
                source,
                reference,
                accountId,
                typeCode,
                ruleVersion,
                medium,
                from,
                until,
                marks,
                places,
                bayClasses,
                hours,
                maxStay,
                status,
                ended,
                pendingReason,
                renewal,
                reminder,
                lateRegistrationUntil,
                predecessor,
                series,
                Optional.empty());
    }

    public RightPublished {
        marks = List.copyOf(marks);
        bayClasses = List.copyOf(bayClasses);
    }
}
