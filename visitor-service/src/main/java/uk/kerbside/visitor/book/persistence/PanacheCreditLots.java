package uk.kerbside.visitor.book.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import uk.kerbside.visitor.book.CreditLot;
import uk.kerbside.visitor.book.CreditLots;

@ApplicationScoped
class PanacheCreditLots implements CreditLots, PanacheRepositoryBase<CreditLot, String> {
    @Override
    public void add(CreditLot lot) {
        persistAndFlush(lot);
    }

    @Override
    public List<CreditLot> listUsable(String uprn, Instant at) {
        return list("uprn = ?1 and unitsLeft > 0 and validUntil > ?2 order by validUntil, boughtAt, lotId", uprn, at);
    }

    @Override
    public List<CreditLot> list(String uprn, Instant now) {
        return list("uprn = ?1 and validUntil > ?2 order by validUntil, boughtAt, lotId", uprn, now);
    }

    @Override
    public void record(CreditLot lot, String visitId, int units, Instant at) {
        getEntityManager()
                .createNativeQuery("insert into unit_movement (lot_id, visit_id, units, moved_at)"
                        + " values (:lot, :visit, :units, :at)")
                .setParameter("lot", lot.lotId())
                .setParameter("visit", visitId)
                .setParameter("units", units)
                .setParameter("at", at)
                .executeUpdate();
    }

    @Override
    public List<Spent> listSpent(String visitId) {
        List<?> rows = getEntityManager()
                .createNativeQuery(
                        "select lot_id, -sum(units) as held, max(id) as last from unit_movement"
                                + " where visit_id = :visit group by lot_id having sum(units) < 0 order by last desc",
                        Tuple.class)
                .setParameter("visit", visitId)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new Spent(
                        findById(row.get("lot_id", String.class)),
                        row.get("held", Number.class).intValue()))
                .toList();
    }
}
