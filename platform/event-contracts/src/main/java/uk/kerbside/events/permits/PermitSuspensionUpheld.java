package uk.kerbside.events.permits;

import java.time.Instant;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/** An appeal was decided: the suspension stands. */
public record PermitSuspensionUpheld(
        Revision revision,
        String permitNumber,
        String accountId,
        String typeCode,
        String suspensionId,
        String reasons,
        Instant upheldAt)
        implements Event {}
