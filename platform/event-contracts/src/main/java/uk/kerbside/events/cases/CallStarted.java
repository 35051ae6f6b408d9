package uk.kerbside.events.cases;

import java.time.Instant;
import java.util.Optional;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/** Somebody called the helpline. */
public record CallStarted(
        Revision revision, String callId, Optional<String> accountId, String sourceService, Instant startedAt)
        implements Event {}
