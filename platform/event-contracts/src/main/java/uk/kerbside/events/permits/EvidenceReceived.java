package uk.kerbside.events.permits;

import java.time.Instant;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/**
 * A document was sent with an application, to prove something; {@code scanned} says whether it was searched for
 * viruses.
 */
public record EvidenceReceived(
        Revision revision,
        String applicationId,
        String accountId,
        String typeCode,
        String evidenceId,
        String document,
        boolean scanned,
        Instant receivedAt)
        implements Event {}
