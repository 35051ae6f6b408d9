package uk.kerbside.permits.application.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.kerbside.permits.application.ApplicationStatus;
import uk.kerbside.permits.application.PermitApplication;
import uk.kerbside.permits.application.QueueSearch;
import uk.kerbside.permits.application.WaitingApplications;

@ApplicationScoped
class StoredWaitingApplications implements WaitingApplications, PanacheRepositoryBase<PermitApplication, String> {
    private static final String LOCKED = " limit :most for update skip locked";

    @Override
    public List<PermitApplication> search(QueueSearch search, String officer, Instant now) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        conditions.add("status in :statuses");
        values.put(
                "statuses",
                search.waitingFor().map(List::of).orElse(Arrays.asList(QueueSearch.Waiting.values())).stream()
                        .map(QueueSearch.Waiting::status)
                        .toList());
        search.typeCode().ifPresent(type -> {
            conditions.add("askedFor.typeCode = :type");
            values.put("type", type);
        });
        search.overdueOn().ifPresent(today -> {
            conditions.add("decideBy < :today");
            values.put("today", today);
        });
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
            QueueSearch.ClaimState state,
            String officer,
            Instant now,
            List<String> conditions,
            Map<String, Object> values) {
        values.put("now", now);
        switch (state) {
            case FREE -> conditions.add("(claim.claimedUntil is null or claim.claimedUntil <= :now)");
            case MINE -> conditions.add("claim.claimedUntil > :now and claim.claimedBy = :officer");
            case OTHERS -> conditions.add("claim.claimedUntil > :now and claim.claimedBy <> :officer");
        }
        if (state != QueueSearch.ClaimState.FREE) {
            values.put("officer", officer);
        }
    }

    @Override
    public List<PermitApplication> listOverdue(LocalDate today, int limit) {
        return locked(
                "status in ('IN_REVIEW', 'APPEALED') and escalated_at is null and decide_by < :today"
                        + " order by decide_by, id",
                Map.of("today", today),
                limit);
    }

    @Override
    public List<PermitApplication> listToRemind(int reminders, Instant answerDueUntil, int limit) {
        return locked(
                // Who is covered until the same end hears of that instead.
                "status = 'MORE_EVIDENCE_ASKED' and asked_reminders < :reminders and answer_until <= :due"
                        + " and not exists (select from provisional_cover c"
                        + " where c.application_id = permit_application.id and c.cover_until = answer_until)"
                        + " order by answer_until, id",
                Map.of("reminders", reminders, "due", answerDueUntil),
                limit);
    }

    @Override
    public List<String> listUnanswered(Instant now, int limit) {
        return getEntityManager()
                .createQuery(
                        "select id from PermitApplication where status = :asked and evidenceAsked.answerUntil <= :now"
                                + " order by evidenceAsked.answerUntil, id",
                        String.class)
                .setParameter("asked", ApplicationStatus.MORE_EVIDENCE_ASKED)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }

    private List<PermitApplication> locked(String condition, Map<String, ?> values, int limit) {
        Query query = getEntityManager()
                .createNativeQuery(
                        "select * from permit_application where " + condition + LOCKED, PermitApplication.class)
                .setParameter("most", limit);
        values.forEach(query::setParameter);
        List<?> rows = query.getResultList();
        return rows.stream().map(PermitApplication.class::cast).toList();
    }
}
