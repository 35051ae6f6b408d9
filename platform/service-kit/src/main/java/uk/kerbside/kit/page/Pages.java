package uk.kerbside.kit.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Cuts lists into pages. Thread-safe. */
@ApplicationScoped
public class Pages {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<String>> VALUES = new TypeReference<>() {};

    private final CursorSeal seal;

    Pages(CursorSeal seal) {
        this.seal = seal;
    }

    /**
     * Reads one page.
     *
     * @param list names the list and everything that narrows it (whose it is, a status): a cursor opens only there
     * @param fetch reads in order, from just after a position if there is one, at most so many items
     * @param positionOf where an item stands in the order; no two items stand at the same place
     * @throws uk.kerbside.kit.problem.InvalidRequestException {@code INVALID_CURSOR}
     */
    public <T> Page<T> read(
            String list,
            PageRequest request,
            BiFunction<Optional<Position>, Integer, List<T>> fetch,
            Function<T, Position> positionOf) {
        Optional<Position> after =
                Optional.ofNullable(request.cursor()).map(cursor -> new Position(values(seal.open(list, cursor))));
        // One more than asked for tells whether there is a next page.
        List<T> items = fetch.apply(after, request.limit() + 1);
        if (items.size() <= request.limit()) {
            return new Page<>(items, Optional.empty());
        }
        List<T> shown = items.subList(0, request.limit());
        Position end = positionOf.apply(shown.getLast());
        return new Page<>(shown, Optional.of(seal.close(list, json(end.values()))));
    }

    private static byte[] json(List<String> values) {
        try {
            return JSON.writeValueAsBytes(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A position cannot be written", e);
        }
    }

    private static List<String> values(byte[] json) {
        try {
            return JSON.readValue(json, VALUES);
        } catch (java.io.IOException e) {
            throw new IllegalStateException("A position we sealed cannot be read", e);
        }
    }
}
