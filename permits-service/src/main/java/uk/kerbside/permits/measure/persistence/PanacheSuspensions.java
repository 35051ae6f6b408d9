package uk.kerbside.permits.measure.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.kerbside.permits.measure.AppealPosition;
import uk.kerbside.permits.measure.Suspension;
import uk.kerbside.permits.measure.Suspensions;

@ApplicationScoped
class PanacheSuspensions implements Suspensions, PanacheRepositoryBase<Suspension, String> {
    private static final String DUE = """
            select s.permit_number from permit_suspension s join permit p on p.number = s.permit_number
            where s.status = 'ANNOUNCED' and s.effective_at <= :now
              and (s.appealed_at is null or s.appeal_outcome is not null)
              and p.status = 'ISSUED' and p.valid_until > :now
            order by s.effective_at limit :most""";

    private static final String OVER = """
            select s.permit_number from permit_suspension s
            where s.status <> 'LIFTED' and s.until_at <= :now order by s.until_at limit :most""";

    private static final String OUTLIVED = """
            select s.permit_number from permit_suspension s
            join permit p on p.number = s.permit_number
            join permit n on n.predecessor = p.number and n.status = 'ISSUED'
            where s.status <> 'LIFTED' and p.status in ('ISSUED', 'SUSPENDED') and p.valid_until <= :now
              and not exists (select from permit_suspension o where o.permit_number = n.number and o.status <> 'LIFTED')
            order by p.valid_until limit :most""";

    private static final String APPEALED = "(status <> 'LIFTED' or liftedBy = 'TIME' and inForceAt is not null)"
            + " and appeal.appealedAt is not null and appeal.appealOutcome is null";

    @Override
    public void add(Suspension suspension) {
        persistAndFlush(suspension);
    }

    @Override
    public void save(Suspension suspension) {
        persistAndFlush(suspension);
    }

    @Override
    public Optional<Suspension> findOpen(String permitNumber) {
        return find("permitNumber = ?1 and status <> 'LIFTED'", permitNumber).firstResultOptional();
    }

    @Override
    public Optional<Suspension> findLatest(String permitNumber) {
        return find("permitNumber = ?1 order by announcedAt desc, liftedAt desc nulls first, id desc", permitNumber)
                .firstResultOptional();
    }

    @Override
    public List<String> listDue(Instant now, int limit) {
        return numbers(DUE, now, limit);
    }

    @Override
    public List<String> listOver(Instant now, int limit) {
        return numbers(OVER, now, limit);
    }

    @Override
    public List<String> listOutlived(Instant now, int limit) {
        return numbers(OUTLIVED, now, limit);
    }

    private List<String> numbers(String sql, Instant now, int limit) {
        List<?> found = getEntityManager()
                .createNativeQuery(sql)
                .setParameter("now", now)
                .setParameter("most", limit)
                .getResultList();
        return found.stream().map(String.class::cast).toList();
    }

    @Override
    public List<Suspension> listAppealed(Optional<AppealPosition> after, int limit) {
        return WaitingAppeals.list(this, APPEALED, after, limit);
    }
}
