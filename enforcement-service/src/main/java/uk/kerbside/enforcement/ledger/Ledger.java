package uk.kerbside.enforcement.ledger;

import java.time.Instant;
import java.util.List;
import uk.kerbside.events.rights.RightPublished;
import uk.kerbside.kernel.Revision;

/** The ledger's rows. Every method joins the caller's transaction. */
public interface Ledger {
    /** A revision that is the newest of its right and was not confirmed yet. */
    record Unconfirmed(String rightId, Revision revision) {}

    /** Writes a revision down unless the same or a newer one is there; says whether it did. */
    boolean record(RightPublished right, Instant knownAt);

    /** A tombstone: bodies go, revisions stay. */
    void forget(String rightId, Instant at);

    /** Remembers that this revision was confirmed; says whether it is still the newest and was not confirmed before. */
    boolean confirm(Unconfirmed right);

    /** The oldest first. */
    List<Unconfirmed> listUnconfirmed(int limit);
}
