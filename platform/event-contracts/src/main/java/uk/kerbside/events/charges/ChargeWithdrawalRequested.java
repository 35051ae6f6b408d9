package uk.kerbside.events.charges;

import java.time.Instant;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/** An issuer asks to withdraw a charge; accounts answers withdrawn or already paid. */
public record ChargeWithdrawalRequested(
        Revision revision, String chargeId, String accountId, String reason, Instant requestedAt) implements Event {}
