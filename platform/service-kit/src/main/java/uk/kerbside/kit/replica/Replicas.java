package uk.kerbside.kit.replica;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/** Reads the local copy of other services' state. Thread-safe; joins a transaction if there is one. */
public interface Replicas {
    /** The newest state heard of {@code key}; empty when it was never heard of or is gone. */
    <T extends Event> Optional<T> find(Class<T> type, String key);

    /** The newest states of those of {@code keys} that are known, by key. */
    default <T extends Event> Map<String, T> known(Class<T> type, Collection<String> keys) {
        Map<String, T> found = new HashMap<>();
        keys.forEach(key -> find(type, key).ifPresent(state -> found.put(key, state)));
        return found;
    }

    /** Those of {@code keys} that were ever heard of, also when their body is gone. */
    default <T extends Event> Set<String> heard(Class<T> type, Collection<String> keys) {
        return keys.stream().filter(key -> revision(type, key).isPresent()).collect(Collectors.toSet());
    }

    /** All states of one type, by key. */
    <T extends Event> List<T> list(Class<T> type);

    /**
     * The states whose JSON contains {@code jsonContainment}, as PostgreSQL's {@code @>} understands it; indexed.
     *
     * @param jsonContainment for example {@code {"members": [{"subject": "…"}]}}
     */
    <T extends Event> List<T> search(Class<T> type, String jsonContainment);

    /** The revision heard of {@code key}, also when its body is gone. */
    <T extends Event> Optional<Revision> revision(Class<T> type, String key);
}
