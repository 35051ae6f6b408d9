package uk.kerbside.enforcement.ledger;

import java.time.Instant;
import uk.kerbside.events.rights.LiveSeriesPublished;

/** Which series of each third party was live when, in the ledger. Joins the caller's transaction. */
public interface SeriesLedger {
    /** Writes a switch down unless the same or a newer one is there. Either way the record counts as taken. */
    void record(LiveSeriesPublished switched, TopicPlace place, Instant knownAt);
}
