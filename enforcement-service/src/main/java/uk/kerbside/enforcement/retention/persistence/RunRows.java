package uk.kerbside.enforcement.retention.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import uk.kerbside.enforcement.retention.RetentionRule;
import uk.kerbside.enforcement.retention.RetentionRun;
import uk.kerbside.enforcement.retention.RetentionRuns;

/** A row for each run. */
@ApplicationScoped
class RunRows implements RetentionRuns {
    private static final UUID NEWEST = new UUID(-1, -1);

    private final DataSource database;

    RunRows(DataSource database) {
        this.database = database;
    }

    @Override
    public void add(RetentionRun run) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("""
                        insert into retention_run (run_id, started_at, is_dry, actor, role, favourable, challengeable,
                            relied_on, packs, reads) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            statement.setObject(1, run.runId());
            statement.setTimestamp(2, Timestamp.from(run.startedAt()));
            statement.setBoolean(3, run.isDry());
            statement.setString(4, run.actor());
            statement.setString(5, run.role());
            statement.setLong(6, run.records().get(RetentionRule.FAVOURABLE));
            statement.setLong(7, run.records().get(RetentionRule.CHALLENGEABLE));
            statement.setLong(8, run.records().get(RetentionRule.RELIED_ON));
            statement.setLong(9, run.records().get(RetentionRule.EXPIRED_PACK));
            statement.setLong(10, run.records().get(RetentionRule.AUDITED_READ));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw away(e);
        }
    }

    @Override
    public List<RetentionRun> search(Optional<UUID> before, int limit) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("""
                        select run_id, started_at, is_dry, actor, role, favourable, challengeable, relied_on,
                            packs, reads
                        from retention_run where run_id < ? order by run_id desc limit ?""")) {
            statement.setObject(1, before.orElse(NEWEST));
            statement.setInt(2, limit);
            List<RetentionRun> runs = new ArrayList<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    runs.add(run(rows));
                }
            }
            return runs;
        } catch (SQLException e) {
            throw away(e);
        }
    }

    private static RetentionRun run(ResultSet row) throws SQLException {
        Map<RetentionRule, Long> records = new EnumMap<>(RetentionRule.class);
        records.put(RetentionRule.FAVOURABLE, row.getLong(6));
        records.put(RetentionRule.CHALLENGEABLE, row.getLong(7));
        records.put(RetentionRule.RELIED_ON, row.getLong(8));
        records.put(RetentionRule.EXPIRED_PACK, row.getLong(9));
        records.put(RetentionRule.AUDITED_READ, row.getLong(10));
        return new RetentionRun(
                row.getObject(1, UUID.class),
                row.getTimestamp(2).toInstant(),
                row.getBoolean(3),
                row.getString(4),
                row.getString(5),
                records);
    }

    private static IllegalStateException away(SQLException e) {
        return new IllegalStateException("The runs of retention cannot be reached", e);
    }
}
