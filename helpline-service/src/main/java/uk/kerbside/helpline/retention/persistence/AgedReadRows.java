package uk.kerbside.helpline.retention.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import javax.sql.DataSource;
import uk.kerbside.helpline.retention.AgedReads;

/** The kit's audit of reads, by its index on age. */
@ApplicationScoped
class AgedReadRows implements AgedReads {
    private static final String COUNT = "select count(*) from read_audit where read_at < ?";

    private static final String REMOVE = """
            delete from read_audit where read_id in (
                select read_id from read_audit where read_at < ? order by read_at limit ? for update skip locked)""";

    private final DataSource database;

    AgedReadRows(DataSource database) {
        this.database = database;
    }

    @Override
    public long count(Instant before) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(COUNT)) {
            statement.setTimestamp(1, Timestamp.from(before));
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw new RetentionUnavailableException(e);
        }
    }

    @Override
    public int remove(Instant before, int limit) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(REMOVE)) {
            statement.setTimestamp(1, Timestamp.from(before));
            statement.setInt(2, limit);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new RetentionUnavailableException(e);
        }
    }
}
