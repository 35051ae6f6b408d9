package uk.kerbside.enforcement.memory.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;
import uk.kerbside.enforcement.memory.MemorySettings;
import uk.kerbside.enforcement.memory.Remembered;

/**
 * Refreshes what is remembered whenever somebody tells of a change, for as long as the service runs. Listens before it
 * reads, so that no change falls in between. A connection that breaks is made again, and everything read again with it.
 */
final class ListenForChanges implements Runnable {
    private static final Logger LOG = Logger.getLogger(ListenForChanges.class);

    /** Opens a connection that belongs to the caller alone. */
    @FunctionalInterface
    interface Connections {
        Connection open() throws SQLException;
    }

    private final Connections connections;
    private final List<Remembered> remembered;
    private final MemorySettings settings;
    private final CountDownLatch stopped = new CountDownLatch(1);

    ListenForChanges(Connections connections, List<Remembered> remembered, MemorySettings settings) {
        this.connections = connections;
        this.remembered = remembered;
        this.settings = settings;
    }

    @Override
    public void run() {
        while (stopped.getCount() > 0) {
            try (Connection connection = connections.open()) {
                listen(connection);
            } catch (SQLException | RuntimeException | Error e) {
                // Whatever it was: without this thread what is remembered would grow old unseen.
                LOG.warnf("What is remembered cannot be refreshed just now: %s", e);
                pause(settings.backOff());
            }
        }
    }

    void stop() {
        stopped.countDown();
    }

    private void listen(Connection connection) throws SQLException {
        PGConnection notifications = connection.unwrap(PGConnection.class);
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + NotifyAll.CHANNEL);
        }
        while (stopped.getCount() > 0) {
            remembered.forEach(ListenForChanges::refresh);
            // Returns at once when something was told since the last look; a broken connection throws.
            notifications.getNotifications(
                    Math.toIntExact(settings.refreshedEvery().toMillis()));
        }
    }

    /** One that cannot be read keeps no other from being refreshed; what it was before goes on being used. */
    private static void refresh(Remembered one) {
        try {
            one.refresh();
        } catch (RuntimeException e) {
            LOG.warnf("%s cannot be refreshed just now: %s", one.getClass().getSimpleName(), e.getMessage());
        }
    }

    private void pause(Duration time) {
        try {
            if (stopped.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("Stopped while waiting");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop();
        }
    }
}
