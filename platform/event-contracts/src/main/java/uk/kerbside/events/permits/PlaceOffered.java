package uk.kerbside.events.permits;

import java.time.Instant;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/** A place is free and held for who waited longest. */
public record PlaceOffered(
        Revision revision,
        String applicationId,
        String accountId,
        String typeCode,
        String place,
        Instant offeredUntil,
        Instant offeredAt)
        implements Event {}
