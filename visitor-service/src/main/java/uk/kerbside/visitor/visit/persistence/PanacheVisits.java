package uk.kerbside.visitor.visit.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.visitor.visit.Visit;
import uk.kerbside.visitor.visit.VisitStatus;
import uk.kerbside.visitor.visit.Visits;

@ApplicationScoped
class PanacheVisits implements Visits, PanacheRepositoryBase<Visit, String> {
    private static final String ONE_AT_A_TIME = "one_visit_at_a_time_for_each_mark_and_zone";

    @Override
    public boolean addUnlessMarkIsVisiting(Visit visit) {
        try {
            persistAndFlush(visit);
            return true;
        } catch (ConstraintViolationException e) {
            if (ONE_AT_A_TIME.equals(e.getConstraintName())) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public Optional<Visit> find(String visitId) {
        return findByIdOptional(visitId);
    }

    @Override
    public Optional<Visit> findForUpdate(String visitId) {
        return findByIdOptional(visitId, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public int countBetween(String uprn, Instant from, Instant until) {
        return Math.toIntExact(count(
                "uprn = ?1 and status = ?2 and startsAt < ?3 and endsAt > ?4", uprn, VisitStatus.BOOKED, until, from));
    }

    @Override
    public boolean isVisiting(String zone, Vrm vrm, Instant from, Instant until) {
        return count(
                        "zone = ?1 and vrm = ?2 and status = ?3 and startsAt < ?4 and endsAt > ?5",
                        zone,
                        vrm.value(),
                        VisitStatus.BOOKED,
                        until,
                        from)
                > 0;
    }

    @Override
    public List<Visit> list(String accountId, Optional<VisitPosition> after, int limit) {
        return after.map(position -> find(
                        "accountId = ?1 and (startsAt < ?2 or startsAt = ?2 and visitId > ?3)"
                                + " order by startsAt desc, visitId",
                        accountId,
                        position.from(),
                        position.visitId()))
                .orElseGet(() -> find("accountId = ?1 order by startsAt desc, visitId", accountId))
                .page(0, limit)
                .list();
    }

    @Override
    public List<Visit> listOver(Instant now, int limit) {
        List<?> rows = getEntityManager()
                .createNativeQuery(
                        "select * from visit where status = 'BOOKED' and ends_at <= :now order by ends_at"
                                + " limit :most for update skip locked",
                        Visit.class)
                .setParameter("now", now)
                .setParameter("most", limit)
                .getResultList();
        return rows.stream().map(Visit.class::cast).toList();
    }

    @Override
    public List<Visit> listAfter(String visitId, int limit) {
        return find("visitId > ?1 order by visitId", visitId).page(0, limit).list();
    }
}
