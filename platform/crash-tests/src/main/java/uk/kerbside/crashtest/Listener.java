package uk.kerbside.crashtest;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;
import uk.kerbside.events.cases.CaseOpened;
import uk.kerbside.kit.incoming.EventEnvelope;
import uk.kerbside.kit.incoming.EventHandler;

/** Writes down what it hears, and cannot bear one of the facts. */
@ApplicationScoped
class Listener implements EventHandler<CaseOpened> {
    private final DataSource database;
    private final Story story;

    Listener(DataSource database, Story story) {
        this.database = database;
        this.story = story;
    }

    @Override
    public Class<CaseOpened> handles() {
        return CaseOpened.class;
    }

    @Override
    public void handle(CaseOpened event, EventEnvelope envelope) {
        if (!event.caseId().startsWith(story.id())) {
            return;
        }
        int n = Integer.parseInt(event.reason());
        if (event.caseId().equals(story.poisonedKey()) && n == story.poisonedN()) {
            throw new IllegalStateException("This fact is poison");
        }
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("insert into heard (key, n) values (?, ?)")) {
            statement.setString(1, event.caseId());
            statement.setInt(2, n);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
