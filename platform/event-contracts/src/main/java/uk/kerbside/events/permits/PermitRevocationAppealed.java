package uk.kerbside.events.permits;

import java.time.Instant;
import java.time.LocalDate;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/** The holder of a revoked permit appealed: a fact, keyed by permit number. */
public record PermitRevocationAppealed(
        Revision revision,
        String permitNumber,
        String accountId,
        String typeCode,
        String revocationId,
        LocalDate decideBy,
        Instant appealedAt)
        implements Event {}
