package uk.kerbside.enforcement.check;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import uk.kerbside.kernel.Interval;

/** Which checks there are, to find them by; what they say is in the evidence chain. Every method joins the caller's transaction. */
public interface RecordedChecks {
    /**
     * Adds those whose id is new, in one statement.
     *
     * @param wasSpooled whether they come from a spool
     * @return the ids that were new
     */
    Set<UUID> add(List<CheckRecord> checks, boolean wasSpooled);

    /** Checks that look at this one again, the oldest first. */
    List<UUID> listAgain(UUID checkId);

    /**
     * Officers' checks of these very marks at these places, of times from one until another, by the time they ask about.
     * What a customer asked about an own car is nobody's evidence against it, and hides no officer's check.
     */
    List<UUID> listOfMarks(Collection<String> marks, Collection<String> places, Interval asked, int atMost);

    /** Remembers checks that found a right lapsed, in one statement. */
    void addSightings(List<EvidenceRecord.LapseSeen> lapses);

    /** Remembers that lapses were seen, in one statement; says which of the checks are the first of theirs. */
    Set<UUID> addFirst(List<EvidenceRecord.LapseSeen> lapses);
}
