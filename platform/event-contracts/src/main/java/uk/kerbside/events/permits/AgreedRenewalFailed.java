package uk.kerbside.events.permits;

import java.time.Instant;
import java.util.Optional;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/**
 * A renewal that was agreed to could not be handed in; its holder has to do something.
 *
 * @param applicationId the draft its holder is to complete, when there is one
 * @param failedAt when this was found
 */
public record AgreedRenewalFailed(
        Revision revision,
        String permitNumber,
        String accountId,
        String typeCode,
        String reason,
        String words,
        Optional<String> applicationId,
        Instant failedAt)
        implements Event {}
