package uk.kerbside.permits.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import uk.kerbside.events.permits.PlaceOfferDeclined;
import uk.kerbside.events.permits.PlaceOfferLapsed;
import uk.kerbside.events.permits.PlaceOffered;
import uk.kerbside.events.permits.WaitingListJoined;
import uk.kerbside.kit.journal.Journal;

/** Tells of waiting lists, so that customers hear of it. */
@ApplicationScoped
class TellWaiting {
    private final Journal journal;

    TellWaiting(Journal journal) {
        this.journal = journal;
    }

    void joined(WaitingEntry entry, int position, Instant now) {
        journal.append(
                entry.applicationId(),
                WaitingListJoined.class,
                revision -> new WaitingListJoined(
                        revision,
                        entry.applicationId(),
                        entry.accountId(),
                        entry.typeCode(),
                        entry.place(),
                        position,
                        now));
    }

    void offered(WaitingEntry entry, Instant now) {
        journal.append(
                entry.applicationId(),
                PlaceOffered.class,
                revision -> new PlaceOffered(
                        revision,
                        entry.applicationId(),
                        entry.accountId(),
                        entry.typeCode(),
                        entry.place(),
                        entry.offeredUntil().orElseThrow(),
                        now));
    }

    void declined(WaitingEntry entry, Instant now) {
        journal.append(
                entry.applicationId(),
                PlaceOfferDeclined.class,
                revision -> new PlaceOfferDeclined(
                        revision, entry.applicationId(), entry.accountId(), entry.typeCode(), entry.place(), now));
    }

    void lapsed(WaitingEntry entry, Instant now) {
        journal.append(
                entry.applicationId(),
                PlaceOfferLapsed.class,
                revision -> new PlaceOfferLapsed(
                        revision, entry.applicationId(), entry.accountId(), entry.typeCode(), entry.place(), now));
    }
}
