package uk.kerbside.events.permits;

import java.time.Instant;
import java.util.List;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/** An officer cannot decide without more evidence; the clock of the council stops until it is given. */
public record MoreEvidenceAsked(
        Revision revision,
        String applicationId,
        String accountId,
        String typeCode,
        List<String> documents,
        String words,
        Instant answerUntil,
        Instant askedAt)
        implements Event {

    public MoreEvidenceAsked {
        documents = List.copyOf(documents);
    }
}
