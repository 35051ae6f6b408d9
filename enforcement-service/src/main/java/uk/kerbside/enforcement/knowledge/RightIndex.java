package uk.kerbside.enforcement.knowledge;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
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
 * either as it was or as it is. Rights of a series that is not live lie here too, and are not found.
 *
 * <p>A right that is gone leaves its revision behind, so that an older one that comes late does not bring it back.
 */
final class RightIndex {
    private static final long HASH_PRIME = 0x100000001b3L;

    private final FlatRights flat = new FlatRights();
    private final FlatTable byMark = new FlatTable();
    private final FlatTable byId = new FlatTable();
    private final AtomicInteger size = new AtomicInteger();
    private final LiveSeries liveSeries;

    RightIndex(LiveSeries liveSeries) {
        this.liveSeries = liveSeries;
    }

    /** Every right that has or had a mark which looks like this one. */
    List<KnownRight> list(FoldedVrm folded) {
        return listByKey(folded.key()).toList();
    }

    /** False when no right has or had a mark with this folded key. */
    boolean mayHave(long foldedKey) {
        return byMark.mayHave(foldedKey);
    }

    /**
     * Marks near one that was read, nearest first: only those with a right that is good at one of these places at that
     * time. Marks that match it are not near.
     */
    List<NearMark> near(Vrm read, Set<PlaceCode> places, Instant at, int atMost) {
        return LongStream.of(NearMark.keys(read, byMark::mayHave))
                .boxed()
                .flatMap(this::listByKey)
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

    private Stream<KnownRight> listByKey(long key) {
        return byMark.list(key).stream()
                .map(flat::read)
                .flatMap(Optional::stream)
                .filter(liveSeries::counts);
    }

    /** Empty for one that is not known, or gone. */
    Optional<KnownRight> find(String rightId) {
        return record(rightId).flatMap(flat::read).filter(liveSeries::counts);
    }

    /** Whether checks are answered from this revision of a right, or from a later one. */
    boolean holds(String rightId, Revision revision) {
        return record(rightId)
                .filter(held -> flat.revision(held).compareTo(revision) >= 0)
                .isPresent();
    }

    /** Every right there is, one at a time. */
    Stream<KnownRight> all() {
        return byId.all().map(flat::read).flatMap(Optional::stream).filter(liveSeries::counts);
    }

    /** How many rights there are, live series or not; those that are gone do not count. */
    int size() {
        return size.get();
    }

    /** Takes a right in unless the same or a newer revision is known; says whether it did. */
    boolean take(KnownRight known) {
        Right right = known.right();
        if (liveSeries.isOver(known)) {
            return false;
        }
        Optional<byte[]> before = record(right.id());
        if (before.filter(held -> flat.revision(held).compareTo(right.revision()) >= 0)
                .isPresent()) {
            return false;
        }
        byte[] record = flat.write(known);
        Predicate<byte[]> isSame = isOf(right.id());
        // First where it is found now, then where it no longer is: no reader finds nothing in between.
        Set<Long> keys = keys(known);
        keys.forEach(key -> byMark.put(key, record, isSame));
        Optional<KnownRight> old = before.flatMap(flat::read);
        old.ifPresent(replaced -> remove(replaced, keys));
        byId.put(key(right.id()), record, isSame);
        size.addAndGet(old.isPresent() ? 0 : 1);
        return true;
    }

    /** There is nothing of this right any more. */
    void forget(String rightId) {
        record(rightId).ifPresent(held -> gone(rightId, flat.revision(held)));
    }

    /** There is nothing of this right any more, and its last revision was this one. */
    void gone(String rightId, Revision revision) {
        Optional<KnownRight> before = record(rightId).flatMap(flat::read);
        byId.put(key(rightId), flat.gone(rightId, revision), isOf(rightId));
        before.ifPresent(held -> remove(held, Set.of()));
        size.addAndGet(before.isPresent() ? -1 : 0);
    }

    /** Lets go of what will never count again: nothing of it comes back, whatever is heard. */
    void dropOver(String operator) {
        byId.all()
                .filter(record -> LiveSeries.isOf(operator, flat.id(record)))
                .map(flat::read)
                .flatMap(Optional::stream)
                .filter(liveSeries::isOver)
                .toList()
                .forEach(this::drop);
    }

    private void drop(KnownRight known) {
        String rightId = known.right().id();
        remove(known, Set.of());
        byId.remove(key(rightId), isOf(rightId));
        size.decrementAndGet();
    }

    private Optional<byte[]> record(String rightId) {
        Predicate<byte[]> isSame = isOf(rightId);
        for (byte[] record : byId.list(key(rightId))) {
            if (isSame.test(record)) {
                return Optional.of(record);
            }
        }
        return Optional.empty();
    }

    private void remove(KnownRight known, Set<Long> except) {
        Set<Long> keys = new HashSet<>(keys(known));
        keys.removeAll(except);
        Predicate<byte[]> isSame = isOf(known.right().id());
        keys.forEach(key -> byMark.remove(key, isSame));
    }

    private Predicate<byte[]> isOf(String rightId) {
        return record -> flat.id(record).equals(rightId);
    }

    private static Set<Long> keys(KnownRight known) {
        return known.right().vrms().map(vrm -> vrm.folded().key()).collect(Collectors.toSet());
    }

    /** Two ids may share it. */
    private static long key(String rightId) {
        long hash = rightId.length();
        for (int i = 0; i < rightId.length(); i++) {
            hash = (hash ^ rightId.charAt(i)) * HASH_PRIME;
        }
        return hash;
    }
}
