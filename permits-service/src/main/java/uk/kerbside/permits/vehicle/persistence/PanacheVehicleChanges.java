package uk.kerbside.permits.vehicle.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.kerbside.events.permits.VehicleChangeKind;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.permits.vehicle.VehicleChange;
import uk.kerbside.permits.vehicle.VehicleChanges;

@ApplicationScoped
class PanacheVehicleChanges implements VehicleChanges, PanacheRepositoryBase<VehicleChange, UUID> {
    private static final String TO_BE_CHARGED = """
            select * from vehicle_change
            where fee > 0 and charge_id is null and cancelled_at is null and takes_effect_at <= :now
            order by takes_effect_at, id limit :most for update skip locked""";

    @Override
    public void add(VehicleChange change) {
        persist(change);
    }

    /** Ids are made in the order of time. */
    @Override
    public List<VehicleChange> list(String permitNumber, Optional<UUID> after, int limit) {
        return after.map(id -> find("permitNumber = ?1 and id < ?2 order by id desc", permitNumber, id))
                .orElseGet(() -> find("permitNumber = ?1 order by id desc", permitNumber))
                .page(0, limit)
                .list();
    }

    @Override
    public int count(String permitNumber, VehicleChangeKind kind, Instant since) {
        return Math.toIntExact(count(
                "permitNumber = ?1 and kind = ?2 and takesEffectAt > ?3 and cancelledAt is null and onPaper = false",
                permitNumber,
                kind,
                since));
    }

    @Override
    public Optional<VehicleChange> findComing(String permitNumber, Vrm vrm, Instant takesEffectAt) {
        return find(
                        "permitNumber = ?1 and newVrm = ?2 and takesEffectAt = ?3 and cancelledAt is null",
                        permitNumber,
                        vrm.value(),
                        takesEffectAt)
                .firstResultOptional();
    }

    @Override
    public List<VehicleChange> listToBeCharged(Instant now, int limit) {
        List<?> rows = getEntityManager()
                .createNativeQuery(TO_BE_CHARGED, VehicleChange.class)
                .setParameter("now", now)
                .setParameter("most", limit)
                .getResultList();
        return rows.stream().map(VehicleChange.class::cast).toList();
    }
}
