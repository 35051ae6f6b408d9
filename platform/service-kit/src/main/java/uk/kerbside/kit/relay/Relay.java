package uk.kerbside.kit.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.InterruptException;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;
import uk.kerbside.kit.crash.CrashPoint;
import uk.kerbside.kit.crash.CrashPoints;

/**
 * One instance's relay. {@link #run} works until interrupted: it waits for the leadership of its service, sends while
 * it leads, and starts again from the beginning when anything it depends on dies. Framework-free, so that two of them
 * can be set against each other in a test.
 *
 * <pre>
 * waiting ──advisory lock──▶ leading: read → send → acknowledged → mark ─┐
 *    ▲                          ▲──────────── NOTIFY or poll ────────────┘
 *    └── connection or Kafka lost: lock gone with the connection, back off
 * </pre>
 */
final class Relay implements Runnable {
    private static final Logger LOG = Logger.getLogger(Relay.class);

    /** The advisory lock of the leader; each service has a database of its own, so one number does. */
    private static final long LEADER_LOCK = 0x6b65726273696465L;

    private final ConnectionSource connections;
    private final Producer<String, byte[]> kafka;
    private final CloudEvents cloudEvents;
    private final RelaySettings settings;
    private final Heartbeat heartbeat;
    private final CrashPoints crashPoints;
    private final RelayState state;
    private final InstantSource clock;
    private final MissingTopics missingTopics;

    Relay(
            ConnectionSource connections,
            Producer<String, byte[]> kafka,
            CloudEvents cloudEvents,
            RelaySettings settings,
            Heartbeat heartbeat,
            CrashPoints crashPoints,
            RelayState state,
            InstantSource clock) {
        this.connections = connections;
        this.kafka = kafka;
        this.cloudEvents = cloudEvents;
        this.settings = settings;
        this.heartbeat = heartbeat;
        this.crashPoints = crashPoints;
        this.state = state;
        this.clock = clock;
        this.missingTopics = new MissingTopics(settings.haltedStreamRetry(), clock);
    }

    @Override
    public void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try (Connection connection = connections.open()) {
                if (isLeader(connection)) {
                    lead(connection);
                } else {
                    state.follows();
                    pause(settings.leadershipPoll());
                }
            } catch (InterruptException e) {
                Thread.currentThread().interrupt();
            } catch (SQLException | RuntimeException e) {
                // Whatever it is, the relay must outlive it: leadership ended with the connection, so start again.
                state.failed(e.getMessage(), clock.instant());
                LOG.warnf("The relay stands still and tries again: %s", e.getMessage());
                pause(settings.backOff());
            }
        }
        state.stopped();
    }

    private static boolean isLeader(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            statement.setLong(1, LEADER_LOCK);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private void lead(Connection connection) throws SQLException {
        Outbox outbox = new Outbox(connection);
        PGConnection notifications = connection.unwrap(PGConnection.class);
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + uk.kerbside.kit.journal.Journal.WAKE_UP);
        }
        LOG.info("This instance relays events now");
        while (!Thread.currentThread().isInterrupted()) {
            int sent = sendNext(outbox);
            heartbeat.beatIfDue(outbox);
            if (heartbeat.arrives()) {
                state.passed(clock.instant());
            } else {
                state.failed("Kafka does not acknowledge the heartbeat", clock.instant());
            }
            if (sent == 0) {
                // Returns at once when a commit has announced itself since the last look.
                notifications.getNotifications(Math.max(
                        1, Math.toIntExact(heartbeat.untilDue(settings.poll()).toMillis())));
            }
        }
    }

    /** Sends the next entries of every stream, nearest first; returns how many were acknowledged. */
    private int sendNext(Outbox outbox) throws SQLException {
        List<PendingEntry> pending = outbox.nextOfEachStream(settings.batch());
        if (pending.isEmpty()) {
            return 0;
        }
        crashPoints.passed(CrashPoint.RELAY_READ_BEFORE_SEND);
        SendRound round = new SendRound(kafka, cloudEvents, missingTopics, crashPoints);
        try {
            round.send(pending);
        } finally {
            // Also when Kafka went away half-way: what it has acknowledged is not sent again.
            crashPoints.passed(CrashPoint.RELAY_ACKNOWLEDGED_BEFORE_MARK);
            outbox.markSent(round.acknowledged());
            crashPoints.passed(CrashPoint.RELAY_MARKED);
        }
        for (var entry : round.refused().entrySet()) {
            LOG.errorf(
                    "Kafka refuses event %s of type %s; its stream stands still: %s",
                    entry.getKey().eventId(), entry.getKey().type(), entry.getValue());
            outbox.halt(entry.getKey(), entry.getValue(), settings.haltedStreamRetry());
        }
        if (round.away().isPresent()) {
            throw new KafkaAwayException(round.away().get());
        }
        return round.acknowledged().size();
    }

    /** Backs off on the thread the relay has to itself; an interrupt ends it at once. */
    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
