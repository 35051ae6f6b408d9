package uk.kerbside.events.charges;

import java.time.Instant;
import uk.kerbside.events.Event;
import uk.kerbside.events.WireMoney;
import uk.kerbside.kernel.Revision;

/** Some of what an organisation was charged for a permit it sponsors is owed no longer, and credited by the month. */
public record SponsorFeeCredited(
        Revision revision,
        String creditId,
        String feeId,
        String accountId,
        String permitNumber,
        String staffReference,
        String typeCode,
        String description,
        String reason,
        WireMoney amount,
        Instant creditedAt)
        implements Event {}
