package uk.kerbside.events.permits;

import java.time.Instant;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/** A document is gone: its sender took it back before handing it in, or it was kept as long as it may be. */
public record EvidenceRemoved(
        Revision revision,
        String applicationId,
        String accountId,
        String typeCode,
        String evidenceId,
        String document,
        String reason,
        Instant removedAt)
        implements Event {}
