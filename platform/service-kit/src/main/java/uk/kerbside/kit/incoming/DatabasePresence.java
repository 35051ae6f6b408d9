package uk.kerbside.kit.incoming;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Tells a database that is away from an event that is poisoned: ask it something that cannot fail otherwise. */
@ApplicationScoped
class DatabasePresence {
    private static final int WITHIN_SECONDS = 3;

    private final DataSource database;

    DatabasePresence(DataSource database) {
        this.database = database;
    }

    boolean isPresent() {
        try (var connection = database.getConnection()) {
            return connection.isValid(WITHIN_SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }
}
