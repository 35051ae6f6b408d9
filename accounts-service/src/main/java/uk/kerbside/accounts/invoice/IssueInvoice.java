package uk.kerbside.accounts.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.kerbside.accounts.message.MessageKind;
import uk.kerbside.accounts.message.Occasion;
import uk.kerbside.accounts.message.PlainWords;
import uk.kerbside.accounts.message.PlanMessage;
import uk.kerbside.events.WireMoney;
import uk.kerbside.events.payments.InvoiceIssued;
import uk.kerbside.kernel.Money;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.id.Ids;
import uk.kerbside.kit.journal.Journal;

/** One organisation is asked for what it owes from before this month. Each fee stands on one invoice. */
@ApplicationScoped
class IssueInvoice {
    private final Fees fees;
    private final Invoices invoices;
    private final Journal journal;
    private final PlanMessage planMessage;
    private final PlainWords words;
    private final InvoiceSettings settings;
    private final CouncilClock clock;

    // Seven: what is owed, the invoice, everybody who hears of it.
    IssueInvoice(
            Fees fees,
            Invoices invoices,
            Journal journal,
            PlanMessage planMessage,
            PlainWords words,
            InvoiceSettings settings,
            CouncilClock clock) {
        this.fees = fees;
        this.invoices = invoices;
        this.journal = journal;
        this.planMessage = planMessage;
        this.words = words;
        this.settings = settings;
        this.clock = clock;
    }

    /** @return empty when somebody else has just done it */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Invoice> issue(String accountId, LocalDate month) {
        List<Fee> owed = fees.listOwedForUpdate(accountId, clock.startOf(month.plusMonths(1)));
        if (owed.isEmpty()) {
            return Optional.empty();
        }
        Instant now = clock.now();
        Money total = owed.stream().map(Fee::amount).reduce(Money::plus).orElseThrow();
        Invoice invoice = Invoice.issue(
                Ids.readable("INV"), accountId, month, total, clock.today().plus(settings.payWithin()), now);
        invoices.save(invoice);
        fees.putOn(invoice.invoiceNumber(), owed);
        tell(invoice, now);
        return Optional.of(invoice);
    }

    private void tell(Invoice invoice, Instant now) {
        WireMoney total = WireMoney.of(invoice.total());
        journal.append(
                invoice.invoiceNumber(),
                InvoiceIssued.class,
                revision -> new InvoiceIssued(
                        revision, invoice.invoiceNumber(), invoice.accountId(), total, invoice.payableUntil(), now));
        planMessage.plan(
                Occasion.of(
                        invoice.invoiceNumber(),
                        MessageKind.INVOICE_ISSUED,
                        invoice.accountId(),
                        Map.of(
                                "invoiceNumber", invoice.invoiceNumber(),
                                "total", words.money(total),
                                "payableUntil", words.day(invoice.payableUntil()))),
                now);
    }
}
