package uk.kerbside.enforcement.memory.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;
import uk.kerbside.enforcement.memory.Announcement;

/** PostgreSQL delivers a notification with the commit of the transaction that made it. */
@ApplicationScoped
class NotifyAll implements Announcement {
    static final String CHANNEL = "kerbside_memory";

    private final DataSource database;

    NotifyAll(DataSource database) {
        this.database = database;
    }

    @Override
    public void changed() {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select pg_notify('" + CHANNEL + "', '')")) {
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("The other instances cannot be told", e);
        }
    }
}
