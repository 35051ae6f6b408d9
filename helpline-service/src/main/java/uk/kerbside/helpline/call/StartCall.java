package uk.kerbside.helpline.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import uk.kerbside.events.cases.CallStarted;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.id.Ids;
import uk.kerbside.kit.journal.Journal;

/** An agent takes a call. */
@ApplicationScoped
public class StartCall {
    private final Calls calls;
    private final Journal journal;
    private final CurrentActor currentActor;
    private final InstantSource clock;

    StartCall(Calls calls, Journal journal, CurrentActor currentActor, InstantSource clock) {
        this.calls = calls;
        this.journal = journal;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Transactional
    public Call start(Caller caller) {
        Instant now = clock.instant();
        Call call = Call.start(Ids.readable("CALL"), currentActor.actor().subject(), caller, now);
        calls.write(call);
        journal.append(
                call.callId(),
                CallStarted.class,
                revision -> new CallStarted(revision, call.callId(), call.accountId(), call.sourceService(), now));
        return call;
    }
}
