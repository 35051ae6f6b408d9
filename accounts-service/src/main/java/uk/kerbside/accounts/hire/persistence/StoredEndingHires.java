package uk.kerbside.accounts.hire.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import uk.kerbside.accounts.hire.EndingHire;
import uk.kerbside.accounts.hire.EndingHires;

@ApplicationScoped
class StoredEndingHires implements EndingHires {
    private static final String LIST = """
            select vehicle_id, account_id, vrm, hired_until from vehicle
            where hired_until between :from and :to and hire_told_for is distinct from hired_until
            order by hired_until, vehicle_id limit :most for update skip locked""";

    private static final String TOLD = "update vehicle set hire_told_for = :day where vehicle_id = :vehicle";

    private final EntityManager entities;

    StoredEndingHires(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<EndingHire> listForUpdate(LocalDate from, LocalDate to, int limit) {
        List<?> rows = entities.createNativeQuery(LIST, Tuple.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("most", limit)
                .getResultList();
        return rows.stream().map(Tuple.class::cast).map(StoredEndingHires::hire).toList();
    }

    @Override
    public void told(EndingHire hire) {
        entities.createNativeQuery(TOLD)
                .setParameter("day", hire.lastDay())
                .setParameter("vehicle", hire.vehicleId())
                .executeUpdate();
    }

    private static EndingHire hire(Tuple row) {
        return new EndingHire(
                row.get("vehicle_id", String.class),
                row.get("account_id", String.class),
                row.get("vrm", String.class),
                row.get("hired_until", LocalDate.class));
    }
}
