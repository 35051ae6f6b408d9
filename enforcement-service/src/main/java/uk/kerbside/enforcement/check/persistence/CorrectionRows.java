package uk.kerbside.enforcement.check.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import uk.kerbside.enforcement.check.Correction;
import uk.kerbside.enforcement.check.RecordedCorrections;

/** A row for each correction. */
@ApplicationScoped
class CorrectionRows implements RecordedCorrections {
    private final DataSource database;

    CorrectionRows(DataSource database) {
        this.database = database;
    }

    @Override
    public Set<UUID> add(List<Correction> corrections) {
        Set<UUID> added = new HashSet<>();
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("""
                        insert into check_correction (correction_id, check_id, made_at) values (?, ?, ?)
                        on conflict (correction_id) do nothing""")) {
            for (Correction correction : corrections) {
                statement.setObject(1, correction.correctionId());
                statement.setObject(2, correction.checkId());
                statement.setTimestamp(3, Timestamp.from(correction.madeAt()));
                if (statement.executeUpdate() == 1) {
                    added.add(correction.correctionId());
                }
            }
        } catch (SQLException e) {
            throw away(e);
        }
        return added;
    }

    @Override
    public List<UUID> listOf(UUID checkId) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "select correction_id from check_correction where check_id = ? order by made_at, correction_id")) {
            statement.setObject(1, checkId);
            List<UUID> found = new ArrayList<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getObject(1, UUID.class));
                }
            }
            return found;
        } catch (SQLException e) {
            throw away(e);
        }
    }

    private static IllegalStateException away(SQLException e) {
        return new IllegalStateException("The corrections cannot be reached", e);
    }
}
