package uk.kerbside.permits.limit.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.kerbside.permits.limit.HeldBeside;
import uk.kerbside.permits.limit.LimitKey;

/** Places that are held whether there is one free or not: some thousands take as many statements as one. */
final class PlacesBeside {
    private static final String FREE_WHAT_IS_OVER = """
            with over as (
                delete from held_place h using unnest(?, ?, ?) as counter (type_code, scope, scope_key)
                where (h.type_code, h.scope, h.scope_key) = (counter.type_code, counter.scope, counter.scope_key)
                  and h.held_until <= ?
                returning h.type_code, h.scope, h.scope_key)
            update limit_counter c set taken = taken - freed
            from (select type_code, scope, scope_key, count(*) as freed from over group by 1, 2, 3) o
            where (c.type_code, c.scope, c.scope_key) = (o.type_code, o.scope, o.scope_key)""";

    private static final String HOLD = """
            insert into held_place (type_code, scope, scope_key, holder, held_until)
            select * from unnest(?, ?, ?, ?, ?)""";

    private static final String COUNT = """
            update limit_counter c set taken = taken + held, allowed = greatest(allowed, taken + held)
            from unnest(?, ?, ?, ?) as counter (type_code, scope, scope_key, held)
            where (c.type_code, c.scope, c.scope_key) = (counter.type_code, counter.scope, counter.scope_key)
            returning c.type_code, c.scope, c.scope_key, taken - held""";

    private final Connection connection;

    PlacesBeside(Connection connection) {
        this.connection = connection;
    }

    /**
     * @param places in the order in which their counters are locked, those of one counter together
     * @return how many are held of each kind, once each place is taken
     */
    Map<HeldBeside, Integer> hold(List<HeldBeside> places, Instant now) throws SQLException {
        Map<LimitKey, Integer> wanted = new LinkedHashMap<>();
        places.forEach(place -> wanted.merge(place.key(), 1, Integer::sum));
        List<LimitKey> keys = List.copyOf(wanted.keySet());
        new CounterLocks(connection).all(keys);
        freeWhatIsOver(keys, now);
        hold(places);
        Map<LimitKey, Integer> counts = count(wanted);
        Map<HeldBeside, Integer> held = new LinkedHashMap<>();
        places.forEach(place -> held.put(place, counts.merge(place.key(), 1, Integer::sum)));
        return held;
    }

    private void freeWhatIsOver(List<LimitKey> keys, Instant now) throws SQLException {
        try (var statement = connection.prepareStatement(FREE_WHAT_IS_OVER)) {
            statement.setTimestamp(KeyColumns.bindAll(statement, keys), Timestamp.from(now));
            statement.executeUpdate();
        }
    }

    private void hold(List<HeldBeside> places) throws SQLException {
        try (var statement = connection.prepareStatement(HOLD)) {
            int next = KeyColumns.bindAll(
                    statement, places.stream().map(HeldBeside::key).toList());
            KeyColumns.bindArray(
                    statement,
                    next,
                    "text",
                    places.stream().map(HeldBeside::holder).toArray());
            // As text: an array of timestamps would be written in the machine's time zone.
            Object[] untils = places.stream()
                    .map(HeldBeside::until)
                    .map(Instant::toString)
                    .toArray();
            KeyColumns.bindArray(statement, next + 1, "timestamptz", untils);
            statement.executeUpdate();
        }
    }

    /** @return how many were held of each kind before */
    private Map<LimitKey, Integer> count(Map<LimitKey, Integer> wanted) throws SQLException {
        try (var statement = connection.prepareStatement(COUNT)) {
            int next = KeyColumns.bindAll(statement, List.copyOf(wanted.keySet()));
            KeyColumns.bindArray(statement, next, "int4", wanted.values().toArray());
            Map<LimitKey, Integer> before = new HashMap<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    before.put(KeyColumns.read(rows), rows.getInt(4));
                }
            }
            return before;
        }
    }
}
