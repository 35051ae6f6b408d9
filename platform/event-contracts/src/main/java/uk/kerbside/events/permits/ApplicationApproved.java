package uk.kerbside.events.permits;

import java.time.Instant;
import java.util.Optional;
import uk.kerbside.events.Event;
import uk.kerbside.events.WireMoney;
import uk.kerbside.kernel.Revision;

/** An application was approved, by rule or by an officer. */
public record ApplicationApproved(
        Revision revision,
        String applicationId,
        String accountId,
        String typeCode,
        boolean automatic,
        Optional<String> chargeId,
        WireMoney price,
        Instant approvedAt)
        implements Event {}
