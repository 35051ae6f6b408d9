package uk.kerbside.events.payments;

import java.time.Instant;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/** A charge is withdrawn and cannot be paid any more. */
public record ChargeWithdrawn(Revision revision, String chargeId, String accountId, Instant withdrawnAt)
        implements Event {}
