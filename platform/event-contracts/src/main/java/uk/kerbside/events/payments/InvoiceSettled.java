package uk.kerbside.events.payments;

import java.time.Instant;
import uk.kerbside.events.Event;
import uk.kerbside.events.WireMoney;
import uk.kerbside.kernel.Revision;

/** The money of an invoice has come. */
public record InvoiceSettled(
        Revision revision, String invoiceNumber, String accountId, WireMoney total, Instant settledAt)
        implements Event {}
