package uk.kerbside.kit.incoming;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import uk.kerbside.events.EventHeaders;
import uk.kerbside.events.EventJson;

/** The table of letters set aside. Every method joins the caller's transaction. */
@ApplicationScoped
class DeadLetters {
    private static final String COLUMNS =
            "id, topic, partition, \"offset\", key, type, status, error, stored_at, replayed_at, headers, body ";

    private final DataSource database;
    private final InstantSource clock;

    DeadLetters(DataSource database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A letter with what is needed to handle it again. */
    record Stored(DeadLetter letter, ConsumerRecord<String, byte[]> message) {}

    boolean anyOpen() {
        return with("select exists (select 1 from dead_letter where status in ('WAITING', 'PARKED'))", statement -> {
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        });
    }

    /**
     * Whether letters of this key are open. The shared lock holds off a replay until this transaction ends, so that
     * nothing is parked behind a letter that is just being replayed.
     */
    boolean isBlocked(String topic, String key) {
        return with("""
                select id from dead_letter where topic = ? and key is not distinct from ?
                and status in ('WAITING', 'PARKED') for share""", statement -> {
            statement.setString(1, topic);
            statement.setString(2, KeptText.of(key));
            try (var row = statement.executeQuery()) {
                return row.next();
            }
        });
    }

    /** Whether an open letter holds this very fact: a relay that died may have sent it twice. */
    boolean hold(ConsumerRecord<String, byte[]> message) {
        return with("""
                select 1 from dead_letter where topic = ? and key is not distinct from ?
                and status in ('WAITING', 'PARKED') and headers ->> ? = ?""", statement -> {
            statement.setString(1, message.topic());
            statement.setString(2, KeptText.of(message.key()));
            statement.setString(3, EventHeaders.ID);
            statement.setString(
                    4,
                    EventEnvelope.header(message.headers(), EventHeaders.ID)
                            .map(KeptText::of)
                            .orElse(null));
            try (var row = statement.executeQuery()) {
                return row.next();
            }
        });
    }

    /** Sets a message aside; empty when this very record already was. */
    Optional<Long> store(ConsumerRecord<String, byte[]> message, DeadLetter.Status status, String error) {
        return with("""
                insert into dead_letter (topic, partition, "offset", key, type, headers, body, status, error, stored_at)
                values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?) on conflict do nothing returning id""", statement -> {
            statement.setString(1, message.topic());
            statement.setInt(2, message.partition());
            statement.setLong(3, message.offset());
            statement.setString(4, KeptText.of(message.key()));
            statement.setString(
                    5,
                    EventEnvelope.header(message.headers(), EventHeaders.TYPE)
                            .map(KeptText::of)
                            .orElse(null));
            statement.setString(6, headersJson(message.headers()));
            statement.setBytes(7, message.value());
            statement.setString(8, status.name());
            statement.setString(9, KeptText.of(error));
            statement.setTimestamp(10, Timestamp.from(clock.instant()));
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
            }
        });
    }

    Optional<Stored> find(long id) {
        return one("select " + COLUMNS + "from dead_letter where id = ?", id);
    }

    Optional<Stored> lockIfWaiting(long id) {
        return one("select " + COLUMNS + "from dead_letter where id = ? and status = 'WAITING' for update", id);
    }

    /** The next letter parked behind {@code replayed}, locked. */
    Optional<Stored> lockNextParked(Stored replayed) {
        return with("select " + COLUMNS + """
                from dead_letter where topic = ? and key is not distinct from ? and status = 'PARKED'
                order by id limit 1 for update""", statement -> {
            statement.setString(1, replayed.letter().topic());
            statement.setString(2, replayed.letter().key().orElse(null));
            return first(statement);
        });
    }

    void settle(long id, DeadLetter.Status status, String error) {
        with("update dead_letter set status = ?, error = ?, replayed_at = ? where id = ?", statement -> {
            statement.setString(1, status.name());
            statement.setString(2, KeptText.of(error));
            statement.setTimestamp(3, status == DeadLetter.Status.REPLAYED ? Timestamp.from(clock.instant()) : null);
            statement.setLong(4, id);
            return statement.executeUpdate();
        });
    }

    /** Open letters after {@code afterId}, oldest first. */
    List<DeadLetter> listOpen(long afterId, int limit) {
        return with(
                "select " + COLUMNS
                        + "from dead_letter where status in ('WAITING', 'PARKED') and id > ? order by id limit ?",
                statement -> {
                    statement.setLong(1, afterId);
                    statement.setInt(2, limit);
                    List<DeadLetter> letters = new ArrayList<>();
                    try (var rows = statement.executeQuery()) {
                        while (rows.next()) {
                            letters.add(letter(rows));
                        }
                    }
                    return letters;
                });
    }

    private Optional<Stored> one(String sql, long id) {
        return with(sql, statement -> {
            statement.setLong(1, id);
            return first(statement);
        });
    }

    private static Optional<Stored> first(PreparedStatement statement) throws SQLException {
        try (var row = statement.executeQuery()) {
            return row.next() ? Optional.of(new Stored(letter(row), message(row))) : Optional.empty();
        }
    }

    private static DeadLetter letter(ResultSet row) throws SQLException {
        return new DeadLetter(
                row.getLong("id"),
                row.getString("topic"),
                row.getInt("partition"),
                row.getLong("offset"),
                Optional.ofNullable(row.getString("key")),
                Optional.ofNullable(row.getString("type")),
                DeadLetter.Status.valueOf(row.getString("status")),
                Optional.ofNullable(row.getString("error")),
                row.getTimestamp("stored_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("replayed_at")).map(Timestamp::toInstant));
    }

    private static ConsumerRecord<String, byte[]> message(ResultSet row) throws SQLException {
        var message = new ConsumerRecord<>(
                row.getString("topic"),
                row.getInt("partition"),
                row.getLong("offset"),
                row.getString("key"),
                row.getBytes("body"));
        headers(row.getString("headers")).forEach(header -> message.headers().add(header));
        return message;
    }

    private static String headersJson(Headers headers) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Header header : headers) {
            // A header may have no value at all; what reads it back takes it for absent, as here.
            if (header.value() != null) {
                texts.put(KeptText.of(header.key()), KeptText.of(new String(header.value(), StandardCharsets.UTF_8)));
            }
        }
        try {
            return EventJson.mapper().writeValueAsString(texts);
        } catch (JsonProcessingException e) {
            throw new UnreadableEventException("The headers cannot be kept", e);
        }
    }

    private static Headers headers(String json) throws SQLException {
        try {
            Headers headers = new RecordHeaders();
            EventJson.mapper()
                    .readTree(json)
                    .properties()
                    .forEach(header -> headers.add(
                            header.getKey(), header.getValue().asText().getBytes(StandardCharsets.UTF_8)));
            return headers;
        } catch (JsonProcessingException e) {
            throw new SQLException("The headers of a dead letter are no JSON", e);
        }
    }

    private <R> R with(String sql, Work<R> work) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException e) {
            throw new IncomingUnavailableException("The dead letters cannot be reached", e);
        }
    }

    @FunctionalInterface
    private interface Work<R> {
        R on(PreparedStatement statement) throws SQLException;
    }
}
