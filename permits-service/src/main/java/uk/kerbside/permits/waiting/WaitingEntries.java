package uk.kerbside.permits.waiting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.kerbside.permits.limit.LimitKey;

/** All who wait, or waited, for a place. */
public interface WaitingEntries {
    /** A number that grows with each call. */
    long nextNumber();

    /** Writes a new or changed one at once. */
    void save(WaitingEntry entry);

    /** The one of an application; an application waits once. */
    Optional<WaitingEntry> findOf(String applicationId);

    /** Locked until the transaction ends. */
    Optional<WaitingEntry> findOfForUpdate(String applicationId);

    /** The one of an account that has an offer of such a place at that instant; not locked. */
    Optional<WaitingEntry> findOffered(String accountId, LimitKey key, Instant now);

    /**
     * The first who waits for such a place, locked. Somebody may be leaving the list at this moment: that is waited for, as
     * whoever is first is not passed because they were busy.
     */
    Optional<WaitingEntry> findNextForUpdate(LimitKey key);

    /** Whether somebody waits to whom nothing is offered yet. */
    boolean isSomebodyWaiting(LimitKey key);

    /** How many are in front, and the one itself: of those who wait or have an offer. Zero for one who does neither. */
    int position(WaitingEntry entry);

    /** What is waited for. */
    List<LimitKey> listWaitedFor();

    /** Applications whose offers are over, the longest first. */
    List<String> listOverdue(Instant now, int limit);

    /** Those who wait or have an offer, in their order, from just after one. */
    List<WaitingEntry> list(LimitKey key, Optional<ListPosition> after, int limit);

    /** How many wait, and how many have an offer. */
    Counts counts(LimitKey key);

    /** Where somebody stands in the list. */
    record ListPosition(Instant appliedAt, long joinedAs) {}

    /** How many wait, and how many have an offer. */
    record Counts(int waiting, int offered) {}
}
