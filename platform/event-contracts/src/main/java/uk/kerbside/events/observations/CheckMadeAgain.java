package uk.kerbside.events.observations;

import java.time.Instant;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/** A check was made again, such as before a notice is issued; never says of which mark or where. */
public record CheckMadeAgain(
        Revision revision, String checkId, String newCheckId, String outcomeThen, String outcomeNow, Instant madeAt)
        implements Event {}
