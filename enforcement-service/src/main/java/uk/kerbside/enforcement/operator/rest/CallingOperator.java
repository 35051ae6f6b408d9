package uk.kerbside.enforcement.operator.rest;

import jakarta.enterprise.context.ApplicationScoped;
import uk.kerbside.enforcement.operator.Operators;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.problem.RefusedException;

/** Which operator calls: the token says so, and nothing else does. */
@ApplicationScoped
class CallingOperator {
    private final Operators operators;
    private final CurrentActor currentActor;

    CallingOperator(Operators operators, CurrentActor currentActor) {
        this.operators = operators;
        this.currentActor = currentActor;
    }

    /** @throws RefusedException {@code OPERATOR_UNKNOWN} */
    String code() {
        return operators.codeOf(currentActor.client());
    }
}
