package uk.kerbside.enforcement.ledger.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import uk.kerbside.enforcement.ledger.Ledger;
import uk.kerbside.events.EventJson;
import uk.kerbside.events.rights.RightPublished;
import uk.kerbside.kernel.Revision;

/** Two tables: every revision with its body, and which one is the newest of each right. */
@ApplicationScoped
class LedgerRows implements Ledger {
    private static final String RECORD = """
            with newest as (
                insert into right_present as p (right_id, epoch, n) values (?, ?, ?)
                on conflict (right_id) do update set epoch = excluded.epoch, n = excluded.n, gone_at = null
                where (excluded.epoch, excluded.n) > (p.epoch, p.n)
                returning right_id, epoch, n)
            insert into right_revision (right_id, epoch, n, body, known_at)
            select right_id, epoch, n, ?::jsonb, ? from newest""";

    private static final String CONFIRM = """
            update right_present set confirmed_epoch = epoch, confirmed_n = n
            where right_id = ? and epoch = ? and n = ? and gone_at is null
            and (confirmed_epoch is distinct from epoch or confirmed_n is distinct from n)""";

    private static final String UNCONFIRMED = """
            select p.right_id, p.epoch, p.n from right_present p
            where gone_at is null and (confirmed_epoch is distinct from epoch or confirmed_n is distinct from n)
            order by right_id limit ?""";

    private final DataSource database;

    LedgerRows(DataSource database) {
        this.database = database;
    }

    @Override
    public boolean record(RightPublished right, Instant knownAt) {
        return with(RECORD, statement -> {
            set(statement, right.rightId(), right.revision());
            statement.setString(4, json(right));
            statement.setTimestamp(5, Timestamp.from(knownAt));
            return statement.executeUpdate() == 1;
        });
    }

    @Override
    public void forget(String rightId, Instant at) {
        with("update right_present set gone_at = ? where right_id = ? and gone_at is null", statement -> {
            statement.setTimestamp(1, Timestamp.from(at));
            statement.setString(2, rightId);
            return statement.executeUpdate();
        });
        with("update right_revision set body = null where right_id = ? and body is not null", statement -> {
            statement.setString(1, rightId);
            return statement.executeUpdate();
        });
    }

    @Override
    public boolean confirm(Unconfirmed right) {
        return with(CONFIRM, statement -> {
            set(statement, right.rightId(), right.revision());
            return statement.executeUpdate() == 1;
        });
    }

    @Override
    public List<Unconfirmed> listUnconfirmed(int limit) {
        return with(UNCONFIRMED, statement -> {
            statement.setInt(1, limit);
            List<Unconfirmed> rights = new ArrayList<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    rights.add(new Unconfirmed(rows.getString(1), new Revision(rows.getLong(2), rows.getLong(3))));
                }
            }
            return rights;
        });
    }

    private static void set(PreparedStatement statement, String rightId, Revision revision) throws SQLException {
        statement.setString(1, rightId);
        statement.setLong(2, revision.epoch());
        statement.setLong(3, revision.n());
    }

    private static String json(RightPublished right) {
        try {
            return EventJson.mapper().writeValueAsString(right);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A right cannot be written", e);
        }
    }

    private <R> R with(String sql, Work<R> work) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("The ledger cannot be reached", e);
        }
    }

    @FunctionalInterface
    private interface Work<R> {
        R on(PreparedStatement statement) throws SQLException;
    }
}
