package uk.kerbside.permits.limit;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The counters. Those that change something run in the caller's transaction and keep the counter's lock until its end. */
public interface Limits {
    /** For a place that is held until somebody gives it back or says when it ends. */
    Instant UNTIL_GIVEN_BACK = Instant.parse("9999-12-31T00:00:00Z");

    /** How many places are held at that instant; takes no lock, so it may be outdated when it is read. */
    int taken(LimitKey key, Instant at);

    /**
     * Takes a place if one is free. Places whose permits are over by {@code now} are free.
     *
     * @param most how many there are
     * @param holder who takes it: a permit number
     * @param until how long it is held, unless it is given back
     * @return whether there was one
     */
    boolean take(LimitKey key, int most, String holder, Instant until, Instant now);

    /**
     * Takes places whether they are free or not; whoever comes afterwards finds them taken.
     *
     * @return how many are held of each kind, once each place is taken
     */
    Map<HeldBeside, Integer> holdBeside(List<HeldBeside> places, Instant now);

    /** Whether a holder has a place of this kind at that instant; takes no lock. */
    boolean isHeldBy(LimitKey key, String holder, Instant at);

    /**
     * Whoever follows a holder takes over its place, so that the two together count once. If the one who follows gives it
     * back before the other's time is over, it is the other's again.
     *
     * @param until how long it is held from now on, unless it is given back
     * @return false, and nothing changed, when the other holds no such place at {@code now}
     */
    boolean passOn(LimitKey key, String from, String to, Instant until, Instant now);

    /** Locks a counter until the transaction ends; who comes after has to wait. */
    void lock(LimitKey key, int most);

    /**
     * Locks the counters of all places somebody holds, and these, in the one order everybody keeps to: whoever is about to take
     * some and give others back does so first, so that nobody waits for one who waits for them.
     */
    void lockAll(String holder, Collection<LimitKey> others);

    /**
     * Somebody's place becomes somebody else's; nobody can come in between.
     *
     * @return false when it is not held any more
     */
    boolean handOver(LimitKey key, String from, String to, Instant until);

    /**
     * Counts anew: these hold a place too, whether there are so many or not. What is over is free.
     *
     * @param holders until when each holds it
     */
    void recount(LimitKey key, int most, Map<String, Instant> holders, Instant now);

    /** The permit's term has moved: so do its places. Where a place has a limit, it is kept some days longer. */
    void holdUntil(String holder, Instant until);

    /** Gives back one place of a holder; nothing happens when it is not held. */
    void giveBackOf(LimitKey key, String holder);

    /**
     * Gives back all places of a holder: to whom they were taken over from while that one's time is not over, otherwise to
     * everybody. Nothing happens when they were given back before.
     */
    void giveBack(String holder);
}
