package uk.kerbside.kit.relay;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The journal seen as an outbox, on the leader's own connection (auto-commit: no transaction is open while something is
 * sent). It never waits for a stream somebody appends to: what Kafka has of such a stream is remembered here and marked
 * later. Not thread-safe.
 */
final class Outbox {
    private static final StreamName BEFORE_ALL = new StreamName("", "");

    // The next few entries of each stream, those nearest to the last acknowledged one first, so that the limit never
    // cuts n while keeping n+1. There is no "id > last seen" here: a late commit with a lower id is found like any
    // other. One look takes the streams that follow those of the look before, so that a long backlog is neither read
    // again each time nor keeps anybody waiting longer than one round. The lateral limit makes the entries be found by
    // the index of their stream: PostgreSQL cannot know how few streams have something unsent, and would read the
    // whole journal instead.
    private static final String NEXT_OF_EACH_STREAM = """
            with next_stream as materialized (
                select topic, key, sent_n, row_number() over (order by topic, key) as place from journal_stream
                where last_n > sent_n and (retry_at is null or retry_at <= now()) and (topic, key) > (?, ?)
                order by topic, key limit ?)
            select e.*, e.n - s.sent_n as depth, s.place from next_stream s
            cross join lateral (
                select * from journal_entry
                where topic = s.topic and key = s.key and n > s.sent_n and n <= s.sent_n + 16
                order by n limit 16) e
            order by depth, e.id limit ?""";

    // Both rows in one statement: marked in the journal, and the stream may go on. Transactions that append hold
    // streams in whatever order they please; one that waited here for a stream while it holds others could stand in a
    // circle with them.
    private static final String MARK = """
            with free as materialized (
                select topic, key from journal_stream
                where (topic, key) in (select topic, key from journal_entry where id = any (?))
                for no key update skip locked),
            marked as (
                update journal_entry e set sent_at = now() from free f
                where e.topic = f.topic and e.key = f.key and e.id = any (?) returning e.id, e.topic, e.key, e.n),
            furthest as (
                select topic, key, max(n) as n from marked group by topic, key),
            advanced as (
                update journal_stream s set sent_n = greatest(s.sent_n, f.n), halt_reason = null, retry_at = null
                from furthest f where s.topic = f.topic and s.key = f.key)
            select id from marked""";

    private static final String HALT = """
            update journal_stream set halt_reason = ?, retry_at = now() + ? * interval '1 millisecond'
            where topic = ? and key = ?""";

    private final Connection connection;
    private final Set<Long> acknowledgedUnmarked = new HashSet<>();
    private StreamName lookedAtLast = BEFORE_ALL;

    Outbox(Connection connection) {
        this.connection = connection;
    }

    /** What is to be sent next, of at most {@code limit} streams; nothing only when no stream has anything to send. */
    List<PendingEntry> nextOfEachStream(int limit) throws SQLException {
        mark();
        boolean wholeRound = isAtTheStart();
        List<PendingEntry> entries = nextOfFollowingStreams(limit);
        while (entries.isEmpty() && !(wholeRound && isAtTheStart())) {
            wholeRound |= isAtTheStart();
            entries = nextOfFollowingStreams(limit);
        }
        return entries;
    }

    private boolean isAtTheStart() {
        return lookedAtLast.equals(BEFORE_ALL);
    }

    private List<PendingEntry> nextOfFollowingStreams(int limit) throws SQLException {
        try (var statement = connection.prepareStatement(NEXT_OF_EACH_STREAM)) {
            statement.setString(1, lookedAtLast.topic());
            statement.setString(2, lookedAtLast.key());
            statement.setInt(3, limit);
            statement.setInt(4, limit);
            List<PendingEntry> entries = new ArrayList<>();
            lookedAtLast = BEFORE_ALL;
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    PendingEntry entry = PendingEntry.from(rows);
                    if (rows.getInt("place") == limit) {
                        lookedAtLast = StreamName.of(entry);
                    }
                    if (!acknowledgedUnmarked.contains(entry.id())) {
                        entries.add(entry);
                    }
                }
            }
            return entries;
        }
    }

    /** Marks what Kafka has: at once, or, where somebody appends to the stream at the moment, at one of the next looks. */
    void markSent(List<PendingEntry> acknowledged) throws SQLException {
        acknowledged.forEach(entry -> acknowledgedUnmarked.add(entry.id()));
        mark();
    }

    private void mark() throws SQLException {
        if (acknowledgedUnmarked.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(MARK)) {
            Array ids = connection.createArrayOf("bigint", acknowledgedUnmarked.toArray());
            statement.setArray(1, ids);
            statement.setArray(2, ids);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    acknowledgedUnmarked.remove(rows.getLong(1));
                }
            }
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
