package uk.kerbside.kit.confirmation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import uk.kerbside.kernel.Revision;

/** The confirmed revision of each right of this service. Thread-safe; joins a transaction if there is one. */
@ApplicationScoped
public class Confirmations {
    private static final String CONFIRM = """
            insert into confirmed_revision as c (key, epoch, n, confirmed_at) values (?, ?, ?, ?)
            on conflict (key) do update
            set epoch = excluded.epoch, n = excluded.n, confirmed_at = excluded.confirmed_at
            where (excluded.epoch, excluded.n) > (c.epoch, c.n)""";

    private final DataSource database;

    Confirmations(DataSource database) {
        this.database = database;
    }

    /** Whether officers are answered from {@code revision} of this right, or from a later one. */
    public boolean isConfirmed(String rightId, Revision revision) {
        return confirmed(rightId)
                .filter(confirmed -> confirmed.compareTo(revision) >= 0)
                .isPresent();
    }

    /** The newest revision enforcement has confirmed. */
    public Optional<Revision> confirmed(String rightId) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select epoch, n from confirmed_revision where key = ?")) {
            statement.setString(1, rightId);
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(new Revision(row.getLong(1), row.getLong(2))) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The confirmed revisions cannot be read", e);
        }
    }

    void confirm(String rightId, Revision revision, Instant at) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(CONFIRM)) {
            statement.setString(1, rightId);
            statement.setLong(2, revision.epoch());
            statement.setLong(3, revision.n());
            statement.setTimestamp(4, Timestamp.from(at));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("A confirmed revision cannot be kept", e);
        }
    }
}
