package uk.kerbside.events.cases;

import java.time.Instant;
import java.util.Optional;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/** A call is over. */
public record CallEnded(Revision revision, String callId, Optional<String> accountId, String outcome, Instant endedAt)
        implements Event {}
