package uk.kerbside.kit.relay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * A journal entry that is not yet sent.
 *
 * @param depth its distance from the last acknowledged entry of its stream: 1 is the next one
 */
record PendingEntry(
        long id,
        String eventId,
        String topic,
        String key,
        long epoch,
        long n,
        String type,
        String body,
        Instant occurredAt,
        String actorRole,
        String channel,
        String correlation,
        String causation,
        String traceparent,
        int depth) {

    static PendingEntry from(ResultSet row) throws SQLException {
        return new PendingEntry(
                row.getLong("id"),
                row.getString("event_id"),
                row.getString("topic"),
                row.getString("key"),
                row.getLong("epoch"),
                row.getLong("n"),
                row.getString("type"),
                row.getString("body"),
                row.getTimestamp("occurred_at").toInstant(),
                row.getString("actor_role"),
                row.getString("channel"),
                row.getString("correlation"),
                row.getString("causation"),
                row.getString("traceparent"),
                row.getInt("depth"));
    }
}
