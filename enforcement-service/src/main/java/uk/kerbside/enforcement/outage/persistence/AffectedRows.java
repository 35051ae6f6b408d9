package uk.kerbside.enforcement.outage.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import uk.kerbside.enforcement.outage.AffectedCheck;
import uk.kerbside.enforcement.outage.AffectedChecks;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.finding.Outcome;

/** Recorded checks and batches by time. A batch is judged by when it was answered: its reads are packed. */
@ApplicationScoped
class AffectedRows implements AffectedChecks {
    private static final String LIST = """
            select kind, id, answered_at, reads, place, bay_class, asked_for, outcome, marked from (
                (select 'CHECK' as kind, c.check_id as id, c.answered_at, 1 as reads, c.place,
                    e.content::jsonb #>> '{question,bayClass}' as bay_class, c.asked_for, c.outcome,
                    coalesce(e.content::jsonb #> '{answer,overlays}' @> '"OUTAGE"', false) as marked
                from recorded_check c join evidence_entry e on e.record_id = c.check_id and not e.is_repeat
                where (c.answered_at >= ? and c.answered_at < ? or c.asked_for >= ? and c.asked_for < ?)
                    and (c.answered_at, c.check_id) > (?, ?)
                order by c.answered_at, c.check_id limit ?)
                union all
                (select 'BATCH', batch_id, answered_at, reads, null, null, null, null, false from check_batch
                where answered_at >= ? and answered_at < ? and (answered_at, batch_id) > (?, ?)
                order by answered_at, batch_id limit ?)) as affected
            order by answered_at, id limit ?""";

    private static final After FROM_THE_START = new After(Instant.EPOCH, new UUID(0, 0));

    private final DataSource database;

    AffectedRows(DataSource database) {
        this.database = database;
    }

    @Override
    public List<AffectedCheck> list(Instant from, Instant until, Optional<After> after, int limit) {
        After start = after.orElse(FROM_THE_START);
        Timestamp begin = Timestamp.from(from);
        Timestamp end = Timestamp.from(until);
        Timestamp next = Timestamp.from(start.answeredAt());
        List<Object> values =
                List.of(begin, end, begin, end, next, start.id(), limit, begin, end, next, start.id(), limit, limit);
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(LIST)) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            List<AffectedCheck> checks = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    checks.add(check(rows));
                }
            }
            return checks;
        } catch (SQLException e) {
            throw new IllegalStateException("The checks cannot be reached", e);
        }
    }

    private static AffectedCheck check(ResultSet row) throws SQLException {
        AffectedCheck.Kind kind = AffectedCheck.Kind.valueOf(row.getString("kind"));
        return new AffectedCheck(
                kind,
                row.getObject("id", UUID.class),
                row.getTimestamp("answered_at").toInstant(),
                row.getInt("reads"),
                switch (kind) {
                    case CHECK -> Optional.of(single(row));
                    case BATCH -> Optional.empty();
                });
    }

    private static AffectedCheck.Single single(ResultSet row) throws SQLException {
        return new AffectedCheck.Single(
                row.getString("place"),
                Optional.ofNullable(row.getString("bay_class")).map(BayClass::valueOf),
                row.getTimestamp("asked_for").toInstant(),
                Outcome.valueOf(row.getString("outcome")),
                row.getBoolean("marked"));
    }
}
