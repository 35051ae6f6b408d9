package uk.kerbside.helpline.casework;

import jakarta.enterprise.context.ApplicationScoped;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.problem.NotFoundException;

/** The helpline works on its cases together; who names an account sees only that account's. */
@ApplicationScoped
public class ReachableCases {
    private final Cases cases;
    private final CurrentActor currentActor;

    ReachableCases(Cases cases, CurrentActor currentActor) {
        this.cases = cases;
        this.currentActor = currentActor;
    }

    /** @throws NotFoundException when there is no such case the actor may see */
    public HelplineCase get(String caseId) {
        return cases.find(caseId).filter(this::mayReach).orElseThrow(() -> noSuch(caseId));
    }

    /** The same, locked until the transaction ends. */
    HelplineCase getForUpdate(String caseId) {
        return cases.findForUpdate(caseId).filter(this::mayReach).orElseThrow(() -> noSuch(caseId));
    }

    private boolean mayReach(HelplineCase found) {
        return found.accountId().map(currentActor::mayReach).orElse(true);
    }

    private static NotFoundException noSuch(String caseId) {
        return new NotFoundException("There is no case " + caseId + ".");
    }
}
