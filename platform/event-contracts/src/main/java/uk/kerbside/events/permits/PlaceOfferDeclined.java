package uk.kerbside.events.permits;

import java.time.Instant;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/** A place that was offered was declined; it goes to the next. */
public record PlaceOfferDeclined(
        Revision revision, String applicationId, String accountId, String typeCode, String place, Instant declinedAt)
        implements Event {}
