package uk.kerbside.events.permits;

import java.time.Instant;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/**
 * An appeal against a revocation was decided, and it stands: a fact, keyed by permit number.
 *
 * @param reasons to the holder, in plain English; they name nobody
 */
public record PermitRevocationUpheld(
        Revision revision,
        String permitNumber,
        String accountId,
        String typeCode,
        String revocationId,
        String reasons,
        Instant upheldAt)
        implements Event {}
