package uk.kerbside.kit.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import javax.sql.DataSource;

/** The table of answers. Everything joins the caller's transaction. */
@ApplicationScoped
class StoredAnswers {
    private static final int PURGED_AT_ONCE = 5_000;

    /** An answer that has expired makes room for a new one; one that has not is left alone. */
    private static final String STORE = """
            insert into idempotent_answer as a (scope, request_hash, status, headers, body, expires_at)
            values (?, ?, ?, ?::jsonb, ?, ?)
            on conflict (scope) do update
            set request_hash = excluded.request_hash, status = excluded.status, headers = excluded.headers,
                body = excluded.body, expires_at = excluded.expires_at
            where a.expires_at <= ?""";

    private final DataSource database;
    private final InstantSource clock;
    private final IdempotencySettings settings;

    StoredAnswers(DataSource database, InstantSource clock, IdempotencySettings settings) {
        this.database = database;
        this.clock = clock;
        this.settings = settings;
    }

    /** Makes this request the only one of its scope until the transaction ends; false when another one already is. */
    boolean tryClaim(byte[] scope) {
        return with("select pg_try_advisory_xact_lock(?)", statement -> {
            statement.setLong(1, ByteBuffer.wrap(scope).getLong());
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        });
    }

    Optional<StoredAnswer> find(byte[] scope) {
        String sql =
                "select request_hash, status, headers, body from idempotent_answer where scope = ? and expires_at > ?";
        return with(sql, statement -> {
            statement.setBytes(1, scope);
            statement.setTimestamp(2, Timestamp.from(clock.instant()));
            try (var row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new StoredAnswer(
                                row.getBytes(1),
                                row.getInt(2),
                                StoredAnswer.headers(row.getString(3)),
                                row.getBytes(4)))
                        : Optional.empty();
            }
        });
    }

    void store(byte[] scope, StoredAnswer answer) {
        Instant now = clock.instant();
        with(STORE, statement -> {
            statement.setBytes(1, scope);
            statement.setBytes(2, answer.requestHash());
            statement.setInt(3, answer.status());
            statement.setString(4, answer.headersAsJson());
            statement.setBytes(5, answer.body());
            statement.setTimestamp(6, Timestamp.from(now.plus(settings.keptFor())));
            statement.setTimestamp(7, Timestamp.from(now));
            return statement.executeUpdate();
        });
    }

    /** Removes some expired answers; the number says whether there may be more. */
    int purge() {
        String sql = "delete from idempotent_answer where scope in (select scope from idempotent_answer"
                + " where expires_at <= ? order by expires_at limit " + PURGED_AT_ONCE + ")";
        return with(sql, statement -> {
            statement.setTimestamp(1, Timestamp.from(clock.instant()));
            return statement.executeUpdate();
        });
    }

    private <R> R with(String sql, Work<R> work) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("The stored answers cannot be reached", e);
        }
    }

    @FunctionalInterface
    private interface Work<R> {
        R on(PreparedStatement statement) throws SQLException;
    }
}
