package uk.kerbside.permits.limit.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.permits.catalogue.Limit;
import uk.kerbside.permits.limit.HeldBeside;
import uk.kerbside.permits.limit.LimitKey;
import uk.kerbside.permits.limit.LimitSettings;
import uk.kerbside.permits.limit.Limits;

/** Counters in PostgreSQL. Whatever changes one locks it first, see {@link CounterLocks}. */
@ApplicationScoped
class CounterRows implements Limits {
    private static final String TAKEN = """
            select count(*) from held_place
            where type_code = ? and scope = ? and scope_key = ? and held_until > ?""";

    private static final String TAKE = """
            update limit_counter set taken = taken + 1, allowed = ?
            where type_code = ? and scope = ? and scope_key = ? and taken < ?""";

    private static final String HOLD = """
            insert into held_place (type_code, scope, scope_key, holder, held_until) values (?, ?, ?, ?, ?)""";

    private static final String HOLD_UNTIL = """
            update held_place
            set held_until = case when scope = 'PLACE' then ?::timestamptz else ?::timestamptz end where holder = ?""";

    private static final String HOLD_TOO = """
            insert into held_place (type_code, scope, scope_key, holder, held_until) values (?, ?, ?, ?, ?)
            on conflict (type_code, scope, scope_key, holder) do nothing""";

    private static final String RECOUNT = """
            update limit_counter c set taken = h.held, allowed = greatest(?, h.held)
            from (select count(*)::integer as held from held_place
                  where type_code = ? and scope = ? and scope_key = ?) h
            where c.type_code = ? and c.scope = ? and c.scope_key = ?""";

    private static final String HELD_BY = """
            select exists (
                select from held_place
                where type_code = ? and scope = ? and scope_key = ? and holder = ? and held_until > ?)""";

    private final DataSource database;
    private final LimitSettings settings;
    private final CouncilClock clock;

    CounterRows(DataSource database, LimitSettings settings, CouncilClock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public int taken(LimitKey key, Instant at) {
        return with(connection -> {
            try (var statement = connection.prepareStatement(TAKEN)) {
                statement.setTimestamp(KeyColumns.bind(statement, 1, key), Timestamp.from(at));
                try (var row = statement.executeQuery()) {
                    row.next();
                    return row.getInt(1);
                }
            }
        });
    }

    @Override
    public boolean take(LimitKey key, int most, String holder, Instant until, Instant now) {
        return with(connection -> {
            new CounterLocks(connection).oneFreed(key, most, now);
            return count(connection, key, most) && hold(connection, key, holder, until);
        });
    }

    private static boolean count(Connection connection, LimitKey key, int most) throws SQLException {
        try (var statement = connection.prepareStatement(TAKE)) {
            statement.setInt(1, most);
            statement.setInt(KeyColumns.bind(statement, 2, key), most);
            return statement.executeUpdate() == 1;
        }
    }

    private static boolean hold(Connection connection, LimitKey key, String holder, Instant until) throws SQLException {
        try (var statement = connection.prepareStatement(HOLD)) {
            int next = KeyColumns.bind(statement, 1, key);
            statement.setString(next, holder);
            statement.setTimestamp(next + 1, Timestamp.from(until));
            return statement.executeUpdate() == 1;
        }
    }

    @Override
    public Map<HeldBeside, Integer> holdBeside(List<HeldBeside> places, Instant now) {
        // In one order for everybody, so that nobody waits for one who waits for them.
        List<HeldBeside> inOrder = places.stream()
                .map(place -> new HeldBeside(place.key(), place.holder(), kept(place.key(), place.until())))
                .sorted(Comparator.comparing(HeldBeside::key))
                .toList();
        return with(connection -> new PlacesBeside(connection).hold(inOrder, now));
    }

    @Override
    public boolean isHeldBy(LimitKey key, String holder, Instant at) {
        return with(connection -> {
            try (var statement = connection.prepareStatement(HELD_BY)) {
                int next = KeyColumns.bind(statement, 1, key);
                statement.setString(next, holder);
                statement.setTimestamp(next + 1, Timestamp.from(at));
                try (var row = statement.executeQuery()) {
                    row.next();
                    return row.getBoolean(1);
                }
            }
        });
    }

    @Override
    public boolean passOn(LimitKey key, String from, String to, Instant until, Instant now) {
        return with(connection -> new PlacesInOtherHands(connection).passOn(key, from, to, until, now));
    }

    @Override
    public void lock(LimitKey key, int most) {
        with(connection -> {
            new CounterLocks(connection).one(key, most);
            return key;
        });
    }

    @Override
    public void lockAll(String holder, Collection<LimitKey> others) {
        with(connection -> {
            new CounterLocks(connection).allOf(holder, others);
            return holder;
        });
    }

    @Override
    public boolean handOver(LimitKey key, String from, String to, Instant until) {
        return with(connection -> new PlacesInOtherHands(connection).handOver(key, from, to, until));
    }

    @Override
    public void recount(LimitKey key, int most, Map<String, Instant> holders, Instant now) {
        with(connection -> {
            new CounterLocks(connection).oneFreed(key, most, now);
            for (Map.Entry<String, Instant> holder : holders.entrySet()) {
                try (var statement = connection.prepareStatement(HOLD_TOO)) {
                    int next = KeyColumns.bind(statement, 1, key);
                    statement.setString(next, holder.getKey());
                    statement.setTimestamp(next + 1, Timestamp.from(kept(key, holder.getValue())));
                    statement.executeUpdate();
                }
            }
            try (var statement = connection.prepareStatement(RECOUNT)) {
                statement.setInt(1, most);
                KeyColumns.bind(statement, KeyColumns.bind(statement, 2, key), key);
                return statement.executeUpdate();
            }
        });
    }

    /** Where a place has a limit, it is kept some days longer than the permit. */
    private Instant kept(LimitKey key, Instant until) {
        return key.scope() == Limit.Scope.PLACE && until.isBefore(UNTIL_GIVEN_BACK) ? keptAfter(until) : until;
    }

    private Instant keptAfter(Instant until) {
        return until.atZone(clock.zone()).plusDays(settings.placeKeptDays()).toInstant();
    }

    @Override
    public void holdUntil(String holder, Instant until) {
        with(connection -> {
            try (var statement = connection.prepareStatement(HOLD_UNTIL)) {
                statement.setTimestamp(1, Timestamp.from(keptAfter(until)));
                statement.setTimestamp(2, Timestamp.from(until));
                statement.setString(3, holder);
                return statement.executeUpdate();
            }
        });
    }

    @Override
    public void giveBackOf(LimitKey key, String holder) {
        with(connection -> new PlacesInOtherHands(connection).giveBackOf(key, holder));
    }

    @Override
    public void giveBack(String holder) {
        with(connection -> new PlacesInOtherHands(connection).giveBack(holder, clock.now()));
    }

    private <T> T with(Work<T> work) {
        try (var connection = database.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The limits cannot be read or written", e);
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }
}
