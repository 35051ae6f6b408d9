package uk.kerbside.events.charges;

import java.time.Instant;
import uk.kerbside.events.Event;
import uk.kerbside.events.WireMoney;
import uk.kerbside.kernel.Revision;

/** An issuer asks for money; the price is fixed until then. */
public record ChargeRaised(
        Revision revision,
        String chargeId,
        String issuer,
        String accountId,
        String reference,
        String description,
        String typeCode,
        WireMoney amount,
        Instant raisedAt,
        Instant payableUntil)
        implements Event {}
