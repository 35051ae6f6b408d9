package uk.kerbside.events.cases;

import java.time.Instant;
import java.util.Optional;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/** The helpline has seen to it. */
public record CaseClosed(Revision revision, String caseId, Optional<String> accountId, String outcome, Instant closedAt)
        implements Event {}
