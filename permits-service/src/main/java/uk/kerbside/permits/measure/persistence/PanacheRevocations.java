package uk.kerbside.permits.measure.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import uk.kerbside.permits.measure.Revocation;
import uk.kerbside.permits.measure.Revocations;

@ApplicationScoped
class PanacheRevocations implements Revocations, PanacheRepositoryBase<Revocation, String> {
    private static final String APPEALED = "status = 'APPEALED'";
    private static final String IN_ORDER = " order by appeal.decideBy, id";

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
        return after.map(position -> find(
                        APPEALED + " and (appeal.decideBy > ?1 or appeal.decideBy = ?1 and id > ?2)" + IN_ORDER,
                        position.decideBy(),
                        position.id()))
                .orElseGet(() -> find(APPEALED + IN_ORDER))
                .page(0, limit)
                .list();
    }
}
