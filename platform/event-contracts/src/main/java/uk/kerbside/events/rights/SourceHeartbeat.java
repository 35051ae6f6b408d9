package uk.kerbside.events.rights;

import java.time.Instant;
import java.util.Optional;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/**
 * A producer of rights says that it lives, once a second on every partition; sent by the relay itself.
 *
 * @param oldestUnsentAt when the oldest right was committed that Kafka does not have yet
 */
public record SourceHeartbeat(Revision revision, String source, Instant at, Optional<Instant> oldestUnsentAt)
        implements Event {}
