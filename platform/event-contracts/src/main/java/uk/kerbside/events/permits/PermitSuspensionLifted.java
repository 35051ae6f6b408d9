package uk.kerbside.events.permits;

import java.time.Instant;
import java.util.Optional;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/** A suspension is over, or never comes. */
public record PermitSuspensionLifted(
        Revision revision,
        String permitNumber,
        String accountId,
        String typeCode,
        String suspensionId,
        SuspensionLiftedBy by,
        Optional<String> words,
        boolean wasInForce,
        Instant liftedAt)
        implements Event {}
