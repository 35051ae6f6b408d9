package uk.kerbside.accounts.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.kerbside.kernel.Money;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.id.Ids;

/**
 * One organisation is asked for what it owes from before this month, less what it is credited. Each fee stands on one invoice, each
 * credit on one credit note.
 */
@ApplicationScoped
class IssueInvoice {
    private final Fees fees;
    private final Invoices invoices;
    private final IssueCreditNote issueCreditNote;
    private final TellInvoice tell;
    private final InvoiceSettings settings;
    private final CouncilClock clock;

    IssueInvoice(
            Fees fees,
            Invoices invoices,
            IssueCreditNote issueCreditNote,
            TellInvoice tell,
            InvoiceSettings settings,
            CouncilClock clock) {
        this.fees = fees;
        this.invoices = invoices;
        this.issueCreditNote = issueCreditNote;
        this.tell = tell;
        this.settings = settings;
        this.clock = clock;
    }

    /** What came of it; neither when somebody else has just done it. */
    record Issued(Optional<Invoice> invoice, Optional<CreditNote> creditNote) {}

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Issued issue(String accountId, LocalDate month) {
        Instant before = clock.startOf(month.plusMonths(1));
        Optional<CreditNote> creditNote = issueCreditNote.issue(accountId, month, before);
        List<Fee> owed = fees.listOwedForUpdate(accountId, before);
        Optional<Invoice> invoice = owed.isEmpty() ? Optional.empty() : Optional.of(invoice(accountId, month, owed));
        creditNote.ifPresent(note -> tell.issued(note, clock.now()));
        return new Issued(invoice, creditNote);
    }

    private Invoice invoice(String accountId, LocalDate month, List<Fee> owed) {
        Instant now = clock.now();
        Money total = owed.stream().map(Fee::amount).reduce(Money::plus).orElseThrow();
        Invoice invoice = Invoice.issue(
                Ids.readable("INV"), accountId, month, total, clock.today().plus(settings.payWithin()), now);
        invoices.save(invoice);
        fees.putOn(invoice.invoiceNumber(), owed);
        issueCreditNote.setOffAgainst(invoice);
        tell.issued(invoice, now);
        if (invoice.toPay().isZero()) {
            invoice.settle(clock.today(), "Credit notes", Invoice.SET_OFF, now);
            tell.settled(invoice, now);
        }
        invoices.save(invoice);
        return invoice;
    }
}
