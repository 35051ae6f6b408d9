package uk.kerbside.events.payments;

import java.time.Instant;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/** A try to pay a charge came to nothing; the charge can still be paid. */
public record PaymentDeclined(
        Revision revision, String chargeId, String accountId, String paymentId, String reason, Instant declinedAt)
        implements Event {}
