package uk.kerbside.permits.limit.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import uk.kerbside.permits.limit.LimitKey;

/**
 * The locks of counters; each lasts until the transaction ends. Who needs several takes them in the order of {@link LimitKey},
 * so that nobody waits for one who waits for them.
 */
final class CounterLocks {
    private static final String LOCK = """
            insert into limit_counter (type_code, scope, scope_key, allowed) values (?, ?, ?, ?)
            on conflict (type_code, scope, scope_key) do update set taken = limit_counter.taken""";

    private static final String LOCK_ALL = """
            insert into limit_counter (type_code, scope, scope_key, allowed)
            select type_code, scope, scope_key, 1 from unnest(?, ?, ?) as counter (type_code, scope, scope_key)
            on conflict (type_code, scope, scope_key) do update set taken = limit_counter.taken""";

    private static final String LOCK_IF_THERE = """
            select 1 from limit_counter where type_code = ? and scope = ? and scope_key = ? for update""";

    private static final String FREE_WHAT_IS_OVER = """
            with over as (
                delete from held_place
                where type_code = ? and scope = ? and scope_key = ? and held_until <= ? returning 1)
            update limit_counter set taken = taken - (select count(*) from over)
            where type_code = ? and scope = ? and scope_key = ?""";

    private static final String HELD_BY = "select type_code, scope, scope_key from held_place where holder = ?";

    private final Connection connection;

    CounterLocks(Connection connection) {
        this.connection = connection;
    }

    /** @param most how many places there are, if nobody has counted them before */
    void one(LimitKey key, int most) throws SQLException {
        try (var statement = connection.prepareStatement(LOCK)) {
            statement.setInt(KeyColumns.bind(statement, 1, key), most);
            statement.executeUpdate();
        }
    }

    /** The same, and what is over is free. */
    void oneFreed(LimitKey key, int most, Instant now) throws SQLException {
        one(key, most);
        try (var statement = connection.prepareStatement(FREE_WHAT_IS_OVER)) {
            int next = KeyColumns.bind(statement, 1, key);
            statement.setTimestamp(next, Timestamp.from(now));
            KeyColumns.bind(statement, next + 1, key);
            statement.executeUpdate();
        }
    }

    void ifThere(LimitKey key) throws SQLException {
        try (var statement = connection.prepareStatement(LOCK_IF_THERE)) {
            KeyColumns.bind(statement, 1, key);
            statement.execute();
        }
    }

    /** @param keys in their order */
    void all(List<LimitKey> keys) throws SQLException {
        try (var statement = connection.prepareStatement(LOCK_ALL)) {
            KeyColumns.bindAll(statement, keys);
            statement.executeUpdate();
        }
    }

    /** Those of all places somebody holds, and these. */
    void allOf(String holder, Collection<LimitKey> others) throws SQLException {
        SortedSet<LimitKey> keys = new TreeSet<>(others);
        try (var statement = connection.prepareStatement(HELD_BY)) {
            statement.setString(1, holder);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    keys.add(KeyColumns.read(rows));
                }
            }
        }
        all(List.copyOf(keys));
    }
}
