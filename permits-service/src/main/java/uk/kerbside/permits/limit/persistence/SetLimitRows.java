package uk.kerbside.permits.limit.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import uk.kerbside.permits.catalogue.Limit;
import uk.kerbside.permits.limit.LimitKey;
import uk.kerbside.permits.limit.SetLimits;

/** Limits that are set, in PostgreSQL. Readers share an advisory lock of the key; who sets it has it alone. */
@ApplicationScoped
class SetLimitRows implements SetLimits {
    private static final String FIND = """
            select most from set_limit where type_code = :type and scope = :scope and scope_key = :of""";

    private static final String SET = """
            insert into set_limit (type_code, scope, scope_key, most) values (:type, :scope, :of, :most)
            on conflict (type_code, scope, scope_key) do update set most = :most""";

    private static final String REMOVE = """
            delete from set_limit where type_code = :type and scope = :scope and scope_key = :of""";

    private static final String LIST = """
            select type_code, scope_key, most from set_limit
            where scope = :scope and (type_code, scope_key) > (:type, :of) order by type_code, scope_key limit :most""";

    private static final String LIST_OF = """
            select type_code, scope_key, most from set_limit
            where scope = :scope and scope_key = :of order by type_code""";

    private final EntityManager entities;

    SetLimitRows(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<Integer> find(LimitKey key) {
        lock("pg_advisory_xact_lock_shared", key);
        List<?> found = bind(entities.createNativeQuery(FIND), key).getResultList();
        return found.stream().map(Integer.class::cast).findFirst();
    }

    @Override
    public void set(LimitKey key, Optional<Integer> most) {
        lock("pg_advisory_xact_lock", key);
        if (most.isPresent()) {
            bind(entities.createNativeQuery(SET), key)
                    .setParameter("most", most.get())
                    .executeUpdate();
        } else {
            bind(entities.createNativeQuery(REMOVE), key).executeUpdate();
        }
    }

    private void lock(String how, LimitKey key) {
        entities.createNativeQuery("select " + how + "(hashtextextended(:what, 1))::text")
                .setParameter("what", key.toString())
                .getResultList();
    }

    private static Query bind(Query query, LimitKey key) {
        return query.setParameter("type", key.typeCode())
                .setParameter("scope", key.scope().name())
                .setParameter("of", key.of());
    }

    @Override
    public List<SetLimit> list(Limit.Scope scope, Optional<LimitKey> after, int limit) {
        List<?> rows = entities.createNativeQuery(LIST, Tuple.class)
                .setParameter("scope", scope.name())
                .setParameter("type", after.map(LimitKey::typeCode).orElse(""))
                .setParameter("of", after.map(LimitKey::of).orElse(""))
                .setParameter("most", limit)
                .getResultList();
        return limits(scope, rows);
    }

    @Override
    public List<SetLimit> listOf(Limit.Scope scope, String of) {
        List<?> rows = entities.createNativeQuery(LIST_OF, Tuple.class)
                .setParameter("scope", scope.name())
                .setParameter("of", of)
                .getResultList();
        return limits(scope, rows);
    }

    private static List<SetLimit> limits(Limit.Scope scope, List<?> rows) {
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new SetLimit(
                        new LimitKey(row.get("type_code", String.class), scope, row.get("scope_key", String.class)),
                        row.get("most", Integer.class)))
                .toList();
    }
}
