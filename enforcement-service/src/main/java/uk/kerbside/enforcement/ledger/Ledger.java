package uk.kerbside.enforcement.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.kerbside.events.rights.RightPublished;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kernel.finding.KnownRight;
import uk.kerbside.kernel.vrm.FoldedVrm;

/** The ledger's rows. Every method joins the caller's transaction. */
public interface Ledger {
    /** A revision that is the newest of its right and was not confirmed yet. */
    record Unconfirmed(String rightId, Revision revision) {}

    /** A revision and when it was the newest one known; until now, if nothing superseded it. */
    record Revised(KnownRight right, Instant knownFrom, Optional<Instant> knownUntil) {}

    /**
     * Writes a revision down unless the same or a newer one is there; says whether it did. Either way the record counts
     * as taken.
     */
    boolean record(RightPublished right, TopicPlace place, Instant knownAt);

    /** A tombstone: bodies go, revisions stay. One that stood before the newest revision on the topic says nothing. */
    void forget(String rightId, TopicPlace place, Instant at);

    /** Remembers that this revision was confirmed; says whether it is still the newest and was not confirmed before. */
    boolean confirm(Unconfirmed right);

    /** The oldest first. */
    List<Unconfirmed> listUnconfirmed(int limit);

    /** Of which marks, and as of when, somebody wants to know the rights. */
    record Wanted(Instant knownAt, FoldedVrm folded) {}

    /**
     * The newest revisions known at each time of all rights that ever had a mark which looks like that one, by ids. In
     * one statement, however many are wanted.
     */
    Map<Wanted, List<Revised>> listKnownAt(Collection<Wanted> wanted);
}
