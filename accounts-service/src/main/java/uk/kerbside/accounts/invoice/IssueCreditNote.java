package uk.kerbside.accounts.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.kerbside.kernel.Money;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.id.Ids;

/**
 * What an organisation owes no longer goes on a credit note, beside the invoice of the same month if there is one, and is taken off
 * invoices as they are issued. Each credit stands on one credit note. Joins the caller's transaction.
 */
@ApplicationScoped
class IssueCreditNote {
    private final Credits credits;
    private final CreditNotes creditNotes;
    private final CouncilClock clock;

    IssueCreditNote(Credits credits, CreditNotes creditNotes, CouncilClock clock) {
        this.credits = credits;
        this.creditNotes = creditNotes;
        this.clock = clock;
    }

    /** @return empty when nothing is to be credited */
    Optional<CreditNote> issue(String accountId, LocalDate month, Instant before) {
        List<Credit> due = credits.listDueForUpdate(accountId, before);
        return due.stream().map(Credit::amount).reduce(Money::plus).map(total -> {
            CreditNote note = CreditNote.issue(Ids.readable("CN"), accountId, month, total, clock.now());
            creditNotes.save(note);
            credits.putOn(note.creditNoteNumber(), due);
            return note;
        });
    }

    /** What is left of its organisation's credit notes is taken off a new invoice, the oldest first. */
    void setOffAgainst(Invoice invoice) {
        for (CreditNote note : creditNotes.listLeftForUpdate(invoice.accountId())) {
            Money taken = note.takeOff(invoice.toPay());
            if (taken.isZero()) {
                return;
            }
            creditNotes.save(note);
            invoice.takeOff(taken);
            creditNotes.add(new SetOff(note.creditNoteNumber(), invoice.invoiceNumber(), taken));
        }
    }
}
