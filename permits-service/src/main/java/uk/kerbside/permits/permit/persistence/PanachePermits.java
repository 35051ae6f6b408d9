package uk.kerbside.permits.permit.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import uk.kerbside.events.accounts.VehicleClass;
import uk.kerbside.kernel.Medium;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.permits.permit.Permit;
import uk.kerbside.permits.permit.PermitStatus;
import uk.kerbside.permits.permit.Permits;
import uk.kerbside.permits.permit.TimeLine;

@ApplicationScoped
class PanachePermits implements Permits, PanacheRepositoryBase<Permit, String> {
    private static final int WRITTEN_AT_ONCE = 100;

    private static final String EXPIRED = """
            select number from permit where status in ('ISSUED', 'SUSPENDED') and expiry_told_at is null and valid_until <= :now
              and not provisional
            order by valid_until, number limit :most for update skip locked""";

    private final HeldPermitRows held;

    PanachePermits(HeldPermitRows held) {
        this.held = held;
    }

    @Override
    public boolean addUnlessVehicleHasPermit(Permit permit) {
        // Two that insert at once would each wait for the other's row until PostgreSQL ends one of them: so they follow
        // each other, and the second one looks again. The constraint stands behind it.
        List<Vrm> vrms = permit.vrmsOnRight(permit.validFrom());
        follow(permit, vrms);
        boolean taken = held.findHolding(
                        vrms, permit.typeCode(), permit.mainPlace(), permit.timeOfVehicles(), Optional.empty())
                .isPresent();
        if (!taken) {
            // Written when it has been published, with the revision it is published as, rather than twice.
            persist(permit);
        }
        return !taken;
    }

    @Override
    public boolean rearrangeUnlessVehicleHasPermit(Permit permit, TimeLine changed) {
        List<TimeLine.Span> spans = changed.spans();
        follow(permit, spans.stream().map(TimeLine.Span::vrm).distinct().toList());
        boolean taken = permit.alone(changed).stream().anyMatch(span -> held.isHeldByAnother(permit, span));
        if (!taken) {
            // One stretch ends and another begins: in between the database would see both.
            constraints("deferred");
            permit.rearrange(changed);
            flush();
            constraints("immediate");
        }
        return !taken;
    }

    @Override
    public boolean restoreUnlessVehicleHasPermit(Permit permit) {
        Set<Vrm> taken = taken(permit);
        boolean mayComeBack = taken.isEmpty() || permit.medium() == Medium.PAPER;
        if (mayComeBack) {
            permit.restore(taken);
            flush();
        }
        return mayComeBack;
    }

    @Override
    public void restoreBeside(Permit permit) {
        permit.restore(taken(permit));
        flush();
    }

    /** Its vehicles that have another permit of the type meanwhile. */
    private Set<Vrm> taken(Permit permit) {
        List<TimeLine.Span> spans = permit.timeLine().spans();
        follow(permit, spans.stream().map(TimeLine.Span::vrm).distinct().toList());
        return spans.stream()
                .filter(span -> held.isHeldByAnother(permit, span))
                .map(TimeLine.Span::vrm)
                .collect(Collectors.toSet());
    }

    @Override
    public boolean proveUnlessVehicleHasPermit(Permit permit, Instant until) {
        List<TimeLine.Span> last = permit.timeLine().spans().stream()
                .filter(span -> span.until().equals(permit.validUntil()))
                .map(span -> new TimeLine.Span(span.slot(), span.vrm(), span.role(), span.from(), until))
                .toList();
        follow(permit, last.stream().map(TimeLine.Span::vrm).distinct().toList());
        if (permit.alone(new TimeLine(last)).stream().anyMatch(span -> held.isHeldByAnother(permit, span))) {
            return false;
        }
        permit.isProved(until);
        flush();
        return true;
    }

    private void constraints(String checked) {
        getEntityManager()
                .createNativeQuery("set constraints one_live_permit_per_vrm_and_type, one_mark_holds_a_slot,"
                        + " one_mark_overlaps_in_a_slot " + checked)
                .executeUpdate();
    }

    private void follow(Permit permit, List<Vrm> vrms) {
        vrms.stream().map(vrm -> permit.typeCode() + " " + vrm.value()).sorted().forEach(this::follow);
    }

