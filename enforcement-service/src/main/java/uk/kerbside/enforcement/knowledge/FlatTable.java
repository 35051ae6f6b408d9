package uk.kerbside.enforcement.knowledge;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jctools.maps.NonBlockingHashMapLong;

/**
 * Flat records under numbers, mostly one under each. One thread writes; any number reads, none of them ever waits, and
 * each sees the records of a number as they were before or after a change.
 */
final class FlatTable {
    private static final byte[][] NONE = {};
    private static final int MARKED_BITS = 24;
    private static final int LONG_BITS = 6;
    // Two to the power of 64, divided by the golden ratio: neighbours come to lie far apart.
    private static final long SCATTER = 0x9E3779B97F4A7C15L;

    // One record stands for itself, several stand in an array: at two million rights that saves fifty megabytes.
    private final NonBlockingHashMapLong<Object> rows = new NonBlockingHashMapLong<>();

    // A bit for every key that ever had records, shared by some: two megabytes that stay near the processor.
    private final AtomicLongArray marked = new AtomicLongArray(1 << MARKED_BITS - LONG_BITS);

    /**
     * False for most keys that have no records: it costs far less than to look, for the rows lie all over memory. Of a
     * million keys in the table, one in seventeen of those without records may have some.
     */
    boolean mayHave(long key) {
        int bit = bit(key);
        return (marked.getOpaque(bit >> LONG_BITS) & 1L << bit) != 0;
    }

    private void mark(long key) {
        int bit = bit(key);
        marked.setRelease(bit >> LONG_BITS, marked.getPlain(bit >> LONG_BITS) | 1L << bit);
    }

    private static int bit(long key) {
        return (int) (key * SCATTER >>> Long.SIZE - MARKED_BITS);
    }

    List<byte[]> list(long key) {
        return List.of(records(key));
    }

    /** Puts a record in the place of the one that is replaced, or beside the others if none is. */
    void put(long key, byte[] record, Predicate<byte[]> isReplaced) {
        byte[][] before = records(key);
        for (int i = 0; i < before.length; i++) {
            if (isReplaced.test(before[i])) {
                byte[][] changed = before.clone();
                changed[i] = record;
                set(key, changed);
                return;
            }
        }
        byte[][] longer = Arrays.copyOf(before, before.length + 1);
        longer[before.length] = record;
        set(key, longer);
    }

    void remove(long key, Predicate<byte[]> isRemoved) {
        set(key, Arrays.stream(records(key)).filter(isRemoved.negate()).toArray(byte[][]::new));
    }

    /** All records; those that change meanwhile as they were or as they are. */
    Stream<byte[]> all() {
        return rows.values().stream().flatMap(row -> Arrays.stream(unpack(row)));
    }

    private byte[][] records(long key) {
        return unpack(rows.get(key));
    }

    private static byte[][] unpack(Object row) {
        return switch (row) {
            case null -> NONE;
            case byte[] one -> new byte[][] {one};
            default -> (byte[][]) row;
        };
    }

    private void set(long key, byte[][] records) {
        if (records.length == 0) {
            rows.remove(key);
        } else {
            mark(key);
            rows.put(key, records.length == 1 ? records[0] : records);
        }
    }
}
