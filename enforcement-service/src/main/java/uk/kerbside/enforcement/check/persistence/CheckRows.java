package uk.kerbside.enforcement.check.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import uk.kerbside.enforcement.check.CheckAnswer;
import uk.kerbside.enforcement.check.CheckRecord;
import uk.kerbside.enforcement.check.EvidenceRecord;
import uk.kerbside.enforcement.check.RecordedChecks;
import uk.kerbside.kernel.Interval;
import uk.kerbside.kit.actor.Roles;

/** The checks in the database; however many are added, it is one statement. */
@ApplicationScoped
class CheckRows implements RecordedChecks {
    private static final String ADD = """
            insert into recorded_check (check_id, officer, place, vrm, asked_for, answered_at, outcome, right_id,
                recheck_of, was_spooled)
            select c.check_id, c.officer, c.place, c.vrm, c.asked_for::timestamptz, c.answered_at::timestamptz,
                c.outcome, c.right_id, c.recheck_of, ?
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::uuid[]) as c (check_id, officer, place, vrm, asked_for, answered_at, outcome, right_id, recheck_of)
            on conflict (check_id) do nothing returning check_id""";

    private final DataSource database;

    CheckRows(DataSource database) {
        this.database = database;
    }

    @Override
    public Set<UUID> add(List<CheckRecord> checks, boolean wasSpooled) {
        return with(ADD, statement -> {
            statement.setBoolean(1, wasSpooled);
            setTexts(statement, 2, checks, check -> check.checkId().toString());
            setTexts(statement, 3, checks, CheckRecord::officer);
            setTexts(statement, 4, checks, check -> check.answer().place());
            setTexts(statement, 5, checks, check -> check.answer().vrm());
            setTexts(statement, 6, checks, check -> check.answer().at().toString());
            setTexts(statement, 7, checks, check -> check.answer().answeredAt().toString());
            setTexts(statement, 8, checks, check -> check.answer().outcome().name());
            setTexts(statement, 9, checks, CheckRows::rightId);
            setTexts(statement, 10, checks, check -> check.again()
                    .map(again -> again.checkId().toString())
                    .orElse(null));
            Set<UUID> added = HashSet.newHashSet(checks.size());
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    added.add(rows.getObject(1, UUID.class));
                }
            }
            return added;
        });
    }

    @Override
    public List<UUID> listAgain(UUID checkId) {
        return with(
                "select check_id from recorded_check where recheck_of = ? order by answered_at, check_id",
                statement -> {
                    statement.setObject(1, checkId);
                    return ids(statement);
                });
    }

    @Override
    public List<UUID> listOfMarks(Collection<String> marks, Collection<String> places, Interval asked, int atMost) {
        return with("""
                select c.check_id from recorded_check c join evidence_entry e on e.record_id = c.check_id
                where c.vrm = any (?) and c.place = any (?) and c.asked_for >= ? and c.asked_for < ?
                    and not e.is_repeat and e.content::json ->> 'officerRole' <> ?
                order by c.asked_for, c.answered_at, c.check_id limit ?""", statement -> {
            var connection = statement.getConnection();
            statement.setArray(1, connection.createArrayOf("text", marks.toArray()));
            statement.setArray(2, connection.createArrayOf("text", places.toArray()));
            statement.setTimestamp(3, Timestamp.from(asked.from()));
            statement.setTimestamp(4, Timestamp.from(asked.until().orElseThrow()));
            statement.setString(5, Roles.CUSTOMER);
            statement.setInt(6, atMost);
            return ids(statement);
        });
    }

    @Override
    public void addSightings(List<EvidenceRecord.LapseSeen> lapses) {
        with("""
                insert into lapse_sighting (right_id, ended_at, seen_at, check_id)
                select s.right_id, s.ended_at::timestamptz, s.seen_at::timestamptz, s.check_id
                from unnest(?::text[], ?::text[], ?::text[], ?::uuid[]) as s (right_id, ended_at, seen_at, check_id)
                on conflict do nothing""", statement -> {
            set(statement, lapses);
            return statement.executeUpdate();
        });
    }

    @Override
    public Set<UUID> addFirst(List<EvidenceRecord.LapseSeen> lapses) {
        return with("""
                insert into observed_lapse (right_id, ended_at, check_id, observed_at)
                select s.right_id, s.ended_at::timestamptz, s.check_id, s.seen_at::timestamptz
                from unnest(?::text[], ?::text[], ?::text[], ?::uuid[]) with ordinality
                    as s (right_id, ended_at, seen_at, check_id, n)
                order by s.n on conflict do nothing returning check_id""", statement -> {
            set(statement, lapses);
            return Set.copyOf(ids(statement));
        });
    }

    private static void set(PreparedStatement statement, List<EvidenceRecord.LapseSeen> lapses) throws SQLException {
        setTexts(statement, 1, lapses, seen -> seen.lapse().rightId());
        setTexts(statement, 2, lapses, seen -> seen.lapse().endedAt().toString());
        setTexts(statement, 3, lapses, seen -> seen.at().toString());
        setTexts(statement, 4, lapses, seen -> seen.checkId().toString());
    }

    private static List<UUID> ids(PreparedStatement statement) throws SQLException {
        List<UUID> found = new ArrayList<>();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(rows.getObject(1, UUID.class));
            }
        }
        return found;
    }

    private static String rightId(CheckRecord check) {
        return check.answer().right().map(CheckAnswer.RightConsidered::rightId).orElse(null);
    }

    private static <T> void setTexts(PreparedStatement statement, int index, List<T> rows, Function<T, String> column)
            throws SQLException {
        Object[] values = rows.stream().map(column).toArray();
        statement.setArray(index, statement.getConnection().createArrayOf("text", values));
    }

    private <R> R with(String sql, Work<R> work) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("The checks cannot be reached", e);
        }
    }

    @FunctionalInterface
    private interface Work<R> {
        R on(PreparedStatement statement) throws SQLException;
    }
}
