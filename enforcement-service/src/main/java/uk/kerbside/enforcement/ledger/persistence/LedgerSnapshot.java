package uk.kerbside.enforcement.ledger.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import uk.kerbside.enforcement.knowledge.Knowledge;
import uk.kerbside.enforcement.knowledge.KnownBefore;
import uk.kerbside.events.EventHeaders;
import uk.kerbside.events.Topic;
import uk.kerbside.events.rights.LiveSeriesPublished;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kernel.finding.KnownRight;

/**
 * Reads the present out of the ledger: rows and offsets in one snapshot, so that exactly what is not in it is read from
 * the topic. Bodies are read by all processors while the next rows come in.
 */
@ApplicationScoped
class LedgerSnapshot implements KnownBefore {
    private static final Logger LOG = Logger.getLogger(LedgerSnapshot.class);
    private static final int ROWS_AT_ONCE = 2_000;
    private static final int BATCHES_AHEAD = 8;

    private record Row(String rightId, byte[] body) {}

    /** A row with what it says; empty when it cannot be read. */
    private record Taken(String rightId, Optional<KnownRight> right) {}

    private final DataSource database;

    LedgerSnapshot(DataSource database) {
        this.database = database;
    }

    @Override
    public Map<Integer, Long> fill(Knowledge fresh) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                Map<Integer, Long> offsets = offsets(connection);
                takeLiveSeries(connection, fresh);
                takePresent(connection, fresh);
                takeGone(connection, fresh);
                tellUnreadable(connection, fresh);
                return offsets;
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The ledger cannot be reached", e);
        }
    }

    @Override
    public void topicIsAnother() {
        try (Connection connection = database.getConnection();
                PreparedStatement offsets = connection.prepareStatement(LedgerSql.FORGET_OFFSETS);
                PreparedStatement places = connection.prepareStatement(LedgerSql.FORGET_PLACES)) {
            offsets.setString(1, Topic.RIGHTS.wireName());
            offsets.executeUpdate();
            places.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The ledger cannot be reached", e);
        }
    }

    private static void takePresent(Connection connection, Knowledge fresh) throws SQLException {
        Deque<Future<List<Taken>>> ahead = new ArrayDeque<>();
        try (ExecutorService readers =
                        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
                PreparedStatement statement = connection.prepareStatement(LedgerSql.PRESENT)) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet rows = statement.executeQuery()) {
                List<Row> batch = new ArrayList<>(ROWS_AT_ONCE);
                while (rows.next()) {
                    batch.add(new Row(rows.getString(1), rows.getBytes(2)));
                    if (batch.size() == ROWS_AT_ONCE) {
                        List<Row> full = batch;
                        ahead.add(readers.submit(() -> read(full)));
                        batch = new ArrayList<>(ROWS_AT_ONCE);
                    }
                    if (ahead.size() > BATCHES_AHEAD) {
                        take(ahead.remove(), fresh);
                    }
                }
                List<Row> last = batch;
                ahead.add(readers.submit(() -> read(last)));
            }
            while (!ahead.isEmpty()) {
                take(ahead.remove(), fresh);
            }
        }
    }

    private static List<Taken> read(List<Row> rows) {
        return rows.stream().map(LedgerSnapshot::read).toList();
    }

    private static Taken read(Row row) {
        try {
            return new Taken(row.rightId(), Optional.of(RightBody.read(row.body())));
        } catch (RuntimeException e) {
            LOG.errorf("A right in the ledger cannot be read: %s", e.getClass().getSimpleName());
            return new Taken(row.rightId(), Optional.empty());
        }
    }

    private static void take(Future<List<Taken>> batch, Knowledge fresh) {
        try {
            for (Taken taken : batch.get()) {
                taken.right()
                        .ifPresentOrElse(
                                fresh::take, () -> fresh.couldNotRead(taken.rightId(), source(taken.rightId())));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Reading the ledger was broken off", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The ledger cannot be read", e.getCause());
        }
    }

    /** Who tells of it, as its id says. */
    private static String source(String rightId) {
        return rightId.substring(0, Math.max(0, rightId.indexOf(':')));
    }

    private static void takeLiveSeries(Connection connection, Knowledge fresh) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LedgerSql.LIVE_SERIES);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                fresh.take(new LiveSeriesPublished(
                        new Revision(rows.getLong(3), rows.getLong(4)), rows.getString(1), rows.getString(2)));
            }
        }
    }

    private static void takeGone(Connection connection, Knowledge fresh) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LedgerSql.GONE)) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    fresh.isGone(rows.getString(1), new Revision(rows.getLong(2), rows.getLong(3)));
                }
            }
        }
    }

    private static void tellUnreadable(Connection connection, Knowledge fresh) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LedgerSql.UNREADABLE)) {
            statement.setString(1, EventHeaders.SOURCE);
            statement.setString(2, Topic.RIGHTS.wireName());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    String rightId = rows.getString(1);
                    fresh.couldNotRead(
                            rightId, Optional.ofNullable(rows.getString(2)).orElse("unknown"));
                }
            }
        }
    }

    private static Map<Integer, Long> offsets(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LedgerSql.OFFSETS)) {
            statement.setString(1, Topic.RIGHTS.wireName());
            Map<Integer, Long> offsets = new HashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    offsets.put(rows.getInt(1), rows.getLong(2));
                }
            }
            return offsets;
        }
    }
}
