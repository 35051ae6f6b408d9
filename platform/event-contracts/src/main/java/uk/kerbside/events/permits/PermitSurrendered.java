package uk.kerbside.events.permits;

import java.time.Instant;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/** A holder has given a permit back. */
public record PermitSurrendered(
        Revision revision, String permitNumber, String accountId, String typeCode, Instant surrenderedAt)
        implements Event {}
