package uk.kerbside.permits.permit.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.kerbside.permits.permit.Permit;
import uk.kerbside.permits.permit.Permits;

@ApplicationScoped
class PanachePermits implements Permits, PanacheRepositoryBase<Permit, String> {
    private final HeldPermitRows held;

    PanachePermits(HeldPermitRows held) {
        this.held = held;
    }

    @Override
    public boolean addUnlessVehicleHasPermit(Permit permit) {
        // Two that insert at once would each wait for the other's row until PostgreSQL ends one of them: so they follow
        // each other, and the second one looks again. The constraint stands behind it.
        permit.vrmsOnRight().stream()
                .map(vrm -> permit.typeCode() + " " + vrm.value())
                .sorted()
                .forEach(this::follow);
        boolean taken = held.findHolding(
                        permit.vrmsOnRight(), permit.typeCode(), permit.mainPlace(), permit.timeOfVehicles())
                .isPresent();
        if (!taken) {
            persistAndFlush(permit);
        }
        return !taken;
    }

    private void follow(String vehicleAndType) {
        try (Stream<?> rows = getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:what, 0))::text", String.class)
                .setParameter("what", vehicleAndType)
                .getResultStream()) {
            rows.forEach(row -> {});
        }
    }

    @Override
    public Optional<Permit> find(String number) {
        return findByIdOptional(number);
    }

    @Override
    public Optional<Permit> findForUpdate(String number) {
        return findByIdOptional(number, LockModeType.PESSIMISTIC_WRITE);
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
    public List<Permit> listAfterForUpdate(String number, int limit) {
        return find("number > ?1 order by number", number)
                .page(0, limit)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
