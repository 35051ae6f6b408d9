package uk.kerbside.permits.renewal.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.kerbside.permits.renewal.Renewal;
import uk.kerbside.permits.renewal.Renewals;

@ApplicationScoped
class PanacheRenewals implements Renewals, PanacheRepositoryBase<Renewal, String> {
    @Override
    public void add(Renewal renewal) {
        persistAndFlush(renewal);
    }

    @Override
    public Optional<Renewal> find(String applicationId) {
        return findByIdOptional(applicationId);
    }

    /** Ids alone: what is read here and locked afterwards would be read as it was before. */
    @Override
    public List<String> listToldUntil(Instant now, int limit) {
        return getEntityManager()
                .createQuery(
                        "select applicationId from Renewal where toldUntil <= :now order by toldUntil, applicationId",
                        String.class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }
}
