package uk.kerbside.permits.support;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.kerbside.permits.limit.HeldBeside;
import uk.kerbside.permits.limit.LimitKey;
import uk.kerbside.permits.limit.Limits;

/**
 * Counters in memory.
 *
 * @param taken how many places are held
 * @param heldByOld of what the permit that is followed holds a place
 */
record MemoryLimits(Map<LimitKey, Integer> taken, Set<LimitKey> heldByOld) implements Limits {
    @Override
    public int taken(LimitKey key, Instant at) {
        return taken.getOrDefault(key, 0);
    }

    @Override
    public boolean take(LimitKey key, int most, String holder, Instant until, Instant at) {
        int before = taken(key, at);
        taken.put(key, Math.min(most, before + 1));
        return before < most;
    }

    @Override
    public Map<HeldBeside, Integer> holdBeside(List<HeldBeside> places, Instant at) {
        Map<HeldBeside, Integer> counts = new HashMap<>();
        places.forEach(place -> counts.put(place, taken.merge(place.key(), 1, Integer::sum)));
        return counts;
    }

    @Override
    public boolean isHeldBy(LimitKey key, String holder, Instant at) {
        return heldByOld.contains(key);
    }

    @Override
    public boolean passOn(LimitKey key, String from, String to, Instant until, Instant at) {
        return heldByOld.contains(key);
    }

    @Override
    public void lock(LimitKey key, int most) {}

    @Override
    public void lockAll(String holder, Collection<LimitKey> others) {}

    @Override
    public boolean handOver(LimitKey key, String from, String to, Instant until) {
        return true;
    }

    @Override
    public void recount(LimitKey key, int most, Map<String, Instant> holders, Instant at) {
        taken.put(key, holders.size());
    }

    @Override
    public void holdUntil(String holder, Instant until) {}

    @Override
    public void giveBackOf(LimitKey key, String holder) {}

    @Override
    public void giveBack(String holder) {}
}
