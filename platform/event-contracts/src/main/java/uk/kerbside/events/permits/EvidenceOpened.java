package uk.kerbside.events.permits;

import java.time.Instant;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/** Somebody of the council has opened a document; who it was stands in the headers. */
public record EvidenceOpened(
        Revision revision,
        String applicationId,
        String accountId,
        String typeCode,
        String evidenceId,
        String document,
        Instant openedAt)
        implements Event {}
