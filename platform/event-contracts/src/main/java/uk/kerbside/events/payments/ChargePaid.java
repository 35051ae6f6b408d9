package uk.kerbside.events.payments;

import java.time.Instant;
import uk.kerbside.events.Event;
import uk.kerbside.events.WireMoney;
import uk.kerbside.kernel.Revision;

/** A charge is paid. */
public record ChargePaid(
        Revision revision,
        String chargeId,
        String accountId,
        String paymentId,
        WireMoney amount,
        PaymentMethod method,
        Instant paidAt)
        implements Event {}
