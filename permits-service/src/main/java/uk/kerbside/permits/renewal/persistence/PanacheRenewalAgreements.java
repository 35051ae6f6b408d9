package uk.kerbside.permits.renewal.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.kerbside.permits.renewal.RenewalAgreement;
import uk.kerbside.permits.renewal.RenewalAgreements;

@ApplicationScoped
class PanacheRenewalAgreements implements RenewalAgreements, PanacheRepositoryBase<RenewalAgreement, UUID> {
    private static final String FREE =
            "select * from renewal_agreement where id = :id and ended_at is null for update skip locked";

    private static final String DUE = """
            select a.id, p.number, p.valid_until from renewal_agreement a join permit p on p.base_number = a.base_number
            where a.ended_at is null and a.done_for is distinct from p.number and p.status = 'ISSUED'
              and not p.provisional
              and p.valid_until > :from and p.valid_until <= :to
              and not exists (select from permit later
                              where later.base_number = p.base_number and later.status = 'ISSUED'
                                and later.valid_until > p.valid_until)
              and not exists (select from replica dead
                              where dead.topic = 'kerbside.accounts.v1' and dead.key = p.account_id
                                and dead.body ->> 'deathRecordedAt' is not null)""";

    @Override
    public void add(RenewalAgreement agreement) {
        persistAndFlush(agreement);
    }

    @Override
    public Optional<RenewalAgreement> findInForce(String baseNumber) {
        return find("baseNumber = ?1 and endedAt is null", baseNumber).firstResultOptional();
    }

    @Override
    public Optional<RenewalAgreement> findFreeForUpdate(UUID id) {
        List<?> rows = getEntityManager()
                .createNativeQuery(FREE, RenewalAgreement.class)
                .setParameter("id", id)
                .getResultList();
        return rows.stream().map(RenewalAgreement.class::cast).findFirst();
    }

    @Override
    public List<Due> listDue(Instant from, Instant to, Optional<Due> after, int limit) {
        String on = after.isPresent() ? " and (p.valid_until, a.id) > (:until, :last)" : "";
        Query query = getEntityManager()
                .createNativeQuery(DUE + on + " order by p.valid_until, a.id limit :most", Tuple.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("most", limit);
        after.ifPresent(
                last -> query.setParameter("until", last.validUntil()).setParameter("last", last.agreementId()));
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(PanacheRenewalAgreements::due)
                .toList();
    }

    private static Due due(Tuple row) {
        return new Due(
                row.get("id", UUID.class), row.get("number", String.class), row.get("valid_until", Instant.class));
    }
}
