package uk.kerbside.enforcement.outage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which checks fall into a window of time: made in it, or asking about a time in it. */
public interface AffectedChecks {
    /** Where a page ended. */
    record After(Instant answeredAt, UUID id) {}

    /** In the order in which they were answered. */
    List<AffectedCheck> list(Instant from, Instant until, Optional<After> after, int limit);
}
