package uk.kerbside.permits.misuse.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.permits.misuse.MisuseReport;
import uk.kerbside.permits.misuse.MisuseReports;

@ApplicationScoped
class PanacheMisuseReports implements MisuseReports, PanacheRepositoryBase<MisuseReport, String> {
    private static final String WITH_MARK = """
            select distinct v.permit_number from permit_vehicle v join permit p on p.number = v.permit_number
            where v.vrm = :vrm and v.on_right and v.valid_from <= :now
              and coalesce(v.valid_until, p.valid_until) > :now and p.status in ('ISSUED', 'SUSPENDED')
            order by v.permit_number""";

    private static final String OVERDUE = """
            select * from misuse_report
            where status = 'OPEN' and escalated_at is null and decide_by < :today
            order by decide_by, id limit :most for update skip locked""";

    private static final String UPHELD = """
            select count(*) from misuse_report r
            where r.account_id = :account and r.id <> :except and r.outcome in ('WARNING', 'SUSPENSION')
              and not exists (select from permit_suspension s
                              where s.id = r.suspension_id and s.appeal_outcome = 'GRANTED')""";

    private static final String DELETE = """
            delete from misuse_report where id in (
                select id from misuse_report where decided_at < :before order by decided_at limit :most)""";

    @Override
    public void add(MisuseReport report) {
        persistAndFlush(report);
    }

    @Override
    public void save(MisuseReport report) {
        persistAndFlush(report);
    }

    @Override
    public Optional<MisuseReport> find(String id) {
        return findByIdOptional(id);
    }

    @Override
    public Optional<MisuseReport> findForUpdate(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public List<MisuseReport> search(Search search, String officer, Instant now) {
        List<String> conditions = new ArrayList<>(List.of("status = :status"));
        Map<String, Object> values = new HashMap<>(Map.of("status", search.status()));
        search.overdueOn().ifPresent(today -> {
            conditions.add("decideBy < :today");
            values.put("today", today);
        });
        if (search.escalated()) {
            conditions.add("escalatedAt is not null");
        }
        search.claim().ifPresent(state -> claimed(state, officer, now, conditions, values));
        search.after().ifPresent(position -> {
            conditions.add("(decideBy > :day or decideBy = :day and id > :id)");
            values.put("day", position.decideBy());
            values.put("id", position.id());
        });
        return find(String.join(" and ", conditions) + " order by decideBy, id", values)
                .page(0, search.limit())
                .list();
    }

    private static void claimed(
            ClaimState state, String officer, Instant now, List<String> conditions, Map<String, Object> values) {
        values.put("now", now);
        switch (state) {
            case FREE -> conditions.add("(claim.claimedUntil is null or claim.claimedUntil <= :now)");
            case MINE -> conditions.add("claim.claimedUntil > :now and claim.claimedBy = :officer");
            case OTHERS -> conditions.add("claim.claimedUntil > :now and claim.claimedBy <> :officer");
        }
        if (state != ClaimState.FREE) {
            values.put("officer", officer);
        }
    }

    @Override
    public List<MisuseReport> listOverdue(LocalDate today, int limit) {
        List<?> rows = getEntityManager()
                .createNativeQuery(OVERDUE, MisuseReport.class)
                .setParameter("today", today)
                .setParameter("most", limit)
                .getResultList();
        return rows.stream().map(MisuseReport.class::cast).toList();
    }

    @Override
    public List<String> listPermitsWith(Vrm vrm, Instant now) {
        List<?> found = getEntityManager()
                .createNativeQuery(WITH_MARK)
                .setParameter("vrm", vrm.value())
                .setParameter("now", now)
                .getResultList();
        return found.stream().map(String.class::cast).toList();
    }

    @Override
    public int countUpheld(String accountId, String exceptReport) {
        return Math.toIntExact((Long) getEntityManager()
                .createNativeQuery(UPHELD)
                .setParameter("account", accountId)
                .setParameter("except", exceptReport)
                .getSingleResult());
    }

    @Override
    public int deleteDecidedBefore(Instant before, int limit) {
        return getEntityManager()
                .createNativeQuery(DELETE)
                .setParameter("before", before)
                .setParameter("most", limit)
                .executeUpdate();
    }
}
