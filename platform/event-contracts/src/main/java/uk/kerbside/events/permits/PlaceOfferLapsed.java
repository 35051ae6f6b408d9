package uk.kerbside.events.permits;

import java.time.Instant;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/** An offer was not answered in time; the place goes to the next. */
public record PlaceOfferLapsed(
        Revision revision, String applicationId, String accountId, String typeCode, String place, Instant lapsedAt)
        implements Event {}
