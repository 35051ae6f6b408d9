package uk.kerbside.crashtest;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Writes journal rows as {@code Journal} does, but in any order and transaction a test wants. */
final class Outbox {
    private static final String TYPE = "uk.kerbside.cases.case-opened.v1";

    private static final String STREAM = """
            insert into journal_stream as s (topic, key, last_n) values ('%s', ?, ?)
            on conflict (topic, key) do update set last_n = excluded.last_n""".formatted(Parts.TOPIC);
    private static final String ENTRY = """
            insert into journal_entry (event_id, topic, key, epoch, n, type, body, occurred_at, actor_subject,
                actor_role, channel, correlation)
            values (?, '%s', ?, 1, ?, '%s', ?::jsonb, now(), 'test', 'suite-service', 'WEB', 'test')""".formatted(Parts.TOPIC, TYPE);

    private Outbox() {}

    /** Appends facts {@code from} to {@code to} to each key, all in the transaction of the connection. */
    static void append(Connection connection, List<String> keys, int from, int to) throws SQLException {
        append(connection, keys, to, IntStream.rangeClosed(from, to));
    }

    /** Appends facts 1 to {@code to} to a new key, the last one first: ids are drawn out of order. */
    static void appendBackwards(Connection connection, String key, int to) throws SQLException {
        append(connection, List.of(key), to, IntStream.iterate(to, n -> n >= 1, n -> n - 1));
    }

    private static void append(Connection connection, List<String> keys, int last, IntStream numbers)
            throws SQLException {
        try (var stream = connection.prepareStatement(STREAM);
                var entry = connection.prepareStatement(ENTRY)) {
            for (String key : keys) {
                stream.setString(1, key);
                stream.setInt(2, last);
                stream.addBatch();
            }
            stream.executeBatch();
            for (int n : numbers.toArray()) {
                for (String key : keys) {
                    entry.setObject(1, UUID.randomUUID());
                    entry.setString(2, key);
                    entry.setInt(3, n);
                    entry.setString(4, body(key, n));
                    entry.addBatch();
                }
            }
            entry.executeBatch();
        }
        wakeUp(connection);
    }

    private static void wakeUp(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("notify kerbside_journal");
        }
    }

    private static String body(String key, int n) {
        return """
                {"revision": {"epoch": 1, "n": %d}, "caseId": "%s", "reason": "%d", "openedAt": "2026-11-24T09:00:00Z"}""".formatted(n, key, n);
    }
}
