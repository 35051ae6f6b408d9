package uk.kerbside.events.payments;

import java.time.Instant;
import uk.kerbside.events.Event;
import uk.kerbside.events.WireMoney;
import uk.kerbside.kernel.Revision;

/** Money was given back. */
public record ChargeRefunded(
        Revision revision,
        String chargeId,
        String accountId,
        String refundId,
        WireMoney amount,
        String reason,
        Instant refundedAt)
        implements Event {}
