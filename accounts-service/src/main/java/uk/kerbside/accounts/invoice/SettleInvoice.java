package uk.kerbside.accounts.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.problem.InvalidRequestException;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;

/** Finance writes down that the money of an invoice has come. */
@ApplicationScoped
public class SettleInvoice {
    private final Invoices invoices;
    private final TellInvoice tell;
    private final CurrentActor currentActor;
    private final CouncilClock clock;

    SettleInvoice(Invoices invoices, TellInvoice tell, CurrentActor currentActor, CouncilClock clock) {
        this.invoices = invoices;
        this.tell = tell;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * @param receivedOn as the bank statement says it
     * @param isCurrent throws unless the caller has seen the invoice as it is
     * @throws NotFoundException without such an invoice
     * @throws RefusedException {@code INVOICE_SETTLED}
     */
    @Transactional
    public Invoice settle(String invoiceNumber, LocalDate receivedOn, String reference, Consumer<Invoice> isCurrent) {
        Invoice invoice = invoices.findForUpdate(invoiceNumber).orElseThrow(() -> ShowInvoices.unknown(invoiceNumber));
        isCurrent.accept(invoice);
        if (receivedOn.isAfter(clock.today())) {
            throw new InvalidRequestException("/receivedOn", "lies in the future");
        }
        Instant now = clock.now();
        if (!invoice.settle(receivedOn, reference, currentActor.actor().subject(), now)) {
            throw new RefusedException(
                    InvoiceRefusal.INVOICE_SETTLED, "It was written down with the reference of the bank.");
        }
        invoices.save(invoice);
        tell.settled(invoice, now);
        return invoice;
    }
}
