package uk.kerbside.kit.republish;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import javax.sql.DataSource;

/** After a restored back-up: makes every revision from now on newer than all that were ever sent. */
@ApplicationScoped
public class RaiseEpoch {
    private final DataSource database;

    RaiseEpoch(DataSource database) {
        this.database = database;
    }

    /** @return the epoch that counts from now on */
    @Transactional
    public long raise() {
        try (var connection = database.getConnection();
                var statement =
                        connection.prepareStatement("update journal_epoch set epoch = epoch + 1 returning epoch");
                var row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("The epoch cannot be raised", e);
        }
    }
}
