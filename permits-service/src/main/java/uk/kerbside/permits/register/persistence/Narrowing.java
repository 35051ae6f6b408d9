package uk.kerbside.permits.register.persistence;

import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Conditions of one query, with their values. Only what is given narrows. Not thread-safe. */
final class Narrowing {
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    /** @param condition names the value {@code :name} */
    Narrowing by(Optional<?> value, String condition, String name) {
        value.ifPresent(given -> {
            conditions.add(condition);
            values.put(name, given);
        });
        return this;
    }

    Narrowing by(String condition) {
        conditions.add(condition);
        return this;
    }

    Narrowing with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** The condition, and what stands behind it. */
    String where(String order) {
        return (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions)) + " " + order;
    }

    <Q extends Query> Q bind(Q query) {
        values.forEach(query::setParameter);
        return query;
    }
}
