package uk.kerbside.accounts.outbox.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import uk.kerbside.accounts.outbox.OutboxMessage;
import uk.kerbside.accounts.outbox.OutboxMessages;
import uk.kerbside.events.messages.MessageChannel;

@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class JdbcOutboxMessages implements OutboxMessages {
    private static final String KEEP = """
            insert into sandbox_message (token, reference, channel, address, subject, body, taken_at, bounced_at)
            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (reference) do nothing""";

    private static final String BY_TOKEN = "select * from sandbox_message where token = ?";
    private static final String BY_REFERENCE = "select * from sandbox_message where reference = ?";
    private static final String LIST =
            "select * from sandbox_message where (taken_at, token) < (?, ?) order by taken_at desc, token desc limit ?";
    private static final String BOUNCE =
            "update sandbox_message set bounced_at = ? where token = ? and bounced_at is null";

    private final DataSource database;

    JdbcOutboxMessages(DataSource database) {
        this.database = database;
    }

    @Override
    public OutboxMessage keep(OutboxMessage message) {
        update(
                KEEP,
                message.token(),
                message.reference(),
                message.channel().name(),
                message.address(),
                message.subject(),
                message.body(),
                Timestamp.from(message.takenAt()),
                message.bouncedAt().map(Timestamp::from).orElse(null));
        return query(BY_REFERENCE, message.reference()).getFirst();
    }

    @Override
    public Optional<OutboxMessage> find(String token) {
        return query(BY_TOKEN, token).stream().findFirst();
    }

    @Override
    public Optional<OutboxMessage> findByReference(String reference) {
        return query(BY_REFERENCE, reference).stream().findFirst();
    }

    @Override
    public List<OutboxMessage> list(Place after, int limit) {
        return query(LIST, Timestamp.from(after.takenAt()), after.token(), limit);
    }

    @Override
    public void bounce(String token, Instant now) {
        update(BOUNCE, Timestamp.from(now), token);
    }

    private void update(String sql, Object... values) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new OutboxUnavailableException("The outbox cannot be written", e);
        }
    }

    private List<OutboxMessage> query(String sql, Object... values) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            List<OutboxMessage> found = new ArrayList<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(message(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new OutboxUnavailableException("The outbox cannot be read", e);
        }
    }

    private static OutboxMessage message(ResultSet row) throws SQLException {
        return new OutboxMessage(
                row.getString("token"),
                row.getString("reference"),
                MessageChannel.valueOf(row.getString("channel")),
                row.getString("address"),
                row.getString("subject"),
                row.getString("body"),
                row.getTimestamp("taken_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("bounced_at")).map(Timestamp::toInstant));
    }
}
