package uk.kerbside.helpline.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import uk.kerbside.events.cases.CallEnded;
import uk.kerbside.kit.journal.Journal;
import uk.kerbside.kit.problem.InvalidRequestException;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;

/** The call is over. */
@ApplicationScoped
public class EndCall {
    private final OwnCalls ownCalls;
    private final Calls calls;
    private final Journal journal;
    private final CallSettings settings;
    private final InstantSource clock;

    EndCall(OwnCalls ownCalls, Calls calls, Journal journal, CallSettings settings, InstantSource clock) {
        this.ownCalls = ownCalls;
        this.calls = calls;
        this.journal = journal;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param outcome one of those the council counts calls by
     * @throws NotFoundException when there is no such call among the actor's own
     * @throws InvalidRequestException when calls do not end like that
     * @throws RefusedException {@code CALL_OVER}
     */
    @Transactional
    public Call end(String callId, String outcome) {
        Call call = ownCalls.getForUpdate(callId);
        if (!settings.outcomes().contains(outcome)) {
            throw new InvalidRequestException(
                    "/outcome",
                    "is none of "
                            + String.join(
                                    ", ", settings.outcomes().stream().sorted().toList()));
        }
        Instant now = clock.instant();
        if (!call.end(outcome, now)) {
            throw new RefusedException(CallRefusal.CALL_OVER, "Call " + callId + " is over already.");
        }
        calls.write(call);
        journal.append(
                callId, CallEnded.class, revision -> new CallEnded(revision, callId, call.accountId(), outcome, now));
        return call;
    }
}
