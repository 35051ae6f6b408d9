package uk.kerbside.events.permits;

import java.time.Instant;
import java.time.LocalDate;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/** An applicant asks somebody else than the one who refused to decide again. */
public record RefusalAppealed(
        Revision revision,
        String applicationId,
        String accountId,
        String typeCode,
        LocalDate decideBy,
        Instant appealedAt)
        implements Event {}
