package uk.kerbside.permits.renewal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All renewals. */
public interface Renewals {
    void add(Renewal renewal);

    Optional<Renewal> find(String applicationId);

    /**
     * Applications for those of which officers were to hear until an instant, and nothing else happened since; the longest
     * first.
     */
    List<String> listToldUntil(Instant now, int limit);
}
