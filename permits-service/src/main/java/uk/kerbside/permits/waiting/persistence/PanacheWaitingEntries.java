package uk.kerbside.permits.waiting.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.kerbside.permits.catalogue.Limit;
import uk.kerbside.permits.limit.LimitKey;
import uk.kerbside.permits.quote.Queues;
import uk.kerbside.permits.waiting.WaitingEntries;
import uk.kerbside.permits.waiting.WaitingEntry;
import uk.kerbside.permits.waiting.WaitingStatus;

@ApplicationScoped
class PanacheWaitingEntries implements WaitingEntries, Queues, PanacheRepositoryBase<WaitingEntry, String> {
    private static final List<WaitingStatus> OPEN = List.of(WaitingStatus.WAITING, WaitingStatus.OFFERED);

    private static final String NEXT = """
            select * from waiting_entry
            where type_code = :type and place = :place and status = 'WAITING'
            order by applied_at, joined_as limit 1 for update""";

    private static final String OVERDUE = """
            select application_id from waiting_entry where status = 'OFFERED' and offered_until <= :now
            order by offered_until, entry_id limit :most""";

    @Override
    public long nextNumber() {
        return (Long) getEntityManager()
                .createNativeQuery("select nextval('waiting_number')")
                .getSingleResult();
    }

    @Override
    public void save(WaitingEntry entry) {
        persistAndFlush(entry);
    }

    @Override
    public Optional<WaitingEntry> findOf(String applicationId) {
        return find("applicationId", applicationId).firstResultOptional();
    }

    @Override
    public Optional<WaitingEntry> findOfForUpdate(String applicationId) {
        return find("applicationId", applicationId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    @Override
    public Optional<WaitingEntry> findNextForUpdate(LimitKey key) {
        List<?> rows = getEntityManager()
                .createNativeQuery(NEXT, WaitingEntry.class)
                .setParameter("type", key.typeCode())
                .setParameter("place", key.of())
                .getResultList();
        return rows.stream().map(WaitingEntry.class::cast).findFirst();
    }

    @Override
    public boolean isSomebodyWaiting(LimitKey key) {
        return count("typeCode = ?1 and place = ?2 and status = ?3", key.typeCode(), key.of(), WaitingStatus.WAITING)
                > 0;
    }

    @Override
    public Optional<WaitingEntry> findOffered(String accountId, LimitKey key, Instant now) {
        return find(
                        "accountId = ?1 and typeCode = ?2 and place = ?3 and status = ?4 and offeredUntil > ?5"
                                + " order by offeredUntil, entryId",
                        accountId,
                        key.typeCode(),
                        key.of(),
                        WaitingStatus.OFFERED,
                        now)
                .firstResultOptional();
    }

    @Override
    public Optional<String> findOffer(String accountId, LimitKey key, Instant now) {
        return findOffered(accountId, key, now).map(WaitingEntry::entryId);
    }

    @Override
    public int position(WaitingEntry entry) {
        if (!OPEN.contains(entry.status())) {
            return 0;
        }
        return Math.toIntExact((Long) getEntityManager()
                .createNativeQuery("select count(*) from waiting_entry e, waiting_entry own where own.entry_id = :own"
                        + " and e.type_code = own.type_code and e.place = own.place"
                        + " and e.status in ('WAITING', 'OFFERED')"
                        + " and (e.applied_at, e.joined_as) <= (own.applied_at, own.joined_as)")
                .setParameter("own", entry.entryId())
                .getSingleResult());
    }

    @Override
    public List<LimitKey> listWaitedFor() {
        List<?> rows = getEntityManager()
                .createNativeQuery(
                        "select distinct type_code, place from waiting_entry where status = 'WAITING'"
                                + " order by type_code, place",
                        Tuple.class)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new LimitKey(
                        row.get("type_code", String.class), Limit.Scope.PLACE, row.get("place", String.class)))
                .toList();
    }

    /** Ids alone: what is read here and locked afterwards would be read as it was before. */
    @Override
    public List<String> listOverdue(Instant now, int limit) {
        List<?> rows = getEntityManager()
                .createNativeQuery(OVERDUE)
                .setParameter("now", now)
                .setParameter("most", limit)
                .getResultList();
        return rows.stream().map(String.class::cast).toList();
    }

    @Override
    public List<WaitingEntry> list(LimitKey key, Optional<ListPosition> after, int limit) {
        String those = "typeCode = ?1 and place = ?2 and status in ?3";
        String inOrder = " order by appliedAt, joinedAs";
        return after.map(position -> find(
                        those + " and (appliedAt > ?4 or appliedAt = ?4 and joinedAs > ?5)" + inOrder,
                        key.typeCode(),
                        key.of(),
                        OPEN,
                        position.appliedAt(),
                        position.joinedAs()))
                .orElseGet(() -> find(those + inOrder, key.typeCode(), key.of(), OPEN))
                .page(0, limit)
                .list();
    }

    @Override
    public Counts counts(LimitKey key) {
        return new Counts(count(key, WaitingStatus.WAITING), count(key, WaitingStatus.OFFERED));
    }

    private int count(LimitKey key, WaitingStatus status) {
        return Math.toIntExact(count("typeCode = ?1 and place = ?2 and status = ?3", key.typeCode(), key.of(), status));
    }
}
