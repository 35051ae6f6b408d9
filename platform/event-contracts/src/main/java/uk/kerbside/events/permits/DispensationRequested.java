package uk.kerbside.events.permits;

import java.time.Instant;
import java.util.List;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/** Somebody asked for leave to wait where no permit allows it: a fact, keyed by reference. */
public record DispensationRequested(
        Revision revision,
        String reference,
        String accountId,
        String placeCode,
        String placeName,
        String reason,
        List<String> vrms,
        Instant from,
        Instant until,
        Instant requestedAt)
        implements Event {
    public DispensationRequested {
        vrms = List.copyOf(vrms);
    }
}
