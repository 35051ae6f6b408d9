package uk.kerbside.events.cases;

import java.time.Instant;
import java.util.Optional;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/** The helpline has something to see to. */
public record CaseOpened(Revision revision, String caseId, Optional<String> accountId, String reason, Instant openedAt)
        implements Event {}
