package uk.kerbside.permits.limit.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import uk.kerbside.permits.limit.LimitKey;

/** Places that are somebody else's from now on, or everybody's: passed on, handed over, and given back. */
final class PlacesInOtherHands {
    private static final String HAND_OVER = """
            update held_place set holder = ?, held_until = ?
            where type_code = ? and scope = ? and scope_key = ? and holder = ?""";

    private static final String PASS_ON = """
            update held_place set holder = ?, held_until = ?, passed_from = holder, passed_until = held_until
            where type_code = ? and scope = ? and scope_key = ? and holder = ? and held_until > ?""";

    private static final String HAND_BACK = """
            update held_place
            set holder = passed_from, held_until = passed_until, passed_from = null, passed_until = null
            where holder = ? and passed_until > ?""";

    private static final String NOTHING_TO_HAND_BACK_TO = """
            update held_place set passed_from = null, passed_until = null where passed_from = ?""";

    private static final String GIVE_BACK = """
            with given as (delete from held_place where holder = ? returning type_code, scope, scope_key)
            update limit_counter c set taken = c.taken - 1 from given g
            where c.type_code = g.type_code and c.scope = g.scope and c.scope_key = g.scope_key""";

    private static final String GIVE_BACK_OF = """
            with given as (
                delete from held_place
                where type_code = ? and scope = ? and scope_key = ? and holder = ? returning 1)
            update limit_counter set taken = taken - (select count(*) from given)
            where type_code = ? and scope = ? and scope_key = ?""";

    private final Connection connection;

    PlacesInOtherHands(Connection connection) {
        this.connection = connection;
    }

    /** @return false when it is not held any more */
    boolean handOver(LimitKey key, String from, String to, Instant until) throws SQLException {
        try (var statement = connection.prepareStatement(HAND_OVER)) {
            statement.setString(1, to);
            statement.setTimestamp(2, Timestamp.from(until));
            statement.setString(KeyColumns.bind(statement, 3, key), from);
            return statement.executeUpdate() == 1;
        }
    }

    /**
     * It goes back to whom it came from when it is given back before that one's time is over.
     *
     * @return false when it is not held any more
     */
    boolean passOn(LimitKey key, String from, String to, Instant until, Instant now) throws SQLException {
        new CounterLocks(connection).ifThere(key);
        try (var statement = connection.prepareStatement(PASS_ON)) {
            statement.setString(1, to);
            statement.setTimestamp(2, Timestamp.from(until));
            int next = KeyColumns.bind(statement, 3, key);
            statement.setString(next, from);
            statement.setTimestamp(next + 1, Timestamp.from(now));
            return statement.executeUpdate() == 1;
        }
    }

    /** @return how many counters were looked at */
    int giveBackOf(LimitKey key, String holder) throws SQLException {
        try (var statement = connection.prepareStatement(GIVE_BACK_OF)) {
            int next = KeyColumns.bind(statement, 1, key);
            statement.setString(next, holder);
            KeyColumns.bind(statement, next + 1, key);
            return statement.executeUpdate();
        }
    }

    /**
     * All of a holder, those that were passed on to it first.
     *
     * @return how many were everybody's again
     */
    int giveBack(String holder, Instant now) throws SQLException {
        new CounterLocks(connection).allOf(holder, List.of());
        try (var statement = connection.prepareStatement(HAND_BACK)) {
            statement.setString(1, holder);
            statement.setTimestamp(2, Timestamp.from(now));
            statement.executeUpdate();
        }
        int given = execute(GIVE_BACK, holder);
        execute(NOTHING_TO_HAND_BACK_TO, holder);
        return given;
    }

    private int execute(String sql, String holder) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, holder);
            return statement.executeUpdate();
        }
    }
}
