package uk.kerbside.enforcement.retention.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import javax.sql.DataSource;
import uk.kerbside.enforcement.retention.AgedRecords;
import uk.kerbside.enforcement.retention.RetentionRule;

/** Packs and audited reads in their tables. */
@ApplicationScoped
class AgedRecordRows implements AgedRecords {
    private static final String PACKS = "offline_pack where expires_at < ?";
    private static final String READS = "read_audit where read_at < ?";

    private final DataSource database;

    AgedRecordRows(DataSource database) {
        this.database = database;
    }

    @Override
    public long count(RetentionRule rule, Instant before) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select count(*) from " + aged(rule))) {
            statement.setTimestamp(1, Timestamp.from(before));
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw away(e);
        }
    }

    @Override
    public int remove(RetentionRule rule, Instant before, int limit) {
        String aged = aged(rule);
        String table = aged.substring(0, aged.indexOf(' '));
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("delete from " + table + " where ctid in (select ctid from "
                        + aged + " limit ? for update skip locked)")) {
            statement.setTimestamp(1, Timestamp.from(before));
            statement.setInt(2, limit);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw away(e);
        }
    }

    private static String aged(RetentionRule rule) {
        return switch (rule) {
            case EXPIRED_PACK -> PACKS;
            case AUDITED_READ -> READS;
            case FAVOURABLE, CHALLENGEABLE, RELIED_ON ->
                throw new IllegalArgumentException(rule + " is about the evidence chain");
        };
    }

    private static IllegalStateException away(SQLException e) {
        return new IllegalStateException("What is aged cannot be reached", e);
    }
}
