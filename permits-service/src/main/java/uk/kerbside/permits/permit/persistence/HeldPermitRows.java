package uk.kerbside.permits.permit.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.kerbside.events.accounts.VehicleClass;
import uk.kerbside.kernel.Interval;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.permits.limit.Limits;
import uk.kerbside.permits.permit.Permit;
import uk.kerbside.permits.permit.Permits;
import uk.kerbside.permits.permit.TimeLine;
import uk.kerbside.permits.quote.HeldPermits;
import uk.kerbside.permits.quote.Renewed;

/** What is held already, asked of the permits' tables. */
@ApplicationScoped
class HeldPermitRows implements HeldPermits {
    /** What is not proved yet is held beyond its end, until it is known what becomes of it. */
    private static final String UNDECIDED = "p.provisional and p.expiry_told_at is null";

    private static final String HELD = """
            (p.status = 'AWAITING_PAYMENT' or p.status in ('ISSUED', 'SUSPENDED') and (p.valid_until > :now or %s))""".formatted(UNDECIDED);

    private static final String COUNT = """
            select count(distinct p.base_number) from permit p
            where p.uprn = :uprn and p.type_code = :type
              and not exists (select from vehicle_class_of_line c where c.base_number = p.base_number and not c.counts)
              and %s""".formatted(HELD);

    private static final String RANK_OF = """
            select 1 + count(distinct p.base_number) from permit p
            where p.uprn = :uprn and p.type_code = :type and p.base_number <> :base
              and not exists (select from vehicle_class_of_line c where c.base_number = p.base_number and not c.counts)
              and (p.first_granted_at, p.base_number) < (:first, :base)
              and %s""".formatted(HELD);

    private static final String KEEP_CLASS = """
            insert into vehicle_class_of_line (base_number, vehicle_class, counts) values (:base, :class, :counts)
            on conflict (base_number) do update set vehicle_class = excluded.vehicle_class, counts = excluded.counts""";

    private static final String CLASS = "select vehicle_class from vehicle_class_of_line where base_number = :base";

    private static final String HOLDING = """
            select vrm from permit_vehicle
            where live and vrm in (:vrms) and type_code = :type and place = :place
              and (valid_until is null or valid_until > :from)""";

    private static final String ELSEWHERE = """
            select exists (
                select from permit_vehicle
                where live and vrm = :vrm and type_code = :type and place = :place and permit_number <> :number
                  and (valid_until is null or valid_until > :from) and valid_from < :until)""";

    private static final String TAKEN = """
            select vrm, type_code, place, valid_from, valid_until from permit_vehicle where live and vrm in (:vrms)""";

    /** Every line of permits a household holds of a type, counted once, in the order in which they were first granted. */
    private static final String RANK = """
            with line as (
                select p.uprn, p.type_code, p.base_number, min(p.first_granted_at) as first_granted_at,
                       not exists (select from vehicle_class_of_line c where c.base_number = p.base_number and not c.counts) as counts
                from permit p where p.uprn in (:uprns) and %s
                group by p.uprn, p.type_code, p.base_number),
            ranked as (
                select uprn, type_code, base_number, 1 + count(*) filter (where counts) over (
                    partition by uprn, type_code order by first_granted_at, base_number
                    rows between unbounded preceding and 1 preceding) as position
                from line)
            update permit p set position = r.position from ranked r
            where p.uprn in (:uprns) and p.medium = 'PAPER' and p.status in ('ISSUED', 'SUSPENDED') and p.valid_until > :now
              and p.uprn = r.uprn and p.type_code = r.type_code and p.base_number = r.base_number
              and p.position is distinct from r.position""".formatted(HELD);

    /** Whether it is known when it ends. */
    private static final String ENDS = "not (p.status = 'AWAITING_PAYMENT' or " + UNDECIDED + ")";

    private static final String AT_PLACE = """
            select distinct p.number, %s as ends, p.valid_until from permit p
            join permit_vehicle v on v.permit_number = p.number
            where v.type_code = :type and v.place = :place and p.ended_at is null and %s""".formatted(ENDS, HELD);

    private static final String BY_ACCOUNT = """
            select p.number, %s as ends, p.valid_until from permit p
            where p.account_id = :account and p.type_code = :type and p.ended_at is null and %s""".formatted(ENDS, HELD);

    private static final String KEPT = """
            select p.number from held_place h join permit p on p.number = h.holder
            where h.type_code = :type and h.scope = 'PLACE' and h.scope_key = :place and h.held_until > :now
              and p.account_id = :account and p.valid_until <= :now and p.status <> 'AWAITING_PAYMENT'
            order by p.valid_until desc limit 1""";

    private final EntityManager entities;

    HeldPermitRows(EntityManager entities) {
        this.entities = entities;
    }

    void keepVehicleClass(String baseNumber, VehicleClass vehicleClass, boolean counts) {
        entities.createNativeQuery(KEEP_CLASS)
                .setParameter("base", baseNumber)
                .setParameter("class", vehicleClass.name())
                .setParameter("counts", counts)
                .executeUpdate();
    }

