package uk.kerbside.events.permits;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/** A customer has asked for a permit. */
public record ApplicationSubmitted(
        Revision revision,
        String applicationId,
        String accountId,
        String typeCode,
        List<String> vrms,
        Optional<String> place,
        Instant submittedAt)
        implements Event {

    public ApplicationSubmitted {
        vrms = List.copyOf(vrms);
    }
}
