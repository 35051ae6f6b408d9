package uk.kerbside.events.permits;

import java.time.Instant;
import java.util.List;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/** A reminder fell due that provisional cover ends and something is owed. */
public record ProvisionalCoverReminded(
        Revision revision,
        String permitNumber,
        String applicationId,
        String accountId,
        String typeCode,
        List<String> owed,
        Instant until,
        Instant remindedAt)
        implements Event {

    public ProvisionalCoverReminded {
        owed = List.copyOf(owed);
    }
}
