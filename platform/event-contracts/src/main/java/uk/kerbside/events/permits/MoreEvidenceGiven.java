package uk.kerbside.events.permits;

import java.time.Instant;
import java.time.LocalDate;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/** An applicant has handed an application in again with what was asked for. */
public record MoreEvidenceGiven(
        Revision revision, String applicationId, String accountId, String typeCode, LocalDate decideBy, Instant givenAt)
        implements Event {}
