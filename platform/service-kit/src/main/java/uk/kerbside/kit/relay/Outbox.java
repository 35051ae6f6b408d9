package uk.kerbside.kit.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The journal seen as an outbox, on the leader's own connection (auto-commit: no transaction is open while something is
 * sent). Not thread-safe.
 */
final class Outbox {
    // The next few entries of each stream, those nearest to the last acknowledged one first, so that the limit never
    // cuts n while keeping n+1. There is no "id > last seen" here: a late commit with a lower id is found like any
    // other.
    private static final String NEXT_OF_EACH_STREAM = """
            select e.*, e.n - s.sent_n as depth from journal_stream s
            join journal_entry e on e.topic = s.topic and e.key = s.key and e.n > s.sent_n and e.n <= s.sent_n + 16
            where s.last_n > s.sent_n and (s.retry_at is null or s.retry_at <= now())
            order by depth, e.id limit ?""";

    // Both rows in one statement: marked in the journal, and the stream may go on.
    private static final String MARK = """
            with acknowledged as (
                update journal_entry set sent_at = now() where id = any (?) returning topic, key, n),
            furthest as (
                select topic, key, max(n) as n from acknowledged group by topic, key)
            update journal_stream s set sent_n = greatest(s.sent_n, f.n), halt_reason = null, retry_at = null
            from furthest f where s.topic = f.topic and s.key = f.key""";

    private static final String HALT = """
            update journal_stream set halt_reason = ?, retry_at = now() + ? * interval '1 millisecond'
            where topic = ? and key = ?""";

    private final Connection connection;

    Outbox(Connection connection) {
        this.connection = connection;
    }

    List<PendingEntry> nextOfEachStream(int limit) throws SQLException {
        try (var statement = connection.prepareStatement(NEXT_OF_EACH_STREAM)) {
            statement.setInt(1, limit);
            List<PendingEntry> entries = new ArrayList<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    entries.add(PendingEntry.from(rows));
                }
            }
            return entries;
        }
    }

    void markSent(List<PendingEntry> acknowledged) throws SQLException {
        if (acknowledged.isEmpty()) {
            return;
        }
        Long[] ids = acknowledged.stream().map(PendingEntry::id).toArray(Long[]::new);
        try (var statement = connection.prepareStatement(MARK)) {
            statement.setArray(1, connection.createArrayOf("bigint", ids));
            statement.executeUpdate();
        }
    }

    void halt(PendingEntry refused, String reason, Duration retryAfter) throws SQLException {
        try (var statement = connection.prepareStatement(HALT)) {
            statement.setString(1, reason);
            statement.setLong(2, retryAfter.toMillis());
            statement.setString(3, refused.topic());
            statement.setString(4, refused.key());
            statement.executeUpdate();
        }
    }

    /** When the oldest event of {@code topic} that Kafka does not yet have was committed. */
    Optional<Instant> oldestUnsent(String topic) throws SQLException {
        try (var statement = connection.prepareStatement(
                "select min(occurred_at) from journal_entry where sent_at is null and topic = ?")) {
            statement.setString(1, topic);
            try (var row = statement.executeQuery()) {
                row.next();
                return Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant);
            }
        }
    }

    long epoch() throws SQLException {
        try (var statement = connection.prepareStatement("select epoch from journal_epoch");
                var row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
