package uk.kerbside.kit.replica;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import uk.kerbside.events.Contract;
import uk.kerbside.events.Event;
import uk.kerbside.events.EventJson;
import uk.kerbside.events.Topic;
import uk.kerbside.kernel.Revision;

/** The replica table. Writing is for incoming events only. */
@ApplicationScoped
public class ReplicaStore implements Replicas {
    private static final String TAKE = """
            insert into replica as r (topic, key, type, epoch, n, body, updated_at) values (?, ?, ?, ?, ?, ?::jsonb, ?)
            on conflict (topic, key) do update
            set type = excluded.type, epoch = excluded.epoch, n = excluded.n, body = excluded.body,
                updated_at = excluded.updated_at
            where (excluded.epoch, excluded.n) > (r.epoch, r.n)""";

    private final DataSource database;
    private final InstantSource clock;
    private final Set<String> kept;

    ReplicaStore(DataSource database, InstantSource clock, ReplicaSettings settings) {
        this.database = database;
        this.clock = clock;
        this.kept = new HashSet<>(settings.topics().orElse(List.of()));
    }

    /** Whether this service keeps a copy of {@code topic}. */
    public boolean keeps(Topic topic) {
        return kept.contains(topic.wireName());
    }

    /** Keeps {@code state} if it is newer than what is known; says whether it was. */
    public boolean takeIfNewer(Contract contract, String key, Event state, byte[] body) {
        return with(TAKE, statement -> {
            statement.setString(1, contract.topic().wireName());
            statement.setString(2, key);
            statement.setString(3, contract.type());
            statement.setLong(4, state.revision().epoch());
            statement.setLong(5, state.revision().n());
            statement.setString(6, new String(body, StandardCharsets.UTF_8));
            statement.setTimestamp(7, Timestamp.from(clock.instant()));
            return statement.executeUpdate() == 1;
        });
    }

    /** A tombstone: the body goes, the revision stays. */
    public void forget(String topic, String key) {
        with("update replica set body = null where topic = ? and key = ?", statement -> {
            statement.setString(1, topic);
            statement.setString(2, key);
            return statement.executeUpdate();
        });
    }

    @Override
    public <T extends Event> Optional<T> find(Class<T> type, String key) {
        return bodies(type, " and key = ?", key).stream().findFirst();
    }

    @Override
    public <T extends Event> Map<String, T> known(Class<T> type, Collection<String> keys) {
        Contract contract = Contract.of(type);
        String sql = "select key, body from replica where topic = ? and type = ? and body is not null and key = any(?)";
        return with(sql, statement -> {
            statement.setString(1, contract.topic().wireName());
            statement.setString(2, contract.type());
            statement.setArray(3, statement.getConnection().createArrayOf("text", keys.toArray()));
            Map<String, T> states = new HashMap<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    states.put(rows.getString(1), EventJson.mapper().readValue(rows.getString(2), type));
                }
            }
            return states;
        });
    }

    @Override
    public <T extends Event> Set<String> heard(Class<T> type, Collection<String> keys) {
        return with("select key from replica where topic = ? and key = any(?)", statement -> {
            statement.setString(1, Contract.of(type).topic().wireName());
            statement.setArray(2, statement.getConnection().createArrayOf("text", keys.toArray()));
            Set<String> heard = new HashSet<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    heard.add(rows.getString(1));
                }
            }
            return heard;
        });
    }

    @Override
    public <T extends Event> List<T> list(Class<T> type) {
        return bodies(type, " and ?::text is null", null);
    }

    @Override
    public <T extends Event> List<T> search(Class<T> type, String jsonContainment) {
        return bodies(type, " and body @> ?::jsonb", jsonContainment);
    }

    @Override
    public <T extends Event> Optional<Revision> revision(Class<T> type, String key) {
        return with("select epoch, n from replica where topic = ? and key = ?", statement -> {
            statement.setString(1, Contract.of(type).topic().wireName());
            statement.setString(2, key);
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(new Revision(row.getLong(1), row.getLong(2))) : Optional.empty();
            }
        });
    }

    private <T extends Event> List<T> bodies(Class<T> type, String condition, String value) {
        Contract contract = Contract.of(type);
        String sql = "select body from replica where topic = ? and type = ? and body is not null" + condition
                + " order by key";
        return with(sql, statement -> {
            statement.setString(1, contract.topic().wireName());
            statement.setString(2, contract.type());
            statement.setString(3, value);
            List<T> states = new ArrayList<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    states.add(EventJson.mapper().readValue(rows.getString(1), type));
                }
            }
            return states;
        });
    }

    private <R> R with(String sql, Work<R> work) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException | IOException e) {
            throw new ReplicaUnavailableException(e);
        }
    }

    @FunctionalInterface
    private interface Work<R> {
        R on(PreparedStatement statement) throws SQLException, IOException;
    }
}
