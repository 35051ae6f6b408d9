package uk.kerbside.kit.health;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * The figures an operator watches: how much waits in the outbox and since when, how many streams stand still, how many
 * dead letters are open. Read every five seconds; {@code NaN} while the database is away.
 */
@ApplicationScoped
class OutboxFigures {
    private static final Logger LOG = Logger.getLogger(OutboxFigures.class);

    private static final String READ = """
            select (select count(*) from journal_entry where sent_at is null),
                   (select min(occurred_at) from journal_entry where sent_at is null),
                   (select count(*) from journal_stream where last_n > sent_n and halt_reason is not null),
                   (select count(*) from dead_letter where status in ('WAITING', 'PARKED'))""";

    private final DataSource database;
    private final InstantSource clock;
    private volatile double unsent = Double.NaN;
    private volatile double oldestUnsentSeconds = Double.NaN;
    private volatile double haltedStreams = Double.NaN;
    private volatile double openDeadLetters = Double.NaN;

    OutboxFigures(DataSource database, InstantSource clock, MeterRegistry meters) {
        this.database = database;
        this.clock = clock;
        Gauge.builder("kerbside.relay.unsent", () -> unsent)
                .description("Events committed and not yet acknowledged by Kafka")
                .register(meters);
        Gauge.builder("kerbside.relay.oldest.unsent", () -> oldestUnsentSeconds)
                .baseUnit("seconds")
                .description("Age of the oldest event Kafka does not have yet")
                .register(meters);
        Gauge.builder("kerbside.relay.halted.streams", () -> haltedStreams)
                .description("Streams that stand still because Kafka refuses an event of theirs")
                .register(meters);
        Gauge.builder("kerbside.dead.letters.open", () -> openDeadLetters)
                .description("Events set aside, waiting or parked")
                .register(meters);
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void read() {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(READ);
                var row = statement.executeQuery()) {
            row.next();
            unsent = row.getLong(1);
            Instant oldest =
                    row.getTimestamp(2) == null ? null : row.getTimestamp(2).toInstant();
            oldestUnsentSeconds = oldest == null
                    ? 0
                    : Duration.between(oldest, clock.instant()).toMillis() / 1000.0;
            haltedStreams = row.getLong(3);
            openDeadLetters = row.getLong(4);
        } catch (SQLException e) {
            unsent = oldestUnsentSeconds = haltedStreams = openDeadLetters = Double.NaN;
            LOG.debugf(e, "The outbox figures cannot be read");
        }
    }
}
