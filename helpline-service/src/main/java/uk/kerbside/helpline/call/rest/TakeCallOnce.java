package uk.kerbside.helpline.call.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import uk.kerbside.helpline.call.Call;
import uk.kerbside.helpline.call.Caller;
import uk.kerbside.helpline.call.StartCall;
import uk.kerbside.kit.idempotency.Idempotent;

/**
 * The part of taking a call that may happen once. It stands apart from the resource because the caller's number is
 * looked up in accounts before, and nothing remote is waited for in the transaction that {@link Idempotent} opens.
 */
@ApplicationScoped
class TakeCallOnce {
    private final StartCall startCall;
    private final CallAnswers answers;

    TakeCallOnce(StartCall startCall, CallAnswers answers) {
        this.startCall = startCall;
        this.answers = answers;
    }

    @Idempotent
    Response take(Caller caller) {
        Call call = startCall.start(caller);
        return answers.whole(Response.created(URI.create("/v1/calls/" + call.callId())), call);
    }
}
