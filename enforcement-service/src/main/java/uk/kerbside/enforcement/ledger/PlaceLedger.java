package uk.kerbside.enforcement.ledger;

import java.time.Instant;
import java.util.List;
import uk.kerbside.events.places.PlacePublished;
import uk.kerbside.kernel.PlaceCode;

/** Every revision of every place that was heard, and since when it was known. Joins the caller's transaction. */
public interface PlaceLedger {
    /** Writes a revision down unless it is there. */
    void record(PlacePublished place, Instant knownAt);

    /** One revision, and since when it was known. */
    record Revised(PlacePublished place, Instant knownFrom) {}

    /** All that were known at that time, the newest first. */
    List<Revised> listKnownAt(PlaceCode code, Instant knownAt);

    /**
     * Of every place of which something became known after that time: all of this, and what was known of it before, by
     * places and the newest first.
     */
    List<Revised> listChangedSince(Instant since);
}
