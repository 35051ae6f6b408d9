package uk.kerbside.helpline.call;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import uk.kerbside.kit.actor.Actor;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.problem.NotFoundException;

/** The calls somebody may see and act on: their own, and all of them for a supervisor. */
@ApplicationScoped
public class OwnCalls {
    private final Calls calls;
    private final CurrentActor currentActor;

    OwnCalls(Calls calls, CurrentActor currentActor) {
        this.calls = calls;
        this.currentActor = currentActor;
    }

    public Optional<Call> find(String callId) {
        return calls.find(callId).filter(this::isOwn);
    }

    /** @throws NotFoundException when there is no such call among them */
    public Call get(String callId) {
        return find(callId).orElseThrow(() -> noSuch(callId));
    }

    /** The same, locked until the transaction ends. */
    Call getForUpdate(String callId) {
        return calls.findForUpdate(callId).filter(this::isOwn).orElseThrow(() -> noSuch(callId));
    }

    private boolean isOwn(Call call) {
        Actor actor = currentActor.actor();
        return actor.has(Roles.HELPLINE_SUPERVISOR) || call.agent().equals(actor.subject());
    }

    private static NotFoundException noSuch(String callId) {
        return new NotFoundException("There is no call " + callId + ".");
    }
}
