package uk.kerbside.crashtest;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Optional;
import javax.sql.DataSource;
import uk.kerbside.events.cases.CaseOpened;
import uk.kerbside.kit.journal.Journal;

/** Tells the story from where the database says it stands; row and event in one transaction. */
@ApplicationScoped
class Teller {
    private final DataSource database;
    private final Journal journal;
    private final InstantSource clock;
    private final Story story;
    private final Instance<Teller> self;

    Teller(DataSource database, Journal journal, InstantSource clock, Story story, Instance<Teller> self) {
        this.database = database;
        this.journal = journal;
        this.clock = clock;
        this.story = story;
        this.self = self;
    }

    void start(@Observes StartupEvent started) {
        Thread.ofPlatform().name("teller").daemon().start(() -> {
            for (int n = 1; n <= story.factsForEachKey(); n++) {
                for (String key : story.keys()) {
                    self.get().tellOnce(key, n);
                }
            }
        });
    }

    @ActivateRequestContext
    void tellOnce(String key, int n) {
        QuarkusTransaction.requiringNew().run(() -> {
            if (isNew(key, n)) {
                journal.append(
                        key,
                        CaseOpened.class,
                        revision ->
                                new CaseOpened(revision, key, Optional.empty(), String.valueOf(n), clock.instant()));
            }
        });
    }

    private boolean isNew(String key, int n) {
        try (var connection = database.getConnection();
                var statement =
                        connection.prepareStatement("insert into told (key, n) values (?, ?) on conflict do nothing")) {
            statement.setString(1, key);
            statement.setInt(2, n);
            return statement.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
