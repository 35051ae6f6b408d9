package uk.kerbside.permits.measure.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import uk.kerbside.permits.measure.AppealPosition;
import uk.kerbside.permits.measure.Revocation;
import uk.kerbside.permits.measure.Revocations;

@ApplicationScoped
class PanacheRevocations implements Revocations, PanacheRepositoryBase<Revocation, String> {
    private static final String APPEALED = "status = 'APPEALED'";

    @Override
    public void add(Revocation revocation) {
        persistAndFlush(revocation);
    }

    @Override
    public void save(Revocation revocation) {
        persistAndFlush(revocation);
    }

    @Override
    public Optional<Revocation> findStanding(String permitNumber) {
        return find("permitNumber = ?1 and status <> 'UNDONE'", permitNumber).firstResultOptional();
    }

    @Override
    public Optional<Revocation> findLatest(String permitNumber) {
        return find("permitNumber = ?1 order by revokedAt desc, undoneAt desc nulls first, id desc", permitNumber)
                .firstResultOptional();
    }

    @Override
    public List<Revocation> listAppealed(Optional<AppealPosition> after, int limit) {
        return WaitingAppeals.list(this, APPEALED, after, limit);
    }
}
