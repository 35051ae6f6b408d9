package uk.kerbside.enforcement.knowledge;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.kerbside.kernel.PlaceCode;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kernel.Right;
import uk.kerbside.kernel.finding.KnownRight;
import uk.kerbside.kernel.vrm.FoldedVrm;
import uk.kerbside.kernel.vrm.NearMark;
import uk.kerbside.kernel.vrm.Nearness;
import uk.kerbside.kernel.vrm.Vrm;

/**
 * All rights by folded mark, at their highest revision. Written by one thread; readers never lock and see each right
 * either as it was or as it is.
 *
 * <p>A right that is gone leaves its revision behind, so that an older one that comes late does not bring it back.
 */
final class RightIndex {
    private static final KnownRight[] NONE = {};

    /** A right that is gone has no body. */
    private record Held(Revision revision, Optional<KnownRight> right) {}

    private final ConcurrentMap<Long, KnownRight[]> byMark = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Held> byId = new ConcurrentHashMap<>();

    /** Every right that has or had a mark which looks like this one. */
    List<KnownRight> list(FoldedVrm folded) {
        return listByKey(folded.key());
    }

    /**
     * Marks near one that was read, nearest first: only those with a right that is good at one of these places at that
     * time. Marks that match it are not near.
     */
    List<NearMark> near(Vrm read, Set<PlaceCode> places, Instant at, int atMost) {
        return NearMark.keys(read)
                .mapToObj(this::listByKey)
                .flatMap(List::stream)
                .filter(known -> places.stream().anyMatch(known.right()::reaches))
                .flatMap(known -> near(read, known.right(), at))
                .distinct()
                .sorted()
                .limit(atMost)
                .toList();
    }

    private static Stream<NearMark> near(Vrm read, Right right, Instant at) {
        return right.vrms()
                .filter(held -> right.stateAt(at, held).covers())
                .flatMap(held -> Nearness.between(read, held).map(nearness -> new NearMark(held, nearness)).stream());
    }

    private List<KnownRight> listByKey(long key) {
        return List.of(byMark.getOrDefault(key, NONE));
    }

    /** Whether checks are answered from this revision of a right, or from a later one. */
    boolean holds(String rightId, Revision revision) {
        Held held = byId.get(rightId);
        return held != null && held.revision().compareTo(revision) >= 0;
    }

    Collection<KnownRight> all() {
        return byId.values().stream().flatMap(held -> held.right().stream()).toList();
    }

    /** Takes a right in unless the same or a newer revision is known; says whether it did. */
    boolean take(KnownRight right) {
        String id = right.right().id();
        Held before = byId.get(id);
        if (before != null && before.revision().compareTo(right.right().revision()) >= 0) {
            return false;
        }
        // First where it is found now, then where it no longer is: no reader finds nothing in between.
        Set<Long> marks = marks(right);
        marks.forEach(mark -> byMark.merge(mark, new KnownRight[] {right}, (old, added) -> with(old, right)));
        if (before != null) {
            before.right().ifPresent(old -> remove(old, marks));
        }
        byId.put(id, new Held(right.right().revision(), Optional.of(right)));
        return true;
    }

    /** There is nothing of this right any more. */
    void forget(String rightId) {
        Held before = byId.get(rightId);
        if (before != null) {
            byId.put(rightId, new Held(before.revision(), Optional.empty()));
            before.right().ifPresent(old -> remove(old, Set.of()));
        }
    }

    private void remove(KnownRight right, Set<Long> except) {
        Set<Long> marks = new HashSet<>(marks(right));
        marks.removeAll(except);
        marks.forEach(mark -> byMark.computeIfPresent(mark, (same, rights) -> without(rights, right)));
    }

    private static KnownRight[] with(KnownRight[] rights, KnownRight right) {
        for (int i = 0; i < rights.length; i++) {
            if (isSame(rights[i], right)) {
                KnownRight[] changed = rights.clone();
                changed[i] = right;
                return changed;
            }
        }
        KnownRight[] longer = Arrays.copyOf(rights, rights.length + 1);
        longer[rights.length] = right;
        return longer;
    }

    private static KnownRight[] without(KnownRight[] rights, KnownRight right) {
        KnownRight[] rest =
                Arrays.stream(rights).filter(other -> !isSame(other, right)).toArray(KnownRight[]::new);
        return rest.length == 0 ? null : rest;
    }

    private static boolean isSame(KnownRight one, KnownRight other) {
        return one.right().id().equals(other.right().id());
    }

    private static Set<Long> marks(KnownRight right) {
        return right.right().vrms().map(Vrm::folded).map(FoldedVrm::key).collect(Collectors.toSet());
    }
}
