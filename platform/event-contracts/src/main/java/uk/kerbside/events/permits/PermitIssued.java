package uk.kerbside.events.permits;

import java.time.Instant;
import java.util.List;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/** A permit was issued. */
public record PermitIssued(
        Revision revision,
        String permitNumber,
        String applicationId,
        String accountId,
        String typeCode,
        List<String> vrms,
        List<String> places,
        Instant from,
        Instant until,
        String rightId,
        Instant issuedAt)
        implements Event {

    public PermitIssued {
        vrms = List.copyOf(vrms);
        places = List.copyOf(places);
    }
}
