package uk.kerbside.events.permits;

import java.time.Instant;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/** It is time to remind an applicant of the evidence that was asked for. */
public record MoreEvidenceReminded(
        Revision revision,
        String applicationId,
        String accountId,
        String typeCode,
        Instant answerUntil,
        Instant remindedAt)
        implements Event {}
