package uk.kerbside.enforcement.knowledge;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads what {@link FlatWriter} wrote, in the same order. */
final class FlatReader {
    private static final int SEVEN_BITS = 0x7f;

    private final byte[] bytes;
    private int position;

    FlatReader(byte[] bytes) {
        this.bytes = bytes;
    }

    long number() {
        long value = 0;
        int shift = 0;
        byte next;
        do {
            next = bytes[position++];
            value |= (long) (next & SEVEN_BITS) << shift;
            shift += Byte.SIZE - 1;
        } while (next < 0);
        return value >>> 1 ^ -(value & 1);
    }

    int smallNumber() {
        return Math.toIntExact(number());
    }

    String text() {
        int length = smallNumber();
        position += length;
        return new String(bytes, position - length, length, StandardCharsets.UTF_8);
    }

    Instant instant() {
        return Instant.ofEpochSecond(number(), number());
    }

    <T> Optional<T> optional(Supplier<T> read) {
        return number() == 1 ? Optional.of(read.get()) : Optional.empty();
    }

    <T> List<T> all(Supplier<T> read) {
        int count = smallNumber();
        List<T> values = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            values.add(read.get());
        }
        return values;
    }
}
