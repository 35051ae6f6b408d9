package uk.kerbside.visitor.book;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Which facts have had their effect. */
@ApplicationScoped
class Handled {
    private final DataSource database;

    Handled(DataSource database) {
        this.database = database;
    }

    boolean was(String eventId) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select 1 from handled_event where event_id = ?")) {
            statement.setString(1, eventId);
            try (var row = statement.executeQuery()) {
                return row.next();
            }
        }
    }
}
