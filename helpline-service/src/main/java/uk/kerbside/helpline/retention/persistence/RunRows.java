package uk.kerbside.helpline.retention.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import uk.kerbside.helpline.retention.RetentionRun;
import uk.kerbside.helpline.retention.RetentionRuns;

/** A row for each run. */
@ApplicationScoped
class RunRows implements RetentionRuns {
    private static final UUID NEWEST = new UUID(-1, -1);

    private static final String ADD =
            "insert into retention_run (run_id, started_at, is_dry, actor, role, reads) values (?, ?, ?, ?, ?, ?)";

    private static final String LIST = """
            select run_id, started_at, is_dry, actor, role, reads from retention_run
            where run_id < ? order by run_id desc limit ?""";

    private final DataSource database;

    RunRows(DataSource database) {
        this.database = database;
    }

    @Override
    public void add(RetentionRun run) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(ADD)) {
            statement.setObject(1, run.runId());
            statement.setTimestamp(2, Timestamp.from(run.startedAt()));
            statement.setBoolean(3, run.isDry());
            statement.setString(4, run.actor());
            statement.setString(5, run.role());
            statement.setLong(6, run.auditedReads());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new RetentionUnavailableException(e);
        }
    }

    @Override
    public List<RetentionRun> list(Optional<UUID> before, int limit) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(LIST)) {
            statement.setObject(1, before.orElse(NEWEST));
            statement.setInt(2, limit);
            List<RetentionRun> found = new ArrayList<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(new RetentionRun(
                            rows.getObject(1, UUID.class),
                            rows.getTimestamp(2).toInstant(),
                            rows.getBoolean(3),
                            rows.getString(4),
                            rows.getString(5),
                            rows.getLong(6)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new RetentionUnavailableException(e);
        }
    }
}
