package uk.kerbside.permits.refund;

import uk.kerbside.kernel.Money;

/**
 * What was paid for a permit, and by which charge; fees for changes of vehicle are no part of it.
 *
 * @param accountId whom it was asked of: somebody else may hold the permit by now
 */
public record PaidFee(String chargeId, String accountId, Money amount) {
    /** Another amount of the same charge. */
    public PaidFee of(Money other) {
        return new PaidFee(chargeId, accountId, other);
    }
}
