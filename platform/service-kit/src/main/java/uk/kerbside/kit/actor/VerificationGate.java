package uk.kerbside.kit.actor;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import uk.kerbside.kit.problem.CommonProblem;
import uk.kerbside.kit.problem.RefusedException;

/** Holds {@link NeedsVerification}: after the role was checked, before a transaction begins. */
@NeedsVerification(VerificationLevel.NONE)
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE + 100)
class VerificationGate {
    private final CurrentActor currentActor;
    private final CurrentVertxRequest request;
    private final CallPassVerifier verifier;
    private final Speakers speakers;

    VerificationGate(
            CurrentActor currentActor, CurrentVertxRequest request, CallPassVerifier verifier, Speakers speakers) {
        this.currentActor = currentActor;
        this.request = request;
        this.verifier = verifier;
        this.speakers = speakers;
    }

    @AroundInvoke
    Object pass(InvocationContext invocation) throws Exception {
        Actor actor = currentActor.actor();
        VerificationLevel needed = neededBy(invocation.getMethod());
        if (actor.isHelpline() && needed != VerificationLevel.NONE) {
            requirePass(actor, needed);
        }
        return invocation.proceed();
    }

    private void requirePass(Actor actor, VerificationLevel needed) {
        String account = currentActor.accountId();
        String token = request.getCurrent().request().getHeader(CallPass.HEADER);
        if (token == null) {
            throw tooLow(needed);
        }
        CallPass pass = verifier.verify(token);
        if (!pass.agent().equals(actor.subject()) || !pass.accountId().equals(account)) {
            throw new RefusedException(
                    CommonProblem.CALL_PASS_INVALID, "The call pass is for another agent or another account.");
        }
        // A pass is signed for minutes; meanwhile the holder may die, and papers may end.
        if (!speakers.maySpeak(account, pass.actsBy())) {
            throw new RefusedException(
                    CommonProblem.CALL_PASS_INVALID,
                    "Whoever was verified may not speak for this account any more: its holder may have died. Look at the"
                            + " call in helpline.");
        }
        if (!pass.level().reaches(needed)) {
            throw tooLow(needed);
        }
    }

    private static VerificationLevel neededBy(Method method) {
        NeedsVerification onMethod = method.getAnnotation(NeedsVerification.class);
        return onMethod != null
                ? onMethod.value()
                : method.getDeclaringClass()
                        .getAnnotation(NeedsVerification.class)
                        .value();
    }

    private static RefusedException tooLow(VerificationLevel needed) {
        return new RefusedException(
                CommonProblem.VERIFICATION_TOO_LOW,
                "The caller must be verified to level " + needed + " for this. Verify them, then send the call pass in "
                        + CallPass.HEADER + ".");
    }
}
