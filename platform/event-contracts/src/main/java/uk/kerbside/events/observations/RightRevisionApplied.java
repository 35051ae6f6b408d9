package uk.kerbside.events.observations;

import java.time.Instant;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/** Enforcement answers checks from this revision of a right now. */
public record RightRevisionApplied(Revision revision, String rightId, Revision applied, Instant appliedAt)
        implements Event {}
