package uk.kerbside.enforcement.check.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
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
import uk.kerbside.enforcement.check.RecordedBatches;
import uk.kerbside.events.EventJson;

/** The batches in the database: a row each, the packed reads beside the JSON of the rest. */
@ApplicationScoped
class BatchRows implements RecordedBatches {
    private static final String ADD = """
            insert into check_batch (batch_id, officer, answered_at, reads, check_ids, was_spooled, record, packed)
            values (?, ?, ?, ?, check_id_range(?, ?, '[]'), ?, ?::jsonb, ?)
            on conflict (batch_id) do nothing""";

    private static final String ADD_PROVISIONAL = """
            insert into provisional_check (check_id, batch_id, vrm, place, bay_class, at, confidence, outcome, closes_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (check_id, batch_id) do nothing""";

    private static final String AROUND = """
            select record, packed from check_batch where check_ids @> ?::uuid order by answered_at, batch_id limit 20""";

    private static final byte[] NOTHING = {};

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
        row.setString(8, CheckJson.write(with(batch, NOTHING)));
        row.setBytes(9, batch.packed());
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
    public Optional<BatchRecord> find(UUID batchId) {
        return list("select record, packed from check_batch where batch_id = ?", batchId).stream()
                .findFirst();
    }

    @Override
    public List<BatchRecord> listAround(UUID checkId) {
        return list(AROUND, checkId);
    }

    private List<BatchRecord> list(String sql, UUID id) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            List<BatchRecord> batches = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    batches.add(with(read(rows.getString(1)), rows.getBytes(2)));
                }
            }
            return batches;
        } catch (SQLException e) {
            throw away(e);
        }
    }

    private static BatchRecord read(String json) {
        try {
            return EventJson.mapper().readValue(json, BatchRecord.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A kept batch cannot be read", e);
        }
    }

    private static BatchRecord with(BatchRecord batch, byte[] packed) {
        return new BatchRecord(
                batch.batchId(),
                batch.requestHash(),
                batch.officer(),
                batch.officerRole(),
                batch.device(),
                batch.answeredAt(),
                batch.reads(),
                batch.firstCheckId(),
                batch.lastCheckId(),
                batch.lapses(),
                batch.provisional(),
                packed);
    }

    private static IllegalStateException away(SQLException e) {
        return new IllegalStateException("The batches cannot be reached", e);
    }
}
