package uk.kerbside.permits.register.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.kerbside.kernel.Medium;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.permits.permit.Permit;
import uk.kerbside.permits.permit.PermitStanding;
import uk.kerbside.permits.register.HolderKind;
import uk.kerbside.permits.register.PermitFilter;
import uk.kerbside.permits.register.PermitRegister;
import uk.kerbside.permits.register.PermitSearch;
import uk.kerbside.permits.register.PermitSort;

/**
 * The register out of the permits' tables: first the numbers, which an index gives alone, then the permits with their
 * vehicles in one query.
 */
@ApplicationScoped
class StoredPermitRegister implements PermitRegister {
    private static final String NUMBERS = "select number from permit";
    private static final String LATEST_FIRST = "order by granted_at desc, number desc limit :most";

    private final EntityManager entities;

    StoredPermitRegister(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<Permit> list(PermitFilter filter, PermitSort sort, Optional<Position> after, Instant now, int limit) {
        Narrowing narrowing = new Narrowing()
                .by(filter.typeCode(), "type_code = :type", "type")
                .by(filter.place(), "places @> array[cast(:place as text)]", "place")
                .by(filter.medium().map(Medium::name), "medium = :medium", "medium")
                .by(filter.endsFrom(), "valid_until >= :endsFrom", "endsFrom")
                .by(filter.endsBefore(), "valid_until < :endsBefore", "endsBefore")
                .by(filter.issuedFrom(), "issued_at >= :issuedFrom", "issuedFrom")
                // Nothing is issued before it is granted: so the latest granted first begins where it has to.
                .by(filter.issuedBefore(), "issued_at < :issuedBefore and granted_at < :issuedBefore", "issuedBefore")
                .by(filter.accountId(), "account_id = :account", "account")
                .by(
                        filter.holder().map(HolderKind.ORGANISATION::equals),
                        "held_by_organisation = :organisation",
                        "organisation");
        filter.standing().ifPresent(standing -> stands(standing, now, narrowing));
        after.ifPresent(position -> after(position, sort, narrowing));
        String order =
                switch (sort) {
                    case LATEST -> LATEST_FIRST;
                    case ENDING -> "order by valid_until, number limit :most";
                    case NUMBER -> "order by number limit :most";
                };
        return read(narrowing, order, limit);
    }

    /** The same as the kernel says of the right, in columns. */
    private static void stands(PermitStanding standing, Instant now, Narrowing narrowing) {
        switch (standing) {
            case AWAITING_PAYMENT, SURRENDERED, WITHDRAWN, REVOKED, REPLACED ->
                narrowing.by("status = :status").with("status", standing.name());
            case ON_HOLD ->
                narrowing
                        .by("status = 'SUSPENDED' and valid_from <= :now and valid_until > :now")
                        .with("now", now);
            case SCHEDULED ->
                narrowing
                        .by("status in ('ISSUED', 'SUSPENDED') and valid_from > :now")
                        .with("now", now);
            case ACTIVE ->
                narrowing
                        .by("status = 'ISSUED' and valid_from <= :now and valid_until > :now")
                        .with("now", now);
            case IN_GRACE ->
                narrowing
                        .by("status in ('ISSUED', 'SUSPENDED') and valid_until <= :now and grace_until > :now")
                        .with("now", now);
            case EXPIRED ->
                narrowing
                        .by("status in ('ISSUED', 'SUSPENDED') and valid_until <= :now"
                                + " and (grace_until is null or grace_until <= :now)")
                        .with("now", now);
        }
    }

    private static void after(Position position, PermitSort sort, Narrowing narrowing) {
        narrowing.with("number", position.number());
        position.at().ifPresent(at -> narrowing.with("at", at));
        narrowing.by(
                switch (sort) {
                    case LATEST -> "(granted_at, number) < (:at, :number)";
                    case ENDING -> "(valid_until, number) > (:at, :number)";
                    case NUMBER -> "number > :number";
                });
    }

    @Override
    public List<Permit> search(PermitSearch search, Optional<Position> after, int limit) {
        Narrowing narrowing = new Narrowing()
                .by(search.number(), "number = :wanted", "wanted")
                .by(search.uprn(), "uprn = :uprn", "uprn");
        if (!search.vrms().isEmpty()) {
            narrowing
                    .by("number in (select permit_number from permit_vehicle where vrm in (:vrms))")
                    .with("vrms", search.vrms().stream().map(Vrm::value).toList());
        }
        after.ifPresent(position -> after(position, PermitSort.LATEST, narrowing));
        return read(narrowing, LATEST_FIRST, limit);
    }

    private List<Permit> read(Narrowing narrowing, String order, int limit) {
        List<?> numbers = narrowing
                .bind(entities.createNativeQuery(NUMBERS + narrowing.where(order)))
                .setParameter("most", limit)
                .getResultList();
        if (numbers.isEmpty()) {
            return List.of();
        }
        Map<String, Permit> found = entities.createQuery(
                        "select p from Permit p left join fetch p.vehicles where p.number in :numbers", Permit.class)
                .setParameter("numbers", numbers)
                .getResultStream()
                .collect(Collectors.toMap(Permit::number, Function.identity()));
        return numbers.stream().map(found::get).toList();
    }
}
