package uk.kerbside.enforcement.outage;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Outages in the database. Every method joins the caller's transaction, if there is one. */
public interface Outages {
    /** Where a page ended. */
    record After(Instant from, UUID outageId) {}

    void add(Outage outage);

    /** @return whether nobody else has changed it since */
    boolean close(Outage closed);

    Optional<Outage> find(UUID outageId);

    /** Nobody else writes down what was noticed of this source until this transaction ends. */
    void lock(String source);

    /** The one the service has opened for a source and not closed yet. */
    Optional<Outage> findNoticed(String source);

    /** Whether the service has noticed an outage of this source that overlaps with this time. */
    boolean isNoticed(String source, Instant from, Instant until);

    /** The latest first. */
    List<Outage> list(Optional<After> after, int limit);

    /** All that include any of these times, the earliest first. */
    List<Outage> listAt(Collection<Instant> times);

    /** All that are open, or were at that time or later. */
    List<Outage> listSince(Instant at);

    /** Remembers that an instance hears nothing of what an outage is about. */
    void witness(UUID outageId, String instance, Instant at);

    /** The instance hears again. */
    void forgetWitness(UUID outageId, String instance);

    /** Whether any instance has said lately that it hears nothing. */
    boolean isWitnessed(UUID outageId, Instant since);
}
