package uk.kerbside.enforcement.check.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import uk.kerbside.enforcement.check.BatchRecord;
import uk.kerbside.enforcement.check.ReadDecision;
import uk.kerbside.enforcement.check.RecordedBatches;

/** A row for each batch, and one for each of its reads that is not final. */
@ApplicationScoped
class BatchRows implements RecordedBatches {
    private static final String ADD = """
            insert into check_batch (batch_id, officer, answered_at, reads, check_ids, was_spooled, against)
            values (?, ?, ?, ?, check_id_range(?, ?, '[]'), ?, ?)
            on conflict (batch_id) do nothing""";

    private static final String ADD_PROVISIONAL = """
            insert into provisional_check (check_id, batch_id, vrm, place, bay_class, at, confidence, outcome, closes_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (check_id, batch_id) do nothing""";

    private static final String AROUND = """
            select batch_id from check_batch where check_ids @> ?::uuid order by answered_at, batch_id limit 20""";

    private static final String DECIDE = """
            insert into read_decision (decision_id, check_id, batch_id, decided_at, stands) values (?, ?, ?, ?, ?)
            on conflict (decision_id) do nothing""";

    private static final String DECISION =
            "select decision_id from read_decision where check_id = ? order by decided_at, decision_id limit 1";

    private final DataSource database;

    BatchRows(DataSource database) {
        this.database = database;
    }

    @Override
    public Set<UUID> add(List<BatchRecord> batches, boolean wasSpooled) {
        Set<UUID> added = new HashSet<>();
        try (Connection connection = database.getConnection();
                PreparedStatement row = connection.prepareStatement(ADD);
                PreparedStatement provisional = connection.prepareStatement(ADD_PROVISIONAL)) {
            for (BatchRecord batch : batches) {
                fill(row, batch, wasSpooled);
                if (row.executeUpdate() == 1) {
                    added.add(batch.batchId());
                    addProvisional(provisional, batch);
                }
            }
        } catch (SQLException e) {
            throw away(e);
        }
        return added;
    }

    private static void fill(PreparedStatement row, BatchRecord batch, boolean wasSpooled) throws SQLException {
        row.setObject(1, batch.batchId());
        row.setString(2, batch.officer());
        row.setTimestamp(3, Timestamp.from(batch.answeredAt()));
        row.setInt(4, batch.reads());
        row.setObject(5, batch.firstCheckId());
        row.setObject(6, batch.lastCheckId());
        row.setBoolean(7, wasSpooled);
        // Of an uncounted one the worst is thought: it stays as long as anything may be challenged.
        row.setInt(8, batch.against().orElse(batch.reads()));
    }

    private static void addProvisional(PreparedStatement statement, BatchRecord batch) throws SQLException {
        for (BatchRecord.ProvisionalRead read : batch.provisional()) {
            statement.setObject(1, read.checkId());
            statement.setObject(2, batch.batchId());
            statement.setString(3, read.vrm());
            statement.setString(4, read.place());
            statement.setString(5, read.bayClass().name());
            statement.setTimestamp(6, Timestamp.from(read.at()));
            statement.setDouble(7, read.confidence());
            statement.setString(8, read.outcome());
            statement.setTimestamp(9, Timestamp.from(read.closesAt()));
            statement.addBatch();
        }
        statement.executeBatch();
    }

    @Override
    public Set<UUID> addDecisions(List<ReadDecision> decisions) {
        Set<UUID> added = new HashSet<>();
        try (Connection connection = database.getConnection();
                PreparedStatement row = connection.prepareStatement(DECIDE)) {
            for (ReadDecision decision : decisions) {
                row.setObject(1, decision.decisionId());
                row.setObject(2, decision.checkId());
                row.setObject(3, decision.batchId());
                row.setTimestamp(4, Timestamp.from(decision.decidedAt()));
                row.setBoolean(5, decision.stands());
                if (row.executeUpdate() == 1) {
                    added.add(decision.decisionId());
                }
            }
        } catch (SQLException e) {
            throw away(e);
        }
        return added;
    }

    @Override
    public Optional<UUID> findDecision(UUID checkId) {
        return ids(DECISION, checkId).stream().findFirst();
    }

    @Override
    public List<UUID> listAround(UUID checkId) {
        return ids(AROUND, checkId);
    }

    private List<UUID> ids(String sql, UUID checkId) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, checkId);
            List<UUID> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
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
        return new IllegalStateException("The batches cannot be reached", e);
    }
}
