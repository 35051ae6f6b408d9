package uk.kerbside.accounts.invoice.persistence;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Statements on what is invoiced and credited, in the caller's transaction. */
final class Statements {
    private final DataSource database;

    Statements(DataSource database) {
        this.database = database;
    }

    <R> R with(String sql, Work<R> work) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException e) {
            throw new InvoicesUnavailableException(e);
        }
    }

    /** Accounts with something from before an instant. */
    List<String> accounts(String sql, Instant before) {
        return with(sql, statement -> {
            statement.setTimestamp(1, Timestamp.from(before));
            List<String> accounts = new ArrayList<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    accounts.add(rows.getString(1));
                }
            }
            return accounts;
        });
    }

    /** They stand on that document. */
    void putOn(String sql, String document, List<String> ids) {
        with(sql, statement -> {
            for (String id : ids) {
                statement.setString(1, document);
                statement.setString(2, id);
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    @FunctionalInterface
    interface Work<R> {
        R on(PreparedStatement statement) throws SQLException;
    }
}
