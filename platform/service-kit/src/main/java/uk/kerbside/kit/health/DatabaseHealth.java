package uk.kerbside.kit.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Without its database a service is down; one that can answer from memory excludes this bean. */
@ApplicationScoped
public class DatabaseHealth implements HealthPart {
    private static final int WITHIN_SECONDS = 2;

    private final DataSource database;

    DatabaseHealth(DataSource database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public Report report() {
        try (var connection = database.getConnection()) {
            return connection.isValid(WITHIN_SECONDS) ? Report.ok("answers") : Report.down("does not answer in time");
        } catch (SQLException e) {
            return Report.down("cannot be reached");
        }
    }
}
