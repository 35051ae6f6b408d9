package uk.kerbside.permits.permit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import uk.kerbside.kernel.Money;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.holder.Holders;
import uk.kerbside.permits.refund.AskForRefund;
import uk.kerbside.permits.refund.PermitRefund;

/** An officer thinks that some of what was paid should go back, though no rule says so; somebody else decides. */
@ApplicationScoped
public class ProposeRefund {
    private final Permits permits;
    private final Holders holders;
    private final MoneyOfPermit money;
    private final AskForRefund askForRefund;
    private final CurrentActor currentActor;

    ProposeRefund(
            Permits permits,
            Holders holders,
            MoneyOfPermit money,
            AskForRefund askForRefund,
            CurrentActor currentActor) {
        this.permits = permits;
        this.holders = holders;
        this.money = money;
        this.askForRefund = askForRefund;
        this.currentActor = currentActor;
    }

    /**
     * @throws NotFoundException when there is no such permit within reach
     * @throws RefusedException {@code OWN_HOUSEHOLD}, {@code NOTHING_PAID}, {@code MORE_THAN_PAID}
     */
    @Transactional
    public PermitRefund propose(String number, Money amount, String explanation) {
        Permit permit = permits.findForUpdate(number)
                .filter(found -> currentActor.mayReach(found.accountId()))
                .orElseThrow(() -> new NotFoundException("There is no permit " + number + "."));
        holders.requireNotOwnHousehold(currentActor.actor().subject(), permit.accountId());
        return askForRefund.propose(money.of(permit), amount, explanation);
    }
}
