package uk.kerbside.events.operations;

import java.time.Instant;
import java.util.Optional;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/** An event could not be handled and waits for an operator. */
public record DeadLettered(
        Revision revision,
        String letterId,
        String service,
        String topic,
        int partition,
        long offset,
        Optional<String> key,
        Optional<String> type,
        String error,
        Instant at)
        implements Event {}
