package uk.kerbside.events.payments;

import java.time.Instant;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/** A charge cannot be withdrawn: it was paid. */
public record ChargeAlreadyPaid(Revision revision, String chargeId, String accountId, Instant paidAt)
        implements Event {}
