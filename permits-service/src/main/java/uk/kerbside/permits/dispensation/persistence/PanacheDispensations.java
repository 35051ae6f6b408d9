package uk.kerbside.permits.dispensation.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.permits.dispensation.Dispensation;
import uk.kerbside.permits.dispensation.DispensationStatus;
import uk.kerbside.permits.dispensation.Dispensations;
import uk.kerbside.permits.suspension.DispensedVehicles;

@ApplicationScoped
class PanacheDispensations implements Dispensations, DispensedVehicles, PanacheRepositoryBase<Dispensation, String> {
    /** Later than anything; so that what has no position compares. */
    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private static final String LOCK = "select reference from dispensation where reference = :reference for update";

    /** Also what is over by now: its right says since when. */
    private static final String WERE_GRANTED = "decision.decidedAt is not null and status <> 'REFUSED'";

    private static final String LOCK_PUBLISHED = """
            select reference from dispensation
            where reference > :reference and decided_at is not null and status <> 'REFUSED'
            order by reference limit :most for update""";

    @Override
    public int countWaitingForUpdate(String accountId, Instant now) {
        getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:what, 0)) as text)")
                .setParameter("what", "dispensations " + accountId)
                .getResultList();
        return Math.toIntExact(
                count("accountId = ?1 and status = ?2 and endsAt > ?3", accountId, DispensationStatus.REQUESTED, now));
    }

    @Override
    public void add(Dispensation dispensation) {
        persistAndFlush(dispensation);
    }

    @Override
    public void save(Dispensation dispensation) {
        persistAndFlush(dispensation);
    }

    @Override
    public Optional<Dispensation> find(String reference) {
        return findByIdOptional(reference);
    }

    @Override
    public Optional<Dispensation> findForUpdate(String reference) {
        getEntityManager()
                .createNativeQuery(LOCK)
                .setParameter("reference", reference)
                .getResultList();
        Optional<Dispensation> found = findByIdOptional(reference);
        // It may have been read before it was locked.
        found.ifPresent(getEntityManager()::refresh);
        return found;
    }

    @Override
    public List<Dispensation> search(Search search, Optional<ListPosition> after, int limit) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        ListPosition position = after.orElse(new ListPosition(NEVER, ""));
        conditions.add("(d.requestedAt < :at or d.requestedAt = :at and d.reference > :reference)");
        values.put("at", position.requestedAt());
        values.put("reference", position.reference());
        search.accountId()
                .ifPresent(account -> narrow("d.accountId = :account", "account", account, conditions, values));
        search.placeCode().ifPresent(place -> narrow("d.placeCode = :place", "place", place, conditions, values));
        search.status().ifPresent(status -> narrow("d.status = :status", "status", status, conditions, values));
        search.goodAt()
                .ifPresent(at -> narrow("d.startsAt <= :good and d.endsAt > :good", "good", at, conditions, values));
        if (!search.marks().isEmpty()) {
            List<String> marks = search.marks().stream().map(Vrm::value).toList();
            narrow("exists (select 1 from d.marks m where m.vrm in :marks)", "marks", marks, conditions, values);
        }
        return find(
                        "from Dispensation d where " + String.join(" and ", conditions)
                                + " order by d.requestedAt desc, d.reference",
                        values)
                .page(0, limit)
                .list();
    }

    private static void narrow(
            String condition, String name, Object value, List<String> conditions, Map<String, Object> values) {
        conditions.add(condition);
        values.put(name, value);
    }

    @Override
    public List<String> listToTell(int limit) {
        return find("telling is not null order by requestedAt, reference", Map.of()).page(0, limit).stream()
                .map(Dispensation::reference)
                .toList();
    }

    @Override
    public List<Dispensation> listPublishedForUpdate(String afterReference, int limit) {
        List<?> locked = getEntityManager()
                .createNativeQuery(LOCK_PUBLISHED)
                .setParameter("reference", afterReference)
                .setParameter("most", limit)
                .getResultList();
        return list("reference in ?1 order by reference", locked);
    }

    @Override
    public Map<String, Set<String>> from(Collection<String> suspensions) {
        if (suspensions.isEmpty()) {
            return Map.of();
        }
        return find("decision.suspensionReference in ?1 and " + WERE_GRANTED, suspensions).stream()
                .collect(Collectors.groupingBy(
                        one -> one.suspension().orElseThrow(),
                        Collectors.mapping(Dispensation::reference, Collectors.toSet())));
    }
}
