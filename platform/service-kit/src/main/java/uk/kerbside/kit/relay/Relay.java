package uk.kerbside.kit.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
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
        Round round = new Round();
        try {
            sendByDepth(pending, round);
        } finally {
            // Also when Kafka went away half-way: what it has acknowledged is not sent again.
            crashPoints.passed(CrashPoint.RELAY_ACKNOWLEDGED_BEFORE_MARK);
            outbox.markSent(round.acknowledged);
            crashPoints.passed(CrashPoint.RELAY_MARKED);
        }
        for (var entry : round.refused.entrySet()) {
            LOG.errorf(
                    "Kafka refuses event %s of type %s; its stream stands still: %s",
                    entry.getKey().eventId(), entry.getKey().type(), entry.getValue());
            outbox.halt(entry.getKey(), entry.getValue(), settings.haltedStreamRetry());
        }
        if (round.isKafkaAway()) {
            throw new KafkaAwayException(round.away);
        }
        return round.acknowledged.size();
    }

    private void sendByDepth(List<PendingEntry> pending, Round round) {
        var byDepth =
                pending.stream().collect(Collectors.groupingBy(PendingEntry::depth, TreeMap::new, Collectors.toList()));
        for (List<PendingEntry> oneOfEachStream : byDepth.values()) {
            if (!round.isKafkaAway()) {
                sendTogether(oneOfEachStream, round);
            }
        }
    }

    private void sendTogether(List<PendingEntry> oneOfEachStream, Round round) {
        Map<PendingEntry, Future<RecordMetadata>> inFlight = new LinkedHashMap<>();
        try {
            for (PendingEntry entry : oneOfEachStream) {
                if (round.isKafkaAway()) {
                    break;
                }
                if (!round.halted.contains(StreamName.of(entry))) {
                    Future<RecordMetadata> sent = kafka.send(cloudEvents.record(entry));
                    if (sent.isDone()) {
                        // Usually a refusal; without this look a broker that is away would be waited for once an entry.
                        round.settle(entry, sent);
                    } else {
                        inFlight.put(entry, sent);
                    }
                }
            }
            crashPoints.passed(CrashPoint.RELAY_SENT_BEFORE_ACKNOWLEDGED);
        } finally {
            inFlight.forEach(round::settle);
        }
    }

    /**
     * What became of the entries of one look at the outbox. Whatever happens, an entry handed to Kafka is waited for (the
     * producer gives up in time): as long as one is under way nobody else may lead, or it could arrive behind what the
     * next leader sends, and a compacted topic would keep the older state for good.
     */
    private static final class Round {
        private final List<PendingEntry> acknowledged = new ArrayList<>();
        private final Map<PendingEntry, String> refused = new LinkedHashMap<>();
        private final Set<StreamName> halted = new HashSet<>();
        private Throwable away;

        boolean isKafkaAway() {
            return away != null;
        }

        void settle(PendingEntry entry, Future<RecordMetadata> sent) {
            try {
                outcome(sent);
                acknowledged.add(entry);
            } catch (ExecutionException e) {
                failed(entry, e.getCause());
            }
        }

        private static void outcome(Future<RecordMetadata> sent) throws ExecutionException {
            boolean interrupted = false;
            try {
                while (true) {
                    try {
                        sent.get();
                        return;
                    } catch (InterruptedException e) {
                        interrupted = true;
                    }
                }
            } finally {
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        }

        private void failed(PendingEntry entry, Throwable cause) {
            if (cause instanceof RetriableException) {
                away = cause;
            } else {
                halted.add(StreamName.of(entry));
                refused.put(entry, String.valueOf(cause.getMessage()));
            }
        }
    }

    /** Backs off on the thread the relay has to itself; an interrupt ends it at once. */
    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private record StreamName(String topic, String key) {
        static StreamName of(PendingEntry entry) {
            return new StreamName(entry.topic(), entry.key());
        }
    }
}
