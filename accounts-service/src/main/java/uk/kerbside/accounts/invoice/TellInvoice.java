package uk.kerbside.accounts.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import uk.kerbside.accounts.message.MessageKind;
import uk.kerbside.accounts.message.Occasion;
import uk.kerbside.accounts.message.PlainWords;
import uk.kerbside.accounts.message.PlanMessage;
import uk.kerbside.events.WireMoney;
import uk.kerbside.events.payments.InvoiceIssued;
import uk.kerbside.events.payments.InvoiceSettled;
import uk.kerbside.kit.journal.Journal;

/** Tells of invoices and credit notes, in the transaction of the change. */
@ApplicationScoped
class TellInvoice {
    private final Journal journal;
    private final PlanMessage planMessage;
    private final PlainWords words;

    TellInvoice(Journal journal, PlanMessage planMessage, PlainWords words) {
        this.journal = journal;
        this.planMessage = planMessage;
        this.words = words;
    }

    /** Its organisation is asked for what credit notes have left of it. */
    void issued(Invoice invoice, Instant now) {
        journal.append(
                invoice.invoiceNumber(),
                InvoiceIssued.class,
                revision -> new InvoiceIssued(
                        revision,
                        invoice.invoiceNumber(),
                        invoice.accountId(),
                        WireMoney.of(invoice.total()),
                        invoice.payableUntil(),
                        now));
        if (invoice.toPay().isZero()) {
            return;
        }
        planMessage.plan(
                Occasion.of(
                        invoice.invoiceNumber(),
                        MessageKind.INVOICE_ISSUED,
                        invoice.accountId(),
                        Map.of(
                                "invoiceNumber", invoice.invoiceNumber(),
                                "total", words.money(WireMoney.of(invoice.toPay())),
                                "payableUntil", words.day(invoice.payableUntil()))),
                now);
    }

    /** Its organisation hears what it is credited, and what the invoice of the same month has left of that. */
    void issued(CreditNote note, Instant now) {
        planMessage.plan(
                Occasion.of(
                        note.creditNoteNumber(),
                        MessageKind.CREDIT_NOTE_ISSUED,
                        note.accountId(),
                        Map.of(
                                "creditNoteNumber", note.creditNoteNumber(),
                                "total", words.money(WireMoney.of(note.total())),
                                "left", note.left().isZero() ? "" : words.money(WireMoney.of(note.left())))),
                now);
    }

    /** Nothing more is owed on it. */
    void settled(Invoice invoice, Instant now) {
        journal.append(
                invoice.invoiceNumber(),
                InvoiceSettled.class,
                revision -> new InvoiceSettled(
                        revision, invoice.invoiceNumber(), invoice.accountId(), WireMoney.of(invoice.total()), now));
    }
}