    Optional<VehicleClass> findVehicleClass(String baseNumber) {
        List<?> found = entities.createNativeQuery(CLASS)
                .setParameter("base", baseNumber)
                .getResultList();
        return found.stream().findFirst().map(name -> VehicleClass.valueOf((String) name));
    }

    @Override
    public int countAt(String uprn, String typeCode, Instant now) {
        return Math.toIntExact((Long) entities.createNativeQuery(COUNT)
                .setParameter("uprn", uprn)
                .setParameter("type", typeCode)
                .setParameter("now", now)
                .getSingleResult());
    }

    @Override
    public int rankAt(String uprn, String typeCode, Renewed renewed, Instant now) {
        return Math.toIntExact((Long) entities.createNativeQuery(RANK_OF)
                .setParameter("uprn", uprn)
                .setParameter("type", typeCode)
                .setParameter("base", renewed.baseNumber())
                .setParameter("first", renewed.firstGrantedAt())
                .setParameter("now", now)
                .getSingleResult());
    }

    @Override
    public Optional<Vrm> findHolding(
            List<Vrm> vrms, String typeCode, String place, Interval time, Optional<String> except) {
        String sql = HOLDING
                + (time.until().isPresent() ? " and valid_from < :until" : "")
                + (except.isPresent() ? " and permit_number <> :except" : "")
                + " order by vrm limit 1";
        Query holding = entities.createNativeQuery(sql)
                .setParameter("vrms", vrms.stream().map(Vrm::value).toList())
                .setParameter("type", typeCode)
                .setParameter("place", place)
                .setParameter("from", time.from());
        time.until().ifPresent(end -> holding.setParameter("until", end));
        except.ifPresent(number -> holding.setParameter("except", number));
        List<?> found = holding.getResultList();
        return found.stream().findFirst().map(value -> Vrm.of((String) value));
    }

    @Override
    public Optional<String> findKept(String accountId, String typeCode, String place, Instant now) {
        List<?> found = entities.createNativeQuery(KEPT)
                .setParameter("account", accountId)
                .setParameter("type", typeCode)
                .setParameter("place", place)
                .setParameter("now", now)
                .getResultList();
        return found.stream().map(String.class::cast).findFirst();
    }

    Map<String, Instant> listHeldAt(String typeCode, String place, Instant now) {
        List<?> found = entities.createNativeQuery(AT_PLACE, Tuple.class)
                .setParameter("type", typeCode)
                .setParameter("place", place)
                .setParameter("now", now)
                .getResultList();
        return heldUntil(found);
    }

    Map<String, Instant> listHeldBy(String accountId, String typeCode, Instant now) {
        List<?> found = entities.createNativeQuery(BY_ACCOUNT, Tuple.class)
                .setParameter("account", accountId)
                .setParameter("type", typeCode)
                .setParameter("now", now)
                .getResultList();
        return heldUntil(found);
    }

    private static Map<String, Instant> heldUntil(List<?> found) {
        return found.stream()
                .map(Tuple.class::cast)
                .collect(Collectors.toMap(row -> row.get("number", String.class), HeldPermitRows::heldUntil));
    }

    private static Instant heldUntil(Tuple row) {
        return row.get("ends", Boolean.class) ? row.get("valid_until", Instant.class) : Limits.UNTIL_GIVEN_BACK;
    }

    /** Whether another permit of the type has the vehicle when this one would take it. */
    boolean isHeldByAnother(Permit permit, TimeLine.Span span) {
        Interval time = permit.timeTaken(span);
        return (boolean) entities.createNativeQuery(ELSEWHERE)
                .setParameter("vrm", span.vrm().value())
                .setParameter("type", permit.typeCode())
                .setParameter("place", permit.mainPlace())
                .setParameter("number", permit.number())
                .setParameter("from", time.from())
                .setParameter("until", time.until().orElse(Limits.UNTIL_GIVEN_BACK))
                .getSingleResult();
    }

    List<Permits.TakenVehicle> listTaken(Collection<Vrm> vrms) {
        if (vrms.isEmpty()) {
            return List.of();
        }
        List<?> found = entities.createNativeQuery(TAKEN, Tuple.class)
                .setParameter("vrms", vrms.stream().map(Vrm::value).toList())
                .getResultList();
        return found.stream().map(row -> taken((Tuple) row)).toList();
    }

    private static Permits.TakenVehicle taken(Tuple row) {
        Interval time = new Interval(
                row.get("valid_from", Instant.class), Optional.ofNullable(row.get("valid_until", Instant.class)));
        return new Permits.TakenVehicle(
                row.get("vrm", String.class), row.get("type_code", String.class), row.get("place", String.class), time);
    }

    void rankPaper(Collection<String> uprns, Instant now) {
        if (!uprns.isEmpty()) {
            entities.createNativeQuery(RANK)
                    .setParameter("uprns", uprns)
                    .setParameter("now", now)
                    .executeUpdate();
        }
    }
}
