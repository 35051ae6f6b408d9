package uk.kerbside.permits.extension;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What bulk extensions read of permits, and what becomes of each. All join the caller's transaction. */
public interface ExtensionRows {
    /** Chosen permits that were not given back, revoked or withdrawn, by number, from just after one. */
    List<Candidate> candidates(BulkExtension extension, Instant endsAfter, Instant endsUpTo, String after, int limit);

    /** Of these permits, those with a vehicle that has another permit of the type meanwhile. */
    Set<String> listTaken(Collection<PlannedRow> rows);

    void addAll(String extensionId, List<PlannedRow> rows);

    /** The next that are to be extended, by number. */
    List<PlannedRow> listPlanned(String extensionId, int limit);

    Optional<PlannedRow> find(String extensionId, String number);

    /** Writes what became of them. */
    void saveAll(String extensionId, List<PlannedRow> rows);

    /** Some of them, by number, from just after one. */
    List<PlannedRow> list(String extensionId, Optional<ExtensionOutcome> outcome, String after, int limit);

    /** How many there are of each kind. */
    List<Count> counts(String extensionId);

    /** So many permits of a type at a place with which the same happens. */
    record Count(
            String typeCode,
            String place,
            ExtensionOutcome outcome,
            Optional<SkippedBecause> skippedBecause,
            long permits) {}
}
