package uk.kerbside.permits.apds.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.kerbside.permits.apds.Changes;
import uk.kerbside.permits.apds.GivenRight;
import uk.kerbside.permits.dispensation.Dispensation;
import uk.kerbside.permits.permit.Permit;

@ApplicationScoped
class StoredChanges implements Changes {
    private final EntityManager entities;

    StoredChanges(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<Versioned> listPlaces() {
        return read(query("select code, changed_at from place order by changed_at, code"));
    }

    @Override
    public List<Versioned> listPermitTypes() {
        return read(query("select code, changed_at from permit_type order by changed_at, code"));
    }

    @Override
    public List<ChangedRight> listRights(Optional<Instant> since, Optional<Versioned> after, int limit) {
        String sql = "select code, changed_at from (("
                + changed("permit", "number", "issued_at is not null", since, after) + ") union all ("
                + changed("dispensation", "reference", "decided_at is not null and status <> 'REFUSED'", since, after)
                + ")) changed order by changed_at, code limit :most";
        Query query = query(sql).setParameter("most", limit);
        since.ifPresent(given -> query.setParameter("since", given));
        after.ifPresent(given -> query.setParameter("at", given.at()).setParameter("after", given.code()));
        List<Versioned> changed = read(query);
        Map<String, GivenRight> rights =
                rights(changed.stream().map(Versioned::code).toList());
        return changed.stream()
                .map(one -> new ChangedRight(rights.get(one.code()), one.at()))
                .toList();
    }

    /** Those of one table that come first, by its index. */
    private static String changed(
            String table, String code, String which, Optional<Instant> since, Optional<Versioned> after) {
        return "select " + code + " as code, changed_at from " + table + " where " + which
                + since.map(given -> " and changed_at >= :since").orElse("")
                + after.map(given -> " and (changed_at, " + code + ") > (:at, :after)")
                        .orElse("")
                + " order by changed_at, " + code + " limit :most";
    }

    private Map<String, GivenRight> rights(List<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Stream<GivenRight> permits = entities.createQuery(
                        "select p from Permit p left join fetch p.vehicles where p.number in :ids", Permit.class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(GivenRight.OfPermit::new);
        Stream<GivenRight> dispensations = entities.createQuery(
                        "select d from Dispensation d where d.reference in :ids", Dispensation.class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(GivenRight.OfDispensation::new);
        return Stream.concat(permits, dispensations).collect(Collectors.toMap(GivenRight::id, Function.identity()));
    }

    private Query query(String sql) {
        return entities.createNativeQuery(sql, Tuple.class);
    }

    private static List<Versioned> read(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new Versioned(row.get("code", String.class), row.get("changed_at", Instant.class)))
                .toList();
    }
}
