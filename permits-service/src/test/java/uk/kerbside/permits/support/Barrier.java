package uk.kerbside.permits.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.awaitility.Awaitility;

/**
 * Holds locks in the database until it is opened: whoever comes to them meanwhile waits there, and others behind those. So two
 * stand where a test wants them, whatever their speed.
 */
public final class Barrier implements AutoCloseable {
    /** Out of the locks themselves: what PostgreSQL says of its sessions stays the same within a transaction. */
    private static final String BEHIND = """
            with recursive behind (pid) as (
                select pg_backend_pid()
                union
                select waiting.pid from pg_locks waiting join behind on behind.pid = any(pg_blocking_pids(waiting.pid))
                where not waiting.granted)
            select waiting.locktype from pg_locks waiting join behind using (pid) where not waiting.granted""";

    private final Connection connection;

    private Barrier(Connection connection) {
        this.connection = connection;
    }

    /** Nobody changes the vehicle's permits of this type. */
    public static Barrier atVehicles(DataSource database, String permitType, String... vrms) throws SQLException {
        Barrier barrier = closed(database);
        for (String vrm : vrms) {
            barrier.lock("select pg_advisory_xact_lock(hashtextextended(cast(? as text), 0))", permitType + " " + vrm);
        }
        return barrier;
    }

    /** Nobody asks for a dispensation for this account. */
    public static Barrier atRequestsOf(DataSource database, String accountId) throws SQLException {
        Barrier barrier = closed(database);
        barrier.lock(
                "select pg_advisory_xact_lock(hashtextextended(cast(? as text), 0))", "dispensations " + accountId);
        return barrier;
    }

    /** Nobody gives back what these permits hold. */
    public static Barrier atPlacesOf(DataSource database, String... permits) throws SQLException {
        Barrier barrier = closed(database);
        for (String permit : permits) {
            barrier.lock("select 1 from held_place where holder = ? for update", permit);
        }
        return barrier;
    }

    private static Barrier closed(DataSource database) throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        return new Barrier(connection);
    }

    private void lock(String sql, String what) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, what);
            statement.execute();
        }
    }

    /** Until all of these wait behind it, and none has come to an end before. */
    public void awaitWaiting(Future<?>... all) {
        Awaitility.await().untilAsserted(() -> {
            for (Future<?> one : all) {
                assertThat(one.isDone()).as(() -> "Over: " + one.resultNow()).isFalse();
            }
            assertThat(waiting()).hasSize(all.length);
        });
    }

    private List<String> waiting() throws SQLException {
        List<String> locks = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(BEHIND);
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                locks.add(rows.getString(1));
            }
        }
        return locks;
    }

    public void open() throws SQLException {
        connection.rollback();
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
        connection.close();
    }
}
