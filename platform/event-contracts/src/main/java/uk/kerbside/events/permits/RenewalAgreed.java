package uk.kerbside.events.permits;

import java.time.Instant;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/**
 * A holder has agreed that a permit is renewed by itself.
 *
 * @param agreedAt when it was agreed
 */
public record RenewalAgreed(
        Revision revision, String permitNumber, String accountId, String typeCode, String textVersion, Instant agreedAt)
        implements Event {}
