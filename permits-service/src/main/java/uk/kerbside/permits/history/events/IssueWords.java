package uk.kerbside.permits.history.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.LocalDate;
import java.time.ZoneId;
import uk.kerbside.events.EventJson;
import uk.kerbside.events.permits.PermitIssued;
import uk.kerbside.kernel.CivilTime;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.journal.JournalEntry;
import uk.kerbside.permits.quote.Words;

/** From when until when a permit was issued, in plain English. */
final class IssueWords {
    private IssueWords() {}

    /** One that costs something is issued by the service itself, when it hears of the payment. */
    static String of(JournalEntry entry, ZoneId zone) {
        try {
            PermitIssued issued = EventJson.mapper().treeToValue(entry.body(), PermitIssued.class);
            String began = entry.actorRole().equals(Roles.SUITE_SERVICE)
                    ? "It was paid for, and the permit was issued"
                    : "The permit was issued";
            return began + ": good from " + Words.day(LocalDate.ofInstant(issued.from(), zone)) + " until the end of "
                    + Words.day(CivilTime.lastValidDay(issued.until(), zone)) + ".";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An issued permit in the journal cannot be read", e);
        }
    }
}
