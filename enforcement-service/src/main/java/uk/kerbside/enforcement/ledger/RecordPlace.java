package uk.kerbside.enforcement.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import uk.kerbside.enforcement.memory.Announcement;
import uk.kerbside.events.places.PlacePublished;
import uk.kerbside.events.places.PlaceTranslation;

/** Writes a revision of a place into the ledger: who looks back asks what its order said then. */
@ApplicationScoped
public class RecordPlace {
    private final PlaceLedger ledger;
    private final Announcement announcement;
    private final InstantSource clock;

    RecordPlace(PlaceLedger ledger, Announcement announcement, InstantSource clock) {
        this.ledger = ledger;
        this.announcement = announcement;
        this.clock = clock;
    }

    /** @throws IllegalArgumentException when it is no place that could be asked about */
    @Transactional
    public void record(PlacePublished place) {
        PlaceTranslation.toKernel(place);
        ledger.record(place, clock.instant());
        announcement.changed();
    }
}
