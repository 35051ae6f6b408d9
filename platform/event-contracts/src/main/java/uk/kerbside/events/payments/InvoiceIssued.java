package uk.kerbside.events.payments;

import java.time.Instant;
import java.time.LocalDate;
import uk.kerbside.events.Event;
import uk.kerbside.events.WireMoney;
import uk.kerbside.kernel.Revision;

/** An organisation was sent an invoice for what it owed at the end of a month. */
public record InvoiceIssued(
        Revision revision,
        String invoiceNumber,
        String accountId,
        WireMoney total,
        LocalDate payableUntil,
        Instant issuedAt)
        implements Event {}
