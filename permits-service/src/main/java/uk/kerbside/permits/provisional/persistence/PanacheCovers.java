package uk.kerbside.permits.provisional.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.Session;
import uk.kerbside.events.Topic;
import uk.kerbside.permits.provisional.Cover;
import uk.kerbside.permits.provisional.Covers;

@ApplicationScoped
class PanacheCovers implements Covers, PanacheRepositoryBase<Cover, String> {
    private static final String COVERED = """
            select exists (
                select from provisional_cover c
                where c.application_id <> :application and c.status <> 'NEVER_BEGUN'
                  and coalesce(c.begun_at, c.asked_at) >= :since
                  and (c.account_id = :account and coalesce(c.uprn, '') = :uprn
                       or c.uprn = :uprn
                          and (exists (select from unnest(c.vrms) as covered (vrm) where covered.vrm in (:vrms))
                               or exists (select from replica r
                                          where r.topic = :accounts and r.key = c.account_id
                                            and r.body -> 'property' ->> 'uprn' = c.uprn))))""";

    private static final String TO_REMIND = """
            select c.* from provisional_cover c join permit_application a on a.id = c.application_id
            where c.status = 'RUNNING' and a.status = 'MORE_EVIDENCE_ASKED' and c.reminders < :reminders
              and c.cover_until > :now and c.cover_until <= :ending
            order by c.cover_until, c.application_id limit :most for update skip locked""";

    /** Ids alone: what is read here and locked afterwards would be read as it was before. */
    @Override
    public List<String> listToldUntil(Instant now, int limit) {
        return getEntityManager()
                .createQuery(
                        "select applicationId from Cover where toldUntil <= :now order by toldUntil, applicationId",
                        String.class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }

    @Override
    public void add(Cover cover) {
        persistAndFlush(cover);
    }

    @Override
    public Optional<Cover> find(String applicationId) {
        return findByIdOptional(applicationId);
    }

    @Override
    public void follow(String household) {
        try (Stream<?> rows = getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:what, 0))::text")
                .setParameter("what", "provisional cover " + household)
                .getResultStream()) {
            rows.forEach(row -> {});
        }
    }

    @Override
    public boolean wasCovered(Seeker seeker, Instant since) {
        return (boolean) getEntityManager()
                .createNativeQuery(COVERED)
                .setParameter("application", seeker.applicationId())
                .setParameter("since", since)
                .setParameter("account", seeker.accountId())
                .setParameter("uprn", seeker.uprn().orElse(""))
                .setParameter("vrms", seeker.vrms())
                .setParameter("accounts", Topic.ACCOUNTS.wireName())
                .getSingleResult();
    }

    @Override
    public List<Cover> listToRemind(int reminders, Instant endingBy, Instant now, int limit) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(TO_REMIND, Cover.class)
                .setParameter("reminders", reminders)
                .setParameter("ending", endingBy)
                .setParameter("now", now)
                .setParameter("most", limit)
                .getResultList();
    }
}
