package uk.kerbside.permits.report;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Counts what is on record. */
public interface Counting {
    /** Permits that were issued from an instant until before another, by everything a report tells apart. */
    List<IssuedLine> issued(Instant from, Instant until);

    /**
     * Applications that were decided then, by type, and all of them together.
     *
     * @param zone in which a day is over
     */
    List<DecisionLine> decided(Instant from, Instant until, ZoneId zone);
}
