package uk.kerbside.permits.migration;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Comparisons with the old register. Those that change something join the caller's transaction. */
public interface Comparisons {
    /** Keeps a comparison; those before it are forgotten with all they found. */
    void begin(String id, Instant now);

    /** @return those of these numbers that were not named before in this comparison */
    Set<String> name(String id, Collection<String> numbers);

    /** What we hold under these numbers. */
    Map<String, HeldPaper> held(Collection<String> numbers);

    /** What we hold and nobody named, by number, from just after one. */
    List<HeldPaper> listUnnamed(String id, String afterNumber, int limit);

    /** @param first the number of the first one in the comparison */
    void add(String id, long first, List<Disagreement> disagreements);

    void finish(String id, long rows, long agreeing);

    Optional<Comparison> find(String id);

    /** The one that is kept. */
    List<Comparison> list();

    /** From just after one. */
    List<Numbered> listDisagreements(String id, Optional<DisagreementKind> kind, long after, int limit);

    /** @param found how many there are of each kind */
    record Comparison(
            String id, Instant comparedAt, long rowsReceived, long agreeing, Map<DisagreementKind, Long> found) {}

    /** A disagreement with its number in the comparison. */
    record Numbered(long n, Disagreement disagreement) {}
}
