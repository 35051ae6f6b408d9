package uk.kerbside.visitor.visit.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.kerbside.kernel.Interval;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.visitor.visit.Visit;
import uk.kerbside.visitor.visit.VisitStatus;
import uk.kerbside.visitor.visit.Visits;

@ApplicationScoped
class PanacheVisits implements Visits, PanacheRepositoryBase<Visit, String> {
    @Override
    public void follow(String zone, Vrm vrm) {
        try (Stream<?> rows = getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:what, 0))::text")
                .setParameter("what", "visit " + zone + " " + vrm.value())
                .getResultStream()) {
            rows.forEach(row -> {});
        }
    }

    @Override
    public void add(Visit visit) {
        persistAndFlush(visit);
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
    public List<Visit> listBooked(String uprn, Interval during) {
        return list(
                "uprn = ?1 and status = ?2 and startsAt < ?3 and endsAt > ?4",
                uprn,
                VisitStatus.BOOKED,
                during.until().orElseThrow(),
                during.from());
    }

    @Override
    public boolean isVisiting(String zone, Vrm vrm, Interval during) {
        return count(
                        "zone = ?1 and vrm = ?2 and status = ?3 and startsAt < ?4 and endsAt > ?5",
                        zone,
                        vrm.value(),
                        VisitStatus.BOOKED,
                        during.until().orElseThrow(),
                        during.from())
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
    public List<Visit> listAfterForUpdate(String visitId, int limit) {
        return find("visitId > ?1 order by visitId", visitId)
                .page(0, limit)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
