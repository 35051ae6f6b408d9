package uk.kerbside.helpline.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Optional;
import uk.kerbside.events.accounts.LegalBasis;
import uk.kerbside.helpline.customer.Customers;
import uk.kerbside.helpline.customer.Holder;
import uk.kerbside.kit.actor.CurrentActor;

/**
 * A customer no message reaches is to be rung: one case at a time, with a note for each thing they have to be told. Nobody rings the
 * family of somebody who has died and asks for them: only an executor is rung.
 */
@ApplicationScoped
public class RingCustomer {
    /** The code of the reason; a council that gives it up rings nobody. */
    static final String REASON = "CUSTOMER_TO_RING";

    private final Cases cases;
    private final CaseReasons reasons;
    private final Customers customers;
    private final OpenCase openCase;
    private final CurrentActor currentActor;
    private final InstantSource clock;

    RingCustomer(
            Cases cases,
            CaseReasons reasons,
            Customers customers,
            OpenCase openCase,
            CurrentActor currentActor,
            InstantSource clock) {
        this.cases = cases;
        this.reasons = reasons;
        this.customers = customers;
        this.openCase = openCase;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** @param what they have to be told */
    @Transactional
    public void ring(String accountId, String what) {
        Optional<Holder> dead = customers.findHolder(accountId).filter(holder -> holder.deathRecordedAt()
                .isPresent());
        boolean nobodyIsLeft = dead.filter(
                        holder -> holder.actingBy(LegalBasis.EXECUTOR).isEmpty())
                .isPresent();
        if (reasons.find(REASON).isEmpty() || nobodyIsLeft) {
            return;
        }
        String text = dead.map(holder -> "The holder has died: ring the executor and ask for them. " + what)
                .orElse(what);
        cases.findOpen(accountId, REASON)
                .ifPresentOrElse(
                        open -> note(open, text),
                        () -> openCase.open(new Matter(
                                Optional.of(accountId).filter(customers::isKnown),
                                Optional.empty(),
                                REASON,
                                Optional.of(text))));
    }

    private void note(HelplineCase open, String what) {
        cases.add(open.note(what, currentActor.actor().subject(), clock.instant()));
        cases.write(open);
    }
}