    private void follow(String vehicleAndType) {
        try (Stream<?> rows = getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:what, 0))::text")
                .setParameter("what", vehicleAndType)
                .getResultStream()) {
            rows.forEach(row -> {});
        }
    }

    @Override
    public void addAll(List<Permit> permits) {
        getEntityManager().unwrap(Session.class).setJdbcBatchSize(WRITTEN_AT_ONCE);
        persist(permits);
        flush();
    }

    @Override
    public void keepVehicleClass(String baseNumber, VehicleClass vehicleClass, boolean counts) {
        held.keepVehicleClass(baseNumber, vehicleClass, counts);
    }

    @Override
    public Optional<VehicleClass> findVehicleClass(String baseNumber) {
        return held.findVehicleClass(baseNumber);
    }

    @Override
    public List<TakenVehicle> listTaken(Collection<Vrm> vrms) {
        return held.listTaken(vrms);
    }

    @Override
    public Map<String, Instant> listHeldAt(String typeCode, String place, Instant now) {
        return held.listHeldAt(typeCode, place, now);
    }

    @Override
    public Map<String, Instant> listHeldBy(String accountId, String typeCode, Instant now) {
        return held.listHeldBy(accountId, typeCode, now);
    }

    @Override
    public Optional<Permit> findLatest(String accountId, String typeCode) {
        return find("accountId = ?1 and typeCode = ?2 order by grantedAt desc, number desc", accountId, typeCode)
                .firstResultOptional();
    }

    @Override
    public void rankPaper(Collection<String> uprns, Instant now) {
        held.rankPaper(uprns, now);
    }

    @Override
    public Optional<Permit> find(String number) {
        return findByIdOptional(number);
    }

    @Override
    public void save(Permit permit) {
        persistAndFlush(permit);
    }

    @Override
    public Optional<Permit> findSuccessor(String number) {
        return find(
                        "line.predecessor = ?1 and status in ?2",
                        number,
                        List.of(PermitStatus.AWAITING_PAYMENT, PermitStatus.ISSUED, PermitStatus.SUSPENDED))
                .firstResultOptional();
    }

    @Override
    public String nextNumber(String baseNumber) {
        long next = count("line.baseNumber", baseNumber) + 1;
        while (findByIdOptional(baseNumber + "-" + next).isPresent()) {
            next++;
        }
        return baseNumber + "-" + next;
    }

    @Override
    public List<Permit> listExpired(Instant now, int limit) {
        List<String> numbers = numbers(getEntityManager()
                .createNativeQuery(EXPIRED)
                .setParameter("now", now)
                .setParameter("most", limit));
        return numbers.isEmpty() ? List.of() : list("number in ?1 order by validUntil, number", numbers);
    }

    /**
     * Locked first and read afterwards. Hibernate would do it the other way round, because vehicles are read with their
     * permit, and would lock in a second statement what others have changed in between.
     */
    @Override
    public Optional<Permit> findForUpdate(String number) {
        lock("number = :number", query -> query.setParameter("number", number));
        return findByIdOptional(number);
    }

    private List<String> lock(String which, UnaryOperator<Query> with) {
        return numbers(with.apply(
                getEntityManager().createNativeQuery("select number from permit where " + which + " for update")));
    }

    private static List<String> numbers(Query query) {
        List<?> found = query.getResultList();
        return found.stream().map(String.class::cast).toList();
    }

    @Override
    public List<Permit> list(String accountId, int limit) {
        return find("accountId = ?1 order by grantedAt desc, number desc", accountId)
                .page(0, limit)
                .list();
    }

    @Override
    public List<Permit> listAfter(String accountId, PermitPosition position, int limit) {
        return find(
                        "accountId = ?1 and (grantedAt < ?2 or grantedAt = ?2 and number < ?3)"
                                + " order by grantedAt desc, number desc",
                        accountId,
                        position.grantedAt(),
                        position.number())
                .page(0, limit)
                .list();
    }

    @Override
    public List<Permit> listNotExemptOnForUpdate(
            String accountId, String uprn, Optional<String> schoolStreet, Instant now) {
        // Nearly always none: every change of an account asks.
        List<String> numbers = lock(
                "account_id = :account and uprn = :uprn and ended_at is null and valid_until > :now and "
                        + (schoolStreet.isPresent()
                                ? "not places @> array[cast(:street as text)]"
                                : "'SCHOOL_STREET' = any(bay_classes)")
                        + " order by number",
                query -> {
                    schoolStreet.ifPresent(street -> query.setParameter("street", street));
                    return query.setParameter("account", accountId)
                            .setParameter("uprn", uprn)
                            .setParameter("now", now);
                });
        return numbers.isEmpty() ? List.of() : list("number in ?1 order by number", numbers);
    }

    @Override
    public List<Permit> listForUpdate(Collection<String> numbers) {
        List<String> locked =
                lock("number in (:numbers) order by number", query -> query.setParameter("numbers", numbers));
        return list("number in ?1 order by number", locked);
    }

    @Override
    public List<Permit> listAfterForUpdate(String number, int limit) {
        List<String> numbers =
                lock("number > :number order by number limit :most", query -> query.setParameter("number", number)
                        .setParameter("most", limit));
        return list("number in ?1 order by number", numbers);
    }
}
