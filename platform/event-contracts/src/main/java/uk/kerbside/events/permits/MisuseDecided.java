package uk.kerbside.events.permits;

import java.time.Instant;
import java.util.Optional;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/**
 * An officer decided a report of misuse; what the holder is told is a fact of the permit.
 *
 * @param repeat whether the account's misuse was upheld before
 */
public record MisuseDecided(
        Revision revision,
        String reportId,
        MisuseOutcome outcome,
        Optional<String> permitNumber,
        Optional<String> suspensionId,
        boolean repeat,
        Instant decidedAt)
        implements Event {}
