package uk.kerbside.events.permits;

import java.time.Instant;
import uk.kerbside.events.Event;
import uk.kerbside.events.WireMoney;
import uk.kerbside.kernel.Revision;

/** A refund was refused: nothing is given back. */
public record RefundRefused(
        Revision revision,
        String permitNumber,
        String accountId,
        String typeCode,
        String refundId,
        WireMoney amount,
        String reason,
        Instant refusedAt)
        implements Event {}
