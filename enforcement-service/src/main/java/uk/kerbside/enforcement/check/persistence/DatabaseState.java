package uk.kerbside.enforcement.check.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Whether checks go to the database. Once it was found away, only a look of our own says that it is back. */
@ApplicationScoped
class DatabaseState {
    private static final int WITHIN_SECONDS = 2;

    private final DataSource database;
    private volatile boolean away;

    DatabaseState(DataSource database) {
        this.database = database;
    }

    boolean isAway() {
        return away;
    }

    void wentAway() {
        away = true;
    }

    void cameBack() {
        away = false;
    }

    /** Asks it something that cannot fail otherwise. */
    boolean answers() {
        try (var connection = database.getConnection()) {
            return connection.isValid(WITHIN_SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }
}
