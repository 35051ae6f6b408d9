package uk.kerbside.permits.simulation.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Lends connections; in a transaction it is the transaction's. */
@ApplicationScoped
class SimulationDatabase {
    private final DataSource database;

    SimulationDatabase(DataSource database) {
        this.database = database;
    }

    <T> T with(String sql, Work<T> work) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("Simulations cannot be read or written", e);
        }
    }

    @FunctionalInterface
    interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }
}
