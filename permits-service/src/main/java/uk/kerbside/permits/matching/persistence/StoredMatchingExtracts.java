package uk.kerbside.permits.matching.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.kerbside.permits.matching.MatchingExtract;
import uk.kerbside.permits.matching.MatchingExtracts;

@ApplicationScoped
class StoredMatchingExtracts implements MatchingExtracts, PanacheRepositoryBase<MatchingExtract, String> {
    private static final String LIST = """
            with chosen as (
                select number, type_code, uprn, status, valid_until, ended_at from permit
                where number > :after and status in ('ISSUED', 'SUSPENDED', 'SURRENDERED', 'REVOKED')
                  and valid_from < :until and coalesce(ended_at, valid_until) > :from
                order by number limit :most)
            select p.number, p.type_code, p.uprn, v.vrm, v.valid_from,
                   least(v.valid_until, coalesce(p.ended_at, p.valid_until)) as valid_until, p.status
            from chosen p join permit_vehicle v on v.permit_number = p.number
            where v.on_right and v.valid_from < :until and coalesce(v.valid_until, p.valid_until) > :from
            order by p.number, v.slot, v.valid_from, v.id""";

    @Override
    public void add(MatchingExtract extract) {
        persist(extract);
    }

    @Override
    public Optional<MatchingExtract> find(String id) {
        return findByIdOptional(id);
    }

    @Override
    public List<Row> list(Instant from, Instant until, String afterNumber, int most) {
        List<?> found = getEntityManager()
                .createNativeQuery(LIST, Tuple.class)
                .setParameter("after", afterNumber)
                .setParameter("from", from)
                .setParameter("until", until)
                .setParameter("most", most)
                .getResultList();
        return found.stream().map(row -> row((Tuple) row)).toList();
    }

    private static Row row(Tuple row) {
        return new Row(
                row.get("number", String.class),
                row.get("type_code", String.class),
                Optional.ofNullable(row.get("uprn", String.class)),
                row.get("vrm", String.class),
                row.get("valid_from", Instant.class),
                row.get("valid_until", Instant.class),
                row.get("status", String.class));
    }
}
