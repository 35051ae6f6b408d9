package uk.kerbside.permits.permit;

import java.util.List;
import java.util.Optional;

/** All differences in price. */
public interface PriceDifferences {
    /** Writes a new or changed one at once. */
    void save(PriceDifference difference);

    /** Those of a permit, the first one first. */
    List<PriceDifference> listOf(String permitNumber);

    /** The number of the permit for which a difference was asked with a charge; locks nothing, and reads no more of it. */
    Optional<String> findPermitOf(String chargeId);

    /** The one that was asked with a charge; locked until the transaction ends. */
    Optional<PriceDifference> findRaisedForUpdate(String chargeId);
}
