package uk.kerbside.accounts.charge.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import uk.kerbside.accounts.charge.Charge;
import uk.kerbside.accounts.charge.Charges;

@ApplicationScoped
class PanacheCharges implements Charges, PanacheRepositoryBase<Charge, String> {
    @Override
    public void add(Charge charge) {
        persistAndFlush(charge);
    }

    @Override
    public Optional<Charge> find(String chargeId) {
        return findByIdOptional(chargeId);
    }

    @Override
    public Optional<Charge> findForUpdate(String chargeId) {
        return findByIdOptional(chargeId, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public List<Charge> list(String accountId, Place after, int limit) {
        return find(
                        "accountId = ?1 and (raisedAt < ?2 or raisedAt = ?2 and chargeId > ?3)"
                                + " order by raisedAt desc, chargeId",
                        accountId,
                        after.raisedAt(),
                        after.chargeId())
                .page(0, limit)
                .list();
    }
}
