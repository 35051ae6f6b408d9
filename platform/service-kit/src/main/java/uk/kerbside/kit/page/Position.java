package uk.kerbside.kit.page;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Where a page ended: the values of its last item that the list is sorted by. */
public record Position(List<String> values) {
    public Position {
        values = List.copyOf(values);
    }

    /** The position of an item sorted by these values; their {@code toString} must read back. */
    public static Position of(Object... values) {
        return new Position(Stream.of(values).map(Object::toString).toList());
    }

    public String text(int index) {
        return values.get(index);
    }

    public long number(int index) {
        return Long.parseLong(values.get(index));
    }

    public Instant instant(int index) {
        return Instant.parse(values.get(index));
    }
}
