package uk.kerbside.events.permits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/**
 * Somebody reported that a permit is misused; nobody has looked at it yet.
 *
 * @param permitNumber the permit, where one is known
 */
public record MisuseReported(
        Revision revision,
        String reportId,
        String kind,
        Optional<String> permitNumber,
        LocalDate decideBy,
        Instant reportedAt)
        implements Event {}
