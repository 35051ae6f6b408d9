package uk.kerbside.permits.permit.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.kerbside.permits.permit.PriceDifference;
import uk.kerbside.permits.permit.PriceDifferences;

@ApplicationScoped
class PanachePriceDifferences implements PriceDifferences, PanacheRepositoryBase<PriceDifference, UUID> {
    @Override
    public void save(PriceDifference difference) {
        persistAndFlush(difference);
    }

    @Override
    public List<PriceDifference> listOf(String permitNumber) {
        return list("permitNumber = ?1 order by raisedAt, id", permitNumber);
    }

    /** Its number alone: what is read here and locked afterwards would be read as it was before. */
    @Override
    public Optional<String> findPermitOf(String chargeId) {
        return getEntityManager()
                .createQuery(
                        "select permitNumber from PriceDifference where chargeId = :charge and raised = true",
                        String.class)
                .setParameter("charge", chargeId)
                .getResultStream()
                .findFirst();
    }

    @Override
    public Optional<PriceDifference> findRaisedForUpdate(String chargeId) {
        return find("chargeId = ?1 and raised = true", chargeId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }
}
