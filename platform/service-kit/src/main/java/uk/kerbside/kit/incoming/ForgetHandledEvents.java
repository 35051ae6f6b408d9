package uk.kerbside.kit.incoming;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import javax.sql.DataSource;

/** Removes the ids of events that Kafka cannot deliver any more: it has deleted them itself. */
@ApplicationScoped
class ForgetHandledEvents {
    private static final String FORGET = """
            delete from handled_event where event_id in (
                select event_id from handled_event where handled_at <= ? order by handled_at limit 5000)""";

    private final DataSource database;
    private final InstantSource clock;
    private final IncomingSettings settings;

    ForgetHandledEvents(DataSource database, InstantSource clock, IncomingSettings settings) {
        this.database = database;
        this.clock = clock;
        this.settings = settings;
    }

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        while (QuarkusTransaction.requiringNew().call(this::forgetSome) > 0) {
            // Each round is a short transaction of its own, so that nobody waits for it.
        }
    }

    private int forgetSome() {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(FORGET)) {
            statement.setTimestamp(1, Timestamp.from(clock.instant().minus(settings.remember())));
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IncomingUnavailableException("Handled events cannot be forgotten", e);
        }
    }
}
