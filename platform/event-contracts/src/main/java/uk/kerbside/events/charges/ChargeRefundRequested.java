package uk.kerbside.events.charges;

import java.time.Instant;
import uk.kerbside.events.Event;
import uk.kerbside.events.WireMoney;
import uk.kerbside.kernel.Revision;

/** An issuer asks to give back part or all of what was paid; accounts answers refunded or failed. */
public record ChargeRefundRequested(
        Revision revision,
        String chargeId,
        String accountId,
        String refundId,
        WireMoney amount,
        String reason,
        Instant requestedAt)
        implements Event {}
