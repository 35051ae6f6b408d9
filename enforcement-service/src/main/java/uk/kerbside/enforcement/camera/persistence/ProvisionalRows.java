package uk.kerbside.enforcement.camera.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import uk.kerbside.enforcement.camera.CameraAnswer;
import uk.kerbside.enforcement.camera.ProvisionalCheck;
import uk.kerbside.enforcement.camera.ProvisionalChecks;
import uk.kerbside.enforcement.camera.ProvisionalState;
import uk.kerbside.events.EventJson;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.Interval;

/** Provisional reads in their table. */
@ApplicationScoped
class ProvisionalRows implements ProvisionalChecks {
    private static final String COLUMNS = """
            select check_id, batch_id, vrm, place, bay_class, at, confidence, outcome, closes_at, state, decided_at,
                final_answer from provisional_check\s""";

    private static final String DUE = COLUMNS + """
            where state = 'PROVISIONAL' and closes_at <= ? order by closes_at, check_id, batch_id limit ?
            for update skip locked""";

    private static final String DECIDE = """
            update provisional_check set state = ?, decided_at = ?, final_outcome = ?, final_answer = ?::jsonb
            where check_id = ? and batch_id = ? and state = 'PROVISIONAL'""";

    private static final String SEARCH = COLUMNS + """
            where state = ? and (closes_at, check_id, batch_id) > (?, ?, ?)
            order by closes_at, check_id, batch_id limit ?""";

    private static final String OF_MARKS = COLUMNS + """
            where vrm = any (?) and place = any (?) and at >= ? and at < ? order by at, check_id, batch_id limit ?""";

    private static final After FROM_THE_START = new After(Instant.EPOCH, new UUID(0, 0), new UUID(0, 0));

    private final DataSource database;

    ProvisionalRows(DataSource database) {
        this.database = database;
    }

    @Override
    public List<ProvisionalCheck> listDue(Instant now, int limit) {
        return with(DUE, statement -> {
            statement.setTimestamp(1, Timestamp.from(now));
            statement.setInt(2, limit);
            return list(statement);
        });
    }

    @Override
    public void decide(ProvisionalCheck check, ProvisionalState state, Instant decidedAt, CameraAnswer answer) {
        with(DECIDE, statement -> {
            statement.setString(1, state.name());
            statement.setTimestamp(2, Timestamp.from(decidedAt));
            statement.setString(3, answer.finding().outcome().name());
            statement.setString(4, json(answer));
            statement.setObject(5, check.checkId());
            statement.setObject(6, check.batchId());
            if (statement.executeUpdate() != 1) {
                throw new IllegalStateException("Somebody else has decided " + check.checkId());
            }
            return check;
        });
    }

    @Override
    public void postpone(ProvisionalCheck check, Instant until) {
        with("update provisional_check set closes_at = ? where check_id = ? and batch_id = ?", statement -> {
            statement.setTimestamp(1, Timestamp.from(until));
            statement.setObject(2, check.checkId());
            statement.setObject(3, check.batchId());
            return statement.executeUpdate();
        });
    }

    @Override
    public List<ProvisionalCheck> search(ProvisionalState state, Optional<After> after, int limit) {
        After from = after.orElse(FROM_THE_START);
        return with(SEARCH, statement -> {
            statement.setString(1, state.name());
            statement.setTimestamp(2, Timestamp.from(from.closesAt()));
            statement.setObject(3, from.checkId());
            statement.setObject(4, from.batchId());
            statement.setInt(5, limit);
            return list(statement);
        });
    }

    @Override
    public List<ProvisionalCheck> listOfMarks(
            Collection<String> marks, Collection<String> places, Interval read, int atMost) {
        return with(OF_MARKS, statement -> {
            var connection = statement.getConnection();
            statement.setArray(1, connection.createArrayOf("text", marks.toArray()));
            statement.setArray(2, connection.createArrayOf("text", places.toArray()));
            statement.setTimestamp(3, Timestamp.from(read.from()));
            statement.setTimestamp(4, Timestamp.from(read.until().orElseThrow()));
            statement.setInt(5, atMost);
            return list(statement);
        });
    }

    private static List<ProvisionalCheck> list(PreparedStatement statement) throws SQLException {
        List<ProvisionalCheck> checks = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                checks.add(check(rows));
            }
        }
        return checks;
    }

    private static ProvisionalCheck check(ResultSet row) throws SQLException {
        return new ProvisionalCheck(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                BayClass.valueOf(row.getString(5)),
                row.getTimestamp(6).toInstant(),
                row.getDouble(7),
                row.getString(8),
                row.getTimestamp(9).toInstant(),
                ProvisionalState.valueOf(row.getString(10)),
                Optional.ofNullable(row.getTimestamp(11)).map(Timestamp::toInstant),
                Optional.ofNullable(row.getString(12)).map(ProvisionalRows::answer));
    }

    private static String json(CameraAnswer answer) {
        try {
            return EventJson.mapper().writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An answer cannot be written", e);
        }
    }

    private static CameraAnswer answer(String json) {
        try {
            return EventJson.mapper().readValue(json, CameraAnswer.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An answer cannot be read", e);
        }
    }

    private <R> R with(String sql, Work<R> work) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("Provisional checks cannot be reached", e);
        }
    }

    @FunctionalInterface
    private interface Work<R> {
        R on(PreparedStatement statement) throws SQLException;
    }
}
