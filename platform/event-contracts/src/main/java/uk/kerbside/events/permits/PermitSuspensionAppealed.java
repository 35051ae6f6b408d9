package uk.kerbside.events.permits;

import java.time.Instant;
import java.time.LocalDate;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/** A holder asks somebody else than the one who suspended to decide again. */
public record PermitSuspensionAppealed(
        Revision revision,
        String permitNumber,
        String accountId,
        String typeCode,
        String suspensionId,
        LocalDate decideBy,
        Instant appealedAt)
        implements Event {}
