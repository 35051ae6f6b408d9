package uk.kerbside.kit.confirmation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import uk.kerbside.events.Topic;
import uk.kerbside.kit.health.HealthPart;

/**
 * Reports rights of this service whose newest revision enforcement has not confirmed in time: an officer may be answered
 * from what was before. Read every five seconds, or as seldom as a reading of all rights demands: it may take a
 * {@value #SHARE_OF_TIME}th of the time at most. {@code NaN} while the database is away.
 */
@ApplicationScoped
class UnconfirmedRights implements HealthPart {
    private static final Logger LOG = Logger.getLogger(UnconfirmedRights.class);

    // Most rights are told apart by their numbers alone; only for the rest is the revision looked up in the journal. A
    // lower epoch is not yet an older revision: a right that nobody changed since the epoch was raised keeps its own.
    // The
    // limit keeps that look-up out of the plans that read the whole journal.
    private static final String READ = """
            select count(*) from journal_stream s
            left join confirmed_revision c on c.key = s.key
            cross join lateral (
                select epoch, n, occurred_at from journal_entry
                where topic = s.topic and key = s.key and n = s.last_n limit 1) e
            where s.topic = ? and starts_with(s.key, ?) and e.occurred_at <= ?
            and (c.key is null or c.n < s.last_n or c.epoch < (select epoch from journal_epoch))
            and (c.key is null or (c.epoch, c.n) < (e.epoch, e.n))""";

    private static final int SHARE_OF_TIME = 50;

    private final DataSource database;
    private final InstantSource clock;
    private final ConfirmationSettings settings;
    private final String ownRights;
    private volatile double unconfirmed = Double.NaN;
    private volatile long restUntil = System.nanoTime();

    UnconfirmedRights(
            DataSource database,
            InstantSource clock,
            ConfirmationSettings settings,
            @ConfigProperty(name = "kerbside.service") String service,
            MeterRegistry meters) {
        this.database = database;
        this.clock = clock;
        this.settings = settings;
        this.ownRights = service + ":";
        Gauge.builder("kerbside.rights.unconfirmed", () -> unconfirmed)
                .description("Rights whose newest revision enforcement has not confirmed in time")
                .register(meters);
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void readWhenRested() {
        long now = System.nanoTime();
        if (now - restUntil >= 0) {
            read();
            long done = System.nanoTime();
            restUntil = done + SHARE_OF_TIME * (done - now);
        }
    }

    void read() {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(READ)) {
            unconfirmed = count(statement);
        } catch (SQLException e) {
            unconfirmed = Double.NaN;
            LOG.debugf(e, "The unconfirmed rights cannot be counted");
        }
    }

    private long count(PreparedStatement statement) throws SQLException {
        statement.setString(1, Topic.RIGHTS.wireName());
        statement.setString(2, ownRights);
        statement.setTimestamp(3, Timestamp.from(clock.instant().minus(settings.within())));
        try (var row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public String name() {
        return "confirmation";
    }

    @Override
    public Report report() {
        double now = unconfirmed;
        if (Double.isNaN(now)) {
            return Report.ok("not known");
        }
        return now == 0
                ? Report.ok("enforcement has confirmed every right")
                : Report.degraded("%.0f rights are not confirmed by enforcement since more than %d s"
                        .formatted(now, settings.within().toSeconds()));
    }
}
