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

    @Override
    public List<Renewal> listToldUntil(Instant now, int limit) {
        return find("toldUntil <= ?1 order by toldUntil, applicationId", now)
                .page(0, limit)
                .list();
    }
}
