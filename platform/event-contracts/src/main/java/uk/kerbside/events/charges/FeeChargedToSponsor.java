package uk.kerbside.events.charges;

import java.time.Instant;
import uk.kerbside.events.Event;
import uk.kerbside.events.WireMoney;
import uk.kerbside.kernel.Revision;

/** The fee of a sponsored permit is owed by the organisation that sponsors it, and invoiced by the month. */
public record FeeChargedToSponsor(
        Revision revision,
        String feeId,
        String accountId,
        String permitNumber,
        String staffReference,
        String typeCode,
        String description,
        WireMoney amount,
        Instant owedAt)
        implements Event {}
