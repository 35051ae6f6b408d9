package uk.kerbside.kit.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import uk.kerbside.kit.actor.Actor;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.id.Ids;

/** The audit of reads in its table. Every method joins the caller's transaction, if there is one. Thread-safe. */
@ApplicationScoped
public class ReadAudit {
    /**
     * What narrows a search; what is absent narrows nothing.
     *
     * @param record kind and id of something that was shown
     * @param from not before
     * @param until before
     */
    public record Criteria(
            Optional<String> reader,
            Optional<String> record,
            Optional<String> action,
            Optional<Instant> from,
            Optional<Instant> until) {}

    private static final String ADD = """
            insert into read_audit (read_id, read_at, reader, role, client, action, reason, records)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String SEARCH =
            "select read_id, read_at, reader, role, client, action, reason, records from read_audit where ";

    private static final UUID NEWEST = new UUID(-1, -1);

    private record Condition(String sql, Object value) {}

    private final DataSource database;
    private final CurrentActor currentActor;
    private final InstantSource clock;

    ReadAudit(DataSource database, CurrentActor currentActor, InstantSource clock) {
        this.database = database;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * Writes a read down; to be called before the answer is given.
     *
     * @param records kind and id of each record shown; never anything that names or shows a person
     * @return the read's id
     * @throws ReadAuditUnavailableException when it cannot be written down: then nothing may be shown
     */
    public UUID record(Actor reader, Enum<?> action, Optional<String> reason, Collection<String> records) {
        UUID readId = Ids.uuid7();
        return with(ADD, statement -> {
            statement.setObject(1, readId);
            statement.setTimestamp(2, Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS)));
            statement.setString(3, reader.subject());
            statement.setString(4, reader.leadingRole());
            statement.setString(5, currentActor.client().orElse(null));
            statement.setString(6, action.name());
            statement.setString(7, reason.orElse(null));
            statement.setArray(
                    8,
                    statement
                            .getConnection()
                            .createArrayOf("text", records.stream().distinct().toArray()));
            statement.executeUpdate();
            return readId;
        });
    }

    /** The newest first, from just before a read if one is named. */
    public List<AuditedRead> search(Criteria criteria, Optional<UUID> before, int limit) {
        List<Condition> conditions = conditions(criteria, before);
        String sql = SEARCH
                + conditions.stream().map(Condition::sql).collect(Collectors.joining(" and "))
                + " order by read_id desc limit ?";
        return with(sql, statement -> {
            int next = 1;
            for (Condition condition : conditions) {
                statement.setObject(next++, condition.value());
            }
            statement.setInt(next, limit);
            return list(statement);
        });
    }

    private static List<Condition> conditions(Criteria criteria, Optional<UUID> before) {
        return Stream.of(
                        Optional.of(new Condition("read_id < ?", before.orElse(NEWEST))),
                        criteria.reader().map(reader -> new Condition("reader = ?", reader)),
                        criteria.record().map(record -> new Condition("records @> array[?]::text[]", record)),
                        criteria.action().map(action -> new Condition("action = ?", action)),
                        criteria.from().map(from -> new Condition("read_at >= ?", Timestamp.from(from))),
                        criteria.until().map(until -> new Condition("read_at < ?", Timestamp.from(until))))
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<AuditedRead> list(PreparedStatement statement) throws SQLException {
        List<AuditedRead> reads = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                reads.add(new AuditedRead(
                        rows.getObject(1, UUID.class),
                        rows.getTimestamp(2).toInstant(),
                        rows.getString(3),
                        rows.getString(4),
                        Optional.ofNullable(rows.getString(5)),
                        rows.getString(6),
                        Optional.ofNullable(rows.getString(7)),
                        List.of((String[]) rows.getArray(8).getArray())));
            }
        }
        return reads;
    }

    private <R> R with(String sql, Work<R> work) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException e) {
            throw new ReadAuditUnavailableException(e);
        }
    }

    @FunctionalInterface
    private interface Work<R> {
        R on(PreparedStatement statement) throws SQLException;
    }
}
