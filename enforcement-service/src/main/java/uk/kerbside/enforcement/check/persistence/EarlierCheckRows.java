package uk.kerbside.enforcement.check.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import uk.kerbside.enforcement.check.CheckRecord;
import uk.kerbside.enforcement.check.EarlierChecks;
import uk.kerbside.enforcement.check.Observed;

/** Earlier checks in the database. One found away is not asked. */
@ApplicationScoped
class EarlierCheckRows implements EarlierChecks {
    private static final int WITHIN_SECONDS = 2;
    private static final int MOST_OF_A_MARK = 50;

    private static final String OF_MARK = """
            select c.check_id, c.asked_for, e.observed->>'firstSeen' as first_seen,
                (e.observed->'valves'->>'front')::int as front, (e.observed->'valves'->>'rear')::int as rear
            from recorded_check c
            join (select record_id, content::jsonb->'question'->'observed' as observed from evidence_entry
                where not is_repeat) e on e.record_id = c.check_id
            where c.vrm = ? and c.answered_at >= ? and c.place = any (?) and c.asked_for >= ? and c.asked_for < ?
                and e.observed->'valves' is not null
            order by c.asked_for desc limit ?""";

    private static final String OF_LAPSE = """
            select check_id, seen_at from lapse_sighting
            where right_id = ? and ended_at = ? and seen_at < ? order by seen_at desc limit ?""";

    private final DataSource database;
    private final DatabaseState state;

    EarlierCheckRows(DataSource database, DatabaseState state) {
        this.database = database;
        this.state = state;
    }

    @Override
    public List<Sighting> listOfMark(String vrm, List<String> places, Instant since, Instant before) {
        return list(
                OF_MARK,
                statement -> {
                    statement.setString(1, vrm);
                    statement.setTimestamp(2, Timestamp.from(since));
                    statement.setArray(3, statement.getConnection().createArrayOf("text", places.toArray()));
                    statement.setTimestamp(4, Timestamp.from(since));
                    statement.setTimestamp(5, Timestamp.from(before));
                    statement.setInt(6, MOST_OF_A_MARK);
                },
                row -> new Sighting(
                        row.getObject("check_id", UUID.class),
                        row.getTimestamp("asked_for").toInstant(),
                        Optional.ofNullable(row.getString("first_seen")).map(Instant::parse),
                        new Observed.Valves(row.getInt("front"), row.getInt("rear"))));
    }

    @Override
    public List<Seen> listOfLapse(CheckRecord.ObservedLapse lapse, Instant before, int atMost) {
        return list(
                OF_LAPSE,
                statement -> {
                    statement.setString(1, lapse.rightId());
                    statement.setTimestamp(2, Timestamp.from(lapse.endedAt()));
                    statement.setTimestamp(3, Timestamp.from(before));
                    statement.setInt(4, atMost);
                },
                row -> new Seen(
                        row.getObject("check_id", UUID.class),
                        row.getTimestamp("seen_at").toInstant()));
    }

    private <T> List<T> list(String sql, Binding binding, Reading<T> reading) {
        if (state.isAway()) {
            throw new IllegalStateException("The database is away");
        }
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setQueryTimeout(WITHIN_SECONDS);
            binding.bind(statement);
            List<T> found = new ArrayList<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reading.read(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("Earlier checks cannot be reached", e);
        }
    }

    @FunctionalInterface
    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }
}
