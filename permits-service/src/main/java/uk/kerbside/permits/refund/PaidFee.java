package uk.kerbside.permits.refund;

import uk.kerbside.kernel.Money;

/** What was paid for a permit, and by which charge; fees for changes of vehicle are no part of it. */
public record PaidFee(String chargeId, Money amount) {}
