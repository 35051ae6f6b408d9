package uk.kerbside.permits.refund.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import uk.kerbside.permits.refund.SponsorFee;
import uk.kerbside.permits.refund.SponsorFees;

@ApplicationScoped
class PanacheSponsorFees implements SponsorFees, PanacheRepositoryBase<SponsorFee, String> {
    @Override
    public void save(SponsorFee fee) {
        persistAndFlush(fee);
    }

    @Override
    public Optional<SponsorFee> findOfForUpdate(String permitNumber) {
        return find("permitNumber", permitNumber)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }
}
