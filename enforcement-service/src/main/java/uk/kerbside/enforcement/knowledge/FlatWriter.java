package uk.kerbside.enforcement.knowledge;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes values one after the other into as few bytes as they need; {@link FlatReader} reads them in the same order. */
final class FlatWriter {
    private static final int USUAL_SIZE = 160;
    private static final int LONGEST_NUMBER = 10;
    private static final int SEVEN_BITS = 0x7f;

    private byte[] bytes = new byte[USUAL_SIZE];
    private int size;

    /** Small numbers, whatever their sign, take one byte. */
    FlatWriter number(long value) {
        reserve(LONGEST_NUMBER);
        long rest = value << 1 ^ value >> Long.SIZE - 1;
        while ((rest & ~SEVEN_BITS) != 0) {
            bytes[size++] = (byte) (rest & SEVEN_BITS | SEVEN_BITS + 1);
            rest >>>= Byte.SIZE - 1;
        }
        bytes[size++] = (byte) rest;
        return this;
    }

    FlatWriter text(String value) {
        byte[] encoded = value.getBytes(StandardCharsets.UTF_8);
        number(encoded.length);
        reserve(encoded.length);
        System.arraycopy(encoded, 0, bytes, size, encoded.length);
        size += encoded.length;
        return this;
    }

    FlatWriter instant(Instant value) {
        return number(value.getEpochSecond()).number(value.getNano());
    }

    <T> FlatWriter optional(Optional<T> value, Consumer<T> write) {
        number(value.isPresent() ? 1 : 0);
        value.ifPresent(write);
        return this;
    }

    <T> FlatWriter all(Collection<T> values, Consumer<T> write) {
        number(values.size());
        values.forEach(write);
        return this;
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, size);
    }

    private void reserve(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
        }
    }
}
