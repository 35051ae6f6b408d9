package uk.kerbside.accounts.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.problem.NotFoundException;

/** Shows invoices to those who manage the organisation, and to staff. */
@ApplicationScoped
public class ShowInvoices {
    /** What a trusted person must be trusted with. */
    public static final String SCOPE = "payments";

    /** An invoice, what stands on it, and what was taken off it. */
    public record Shown(Invoice invoice, List<Fee> fees, List<SetOff> setOff) {
        public Shown {
            fees = List.copyOf(fees);
            setOff = List.copyOf(setOff);
        }
    }

    private final Invoices invoices;
    private final Fees fees;
    private final CreditNotes creditNotes;
    private final CurrentActor currentActor;

    ShowInvoices(Invoices invoices, Fees fees, CreditNotes creditNotes, CurrentActor currentActor) {
        this.invoices = invoices;
        this.fees = fees;
        this.creditNotes = creditNotes;
        this.currentActor = currentActor;
    }

    /** @throws NotFoundException when there is no such invoice, or it is somebody else's */
    @Transactional
    public Shown show(String invoiceNumber) {
        Invoice invoice = invoices.find(invoiceNumber)
                .filter(found -> currentActor.mayReach(found.accountId(), SCOPE))
                .orElseThrow(() -> unknown(invoiceNumber));
        return new Shown(invoice, fees.listOn(invoiceNumber), creditNotes.listOfInvoice(invoiceNumber));
    }

    /** Those of an account, the latest first. */
    @Transactional
    public List<Invoice> list(String accountId, Optional<Invoices.Place> after, int limit) {
        return invoices.list(accountId, after, limit);
    }

    /** Those whose money has not come, the oldest first. */
    @Transactional
    public List<Invoice> listOpen(Optional<Invoices.Place> after, int limit) {
        return invoices.listOpen(after, limit);
    }

    static NotFoundException unknown(String invoiceNumber) {
        return new NotFoundException("There is no invoice " + invoiceNumber + ".");
    }
}
