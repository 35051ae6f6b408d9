package uk.kerbside.accounts.chase;

import java.time.Instant;
import uk.kerbside.events.WireMoney;

/**
 * A charge nobody is paying.
 *
 * @param payableUntil until when its price is held, exclusive
 */
public record UnpaidCharge(
        String chargeId, String accountId, String description, WireMoney amount, Instant payableUntil) {}
