package uk.kerbside.events.payments;

import java.time.Instant;
import uk.kerbside.events.Event;
import uk.kerbside.events.WireMoney;
import uk.kerbside.kernel.Revision;

/** Money an issuer wanted given back did not go back, and is not tried again by itself. */
public record ChargeRefundFailed(
        Revision revision,
        String chargeId,
        String accountId,
        String refundId,
        WireMoney amount,
        String reason,
        Instant failedAt)
        implements Event {}
