package uk.kerbside.accounts.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.function.Consumer;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.problem.InvalidRequestException;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;

/** Finance writes down that what was left of a credit note was paid back, as to an organisation that sponsors nobody any more. */
@ApplicationScoped
public class RepayCredit {
    private final CreditNotes creditNotes;
    private final CurrentActor currentActor;
    private final CouncilClock clock;

    RepayCredit(CreditNotes creditNotes, CurrentActor currentActor, CouncilClock clock) {
        this.creditNotes = creditNotes;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * @param paidOn as the bank statement says it
     * @param isCurrent throws unless the caller has seen the credit note as it is
     * @throws NotFoundException without such a credit note
     * @throws RefusedException {@code CREDIT_USED}
     */
    @Transactional
    public CreditNote repay(
            String creditNoteNumber, LocalDate paidOn, String reference, Consumer<CreditNote> isCurrent) {
        CreditNote note = creditNotes
                .findForUpdate(creditNoteNumber)
                .orElseThrow(() -> ShowCreditNotes.unknown(creditNoteNumber));
        isCurrent.accept(note);
        if (paidOn.isAfter(clock.today())) {
            throw new InvalidRequestException("/paidOn", "lies in the future");
        }
        if (!note.repay(paidOn, reference, currentActor.actor().subject(), clock.now())) {
            throw new RefusedException(InvoiceRefusal.CREDIT_USED, "It was taken off invoices, or paid back before.");
        }
        creditNotes.save(note);
        return note;
    }
}
