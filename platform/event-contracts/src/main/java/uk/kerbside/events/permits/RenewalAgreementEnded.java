package uk.kerbside.events.permits;

import java.time.Instant;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/**
 * A permit is no longer renewed by itself.
 *
 * @param endedAt when its holder said so
 */
public record RenewalAgreementEnded(
        Revision revision, String permitNumber, String accountId, String typeCode, Instant endedAt) implements Event {}
