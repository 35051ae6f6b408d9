package uk.kerbside.kit.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import uk.kerbside.events.Contract;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kit.actor.Actor;
import uk.kerbside.kit.id.Ids;

/** Writes many entries in two statements: what many streams at once would otherwise take a round trip each for. */
final class EntryRows {
    private static final String NEXT_REVISIONS = """
            with stream as (
                insert into journal_stream as s (topic, key, last_n)
                select ?, k, 1 from unnest(?::text[]) as k order by k
                on conflict (topic, key) do update set last_n = s.last_n + 1
                returning key, last_n)
            select (select epoch from journal_epoch), key, last_n from stream""";

    private static final String APPEND = """
            with entry as (
                insert into journal_entry (event_id, topic, key, epoch, n, type, body, occurred_at, actor_subject,
                    actor_role, channel, on_behalf_of, correlation, causation, traceparent)
                select e.id, ?, e.key, e.epoch, e.n, ?, e.body::jsonb, ?, ?, ?, ?, ?, ?, ?, ?
                from unnest(?::uuid[], ?::text[], ?::bigint[], ?::bigint[], ?::text[]) as e (id, key, epoch, n, body)
                returning 1),
            counted as (select count(*) from entry)
            select pg_notify('""" + Journal.WAKE_UP + "', '') from counted";

    private final Connection connection;
    private final Contract contract;

    EntryRows(Connection connection, Contract contract) {
        this.connection = connection;
        this.contract = contract;
    }

    /** Locks the streams, in the order of their keys, and draws a revision from each. */
    Map<String, Revision> nextRevisions(Collection<String> keys) throws SQLException {
        try (var statement = connection.prepareStatement(NEXT_REVISIONS)) {
            statement.setString(1, contract.topic().wireName());
            statement.setArray(2, connection.createArrayOf("text", keys.toArray()));
            Map<String, Revision> revisions = new TreeMap<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    revisions.put(rows.getString(2), new Revision(rows.getLong(1), rows.getLong(3)));
                }
            }
            return revisions;
        }
    }

    /** Writes one entry for each stream. */
    void insert(Map<String, Revision> revisions, Map<String, String> bodies, Cause cause) throws SQLException {
        List<Object> ids = new ArrayList<>();
        List<Object> keys = new ArrayList<>();
        List<Object> epochs = new ArrayList<>();
        List<Object> numbers = new ArrayList<>();
        List<Object> texts = new ArrayList<>();
        revisions.forEach((key, revision) -> {
            ids.add(Ids.uuid7());
            keys.add(key);
            epochs.add(revision.epoch());
            numbers.add(revision.n());
            texts.add(bodies.get(key));
        });
        try (var statement = connection.prepareStatement(APPEND)) {
            statement.setString(1, contract.topic().wireName());
            statement.setString(2, contract.type());
            statement.setTimestamp(3, Timestamp.from(cause.at()));
            statement.setString(4, cause.actor().subject());
            statement.setString(5, cause.actor().leadingRole());
            statement.setString(6, cause.actor().channel().name());
            statement.setString(7, cause.actor().onBehalfOf().orElse(null));
            statement.setString(8, cause.correlation());
            statement.setString(9, cause.causation().orElse(null));
            statement.setString(10, cause.traceparent().orElse(null));
            statement.setArray(11, connection.createArrayOf("uuid", ids.toArray()));
            statement.setArray(12, connection.createArrayOf("text", keys.toArray()));
            statement.setArray(13, connection.createArrayOf("bigint", epochs.toArray()));
            statement.setArray(14, connection.createArrayOf("bigint", numbers.toArray()));
            statement.setArray(15, connection.createArrayOf("text", texts.toArray()));
            statement.execute();
        }
    }

    /** Who did it, when and why. */
    record Cause(
            Instant at, Actor actor, String correlation, Optional<String> causation, Optional<String> traceparent) {}
}
