package uk.kerbside.accounts.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.problem.NotFoundException;

/** Shows credit notes to those who manage the organisation, and to staff. */
@ApplicationScoped
public class ShowCreditNotes {
    /** A credit note, what stands on it, and what it was taken off. */
    public record Shown(CreditNote creditNote, List<Credit> credits, List<SetOff> setOff) {
        public Shown {
            credits = List.copyOf(credits);
            setOff = List.copyOf(setOff);
        }
    }

    private final CreditNotes creditNotes;
    private final Credits credits;
    private final CurrentActor currentActor;

    ShowCreditNotes(CreditNotes creditNotes, Credits credits, CurrentActor currentActor) {
        this.creditNotes = creditNotes;
        this.credits = credits;
        this.currentActor = currentActor;
    }

    /** @throws NotFoundException when there is no such credit note, or it is somebody else's */
    @Transactional
    public Shown show(String creditNoteNumber) {
        CreditNote note = creditNotes
                .find(creditNoteNumber)
                .filter(found -> currentActor.mayReach(found.accountId(), ShowInvoices.SCOPE))
                .orElseThrow(() -> unknown(creditNoteNumber));
        return new Shown(note, credits.listOn(creditNoteNumber), creditNotes.listOfCreditNote(creditNoteNumber));
    }

    /** Those of an account, the latest first. */
    @Transactional
    public List<CreditNote> list(String accountId, Optional<CreditNotes.Place> after, int limit) {
        return creditNotes.list(accountId, after, limit);
    }

    /** Those of which something is left, the oldest first. */
    @Transactional
    public List<CreditNote> listLeft(Optional<CreditNotes.Place> after, int limit) {
        return creditNotes.listLeft(after, limit);
    }

    static NotFoundException unknown(String creditNoteNumber) {
        return new NotFoundException("There is no credit note " + creditNoteNumber + ".");
    }
}
