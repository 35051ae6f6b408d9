package uk.kerbside.events.permits;

import java.time.Instant;
import java.time.LocalDate;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/** The holder of a permit that ends is reached by letter only, and a letter would come too late: somebody is to ring. */
public record RenewalCallAsked(
        Revision revision,
        String permitNumber,
        String reminderId,
        String accountId,
        String typeCode,
        LocalDate lastDay,
        int daysLeft,
        Instant askedAt)
        implements Event {}
