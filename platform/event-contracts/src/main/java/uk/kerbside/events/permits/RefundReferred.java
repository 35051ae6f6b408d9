package uk.kerbside.events.permits;

import java.time.Instant;
import uk.kerbside.events.Event;
import uk.kerbside.events.WireMoney;
import uk.kerbside.kernel.Revision;

/** A refund waits for somebody of the council to say yes or no. */
public record RefundReferred(
        Revision revision,
        String permitNumber,
        String accountId,
        String typeCode,
        String refundId,
        WireMoney amount,
        String reason,
        Instant referredAt)
        implements Event {}
