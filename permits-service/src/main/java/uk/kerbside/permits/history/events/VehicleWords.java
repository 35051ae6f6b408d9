package uk.kerbside.permits.history.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import uk.kerbside.events.EventJson;
import uk.kerbside.events.permits.PermitVehicleChanged;
import uk.kerbside.kernel.CivilTime;
import uk.kerbside.kit.journal.JournalEntry;
import uk.kerbside.permits.quote.Words;

/** Which vehicle came and which went, in plain English. */
final class VehicleWords {
    private VehicleWords() {}

    static String of(JournalEntry entry, ZoneId zone) {
        try {
            return of(EventJson.mapper().treeToValue(entry.body(), PermitVehicleChanged.class), zone);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A change of a vehicle in the journal cannot be read", e);
        }
    }

    private static String of(PermitVehicleChanged change, ZoneId zone) {
        String old = change.oldVrm().orElse("");
        String fresh = change.newVrm().orElse("");
        return switch (change.kind()) {
            case CHANGED -> fresh + " replaces " + old + from(change, zone) + stays(change, old, zone) + ".";
            case SWAPPED -> fresh + " took its turn, and " + old + " is not good meanwhile.";
            case LENT -> fresh + " stands in for " + old + until(change, zone) + ".";
            case LOAN_ENDED -> old + " went" + (fresh.isEmpty() ? "." : ", and " + fresh + " is good again.");
            case CANCELLED -> "The change to " + (fresh.isEmpty() ? old : fresh) + " was cancelled.";
            case LISTED -> fresh + " was listed.";
            case UNLISTED -> old + " was taken off the list.";
        };
    }

    /** Nothing when it took effect at once. */
    private static String from(PermitVehicleChanged change, ZoneId zone) {
        return change.takesEffectAt().isAfter(change.changedAt()) ? " from " + day(change.takesEffectAt(), zone) : "";
    }

    private static String stays(PermitVehicleChanged change, String old, ZoneId zone) {
        return change.endsAt()
                .map(end -> "; " + old + " stays good" + until(end, zone))
                .orElse("");
    }

    private static String until(PermitVehicleChanged change, ZoneId zone) {
        return change.endsAt().map(end -> until(end, zone)).orElse("");
    }

    private static String until(Instant end, ZoneId zone) {
        return " until the end of " + Words.day(CivilTime.lastValidDay(end, zone));
    }

    private static String day(Instant instant, ZoneId zone) {
        return Words.day(LocalDate.ofInstant(instant, zone));
    }
}
