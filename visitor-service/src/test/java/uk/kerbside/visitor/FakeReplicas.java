package uk.kerbside.visitor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kit.replica.Replicas;

/** Other services' state in memory. */
public final class FakeReplicas implements Replicas {
    private record Key(Class<?> type, String key) {}

    private final Map<Key, Event> states = new ConcurrentHashMap<>();

    public FakeReplicas with(String key, Event state) {
        states.put(new Key(state.getClass(), key), state);
        return this;
    }

    @Override
    public <T extends Event> Optional<T> find(Class<T> type, String key) {
        return Optional.ofNullable(states.get(new Key(type, key))).map(type::cast);
    }

    @Override
    public <T extends Event> List<T> list(Class<T> type) {
        return states.values().stream().filter(type::isInstance).map(type::cast).toList();
    }

    @Override
    public <T extends Event> List<T> search(Class<T> type, String jsonContainment) {
        throw new UnsupportedOperationException("Nothing here searches replicas");
    }

    @Override
    public <T extends Event> Optional<Revision> revision(Class<T> type, String key) {
        return find(type, key).map(Event::revision);
    }
}
