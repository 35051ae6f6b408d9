package uk.kerbside.accounts.retention.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import uk.kerbside.accounts.retention.RetentionRule;
import uk.kerbside.accounts.retention.RetentionRun;
import uk.kerbside.accounts.retention.RetentionRuns;

/** A row for each run. */
@ApplicationScoped
class RunRows implements RetentionRuns {
    private static final UUID NEWEST = new UUID(-1, -1);

    private static final String ADD = """
            insert into retention_run (run_id, started_at, is_dry, actor, role, messages, printed_letters, sandbox_messages,
                reads) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String LIST = """
            select run_id, started_at, is_dry, actor, role, messages, printed_letters, sandbox_messages, reads
            from retention_run where run_id < ? order by run_id desc limit ?""";

    private final Rows rows;

    RunRows(Rows rows) {
        this.rows = rows;
    }

    @Override
    public void add(RetentionRun run) {
        rows.change(
                ADD,
                run.runId(),
                run.startedAt(),
                run.isDry(),
                run.actor(),
                run.role(),
                run.records().get(RetentionRule.MESSAGE),
                run.records().get(RetentionRule.PRINTED_LETTER),
                run.records().get(RetentionRule.SANDBOX_MESSAGE),
                run.records().get(RetentionRule.AUDITED_READ));
    }

    @Override
    public List<RetentionRun> list(Optional<UUID> before, int limit) {
        return rows.list(RunRows::run, LIST, before.orElse(NEWEST), limit);
    }

    private static RetentionRun run(ResultSet row) throws SQLException {
        return new RetentionRun(
                row.getObject(1, UUID.class),
                row.getTimestamp(2).toInstant(),
                row.getBoolean(3),
                row.getString(4),
                row.getString(5),
                Map.of(
                        RetentionRule.MESSAGE, row.getLong(6),
                        RetentionRule.PRINTED_LETTER, row.getLong(7),
                        RetentionRule.SANDBOX_MESSAGE, row.getLong(8),
                        RetentionRule.AUDITED_READ, row.getLong(9)));
    }
}
