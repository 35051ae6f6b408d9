package uk.kerbside.events.permits;

import java.time.Instant;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/** Somebody has taken up the invitation of an organisation and may apply for a permit type. */
public record PersonSponsored(
        Revision revision,
        String sponsorshipId,
        String accountId,
        String organisationId,
        String typeCode,
        Instant sponsoredAt)
        implements Event {}
