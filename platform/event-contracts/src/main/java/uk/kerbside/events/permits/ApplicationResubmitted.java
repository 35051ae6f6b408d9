package uk.kerbside.events.permits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/** A refused application was corrected and handed in again; it keeps its evidence and the days that were left. */
public record ApplicationResubmitted(
        Revision revision,
        String applicationId,
        String accountId,
        String typeCode,
        List<String> vrms,
        LocalDate decideBy,
        Instant resubmittedAt)
        implements Event {

    public ApplicationResubmitted {
        vrms = List.copyOf(vrms);
    }
}
