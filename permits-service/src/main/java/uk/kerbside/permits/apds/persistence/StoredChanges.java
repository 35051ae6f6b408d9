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
import uk.kerbside.permits.apds.Changes;
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
    public List<ChangedPermit> listPermits(Optional<Instant> since, Optional<Versioned> after, int limit) {
        String sql = "select number as code, changed_at from permit where issued_at is not null"
                + since.map(given -> " and changed_at >= :since").orElse("")
                + after.map(given -> " and (changed_at, number) > (:at, :number)")
                        .orElse("")
                + " order by changed_at, number limit :most";
        Query query = query(sql).setParameter("most", limit);
        since.ifPresent(given -> query.setParameter("since", given));
        after.ifPresent(given -> query.setParameter("at", given.at()).setParameter("number", given.code()));
        List<Versioned> changed = read(query);
        if (changed.isEmpty()) {
            return List.of();
        }
        Map<String, Permit> permits = entities.createQuery(
                        "select p from Permit p left join fetch p.vehicles where p.number in :numbers", Permit.class)
                .setParameter("numbers", changed.stream().map(Versioned::code).toList())
                .getResultStream()
                .collect(Collectors.toMap(Permit::number, Function.identity()));
        return changed.stream()
                .map(one -> new ChangedPermit(permits.get(one.code()), one.at()))
                .toList();
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
