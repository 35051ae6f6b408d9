package uk.kerbside.helpline.timeline.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import uk.kerbside.events.cases.CallEnded;
import uk.kerbside.events.cases.CallStarted;
import uk.kerbside.events.cases.CaseClosed;
import uk.kerbside.events.cases.CaseOpened;
import uk.kerbside.helpline.casework.CaseReasons;
import uk.kerbside.helpline.timeline.TellFact;
import uk.kerbside.helpline.timeline.Telling;
import uk.kerbside.helpline.timeline.Wording;
import uk.kerbside.kit.incoming.EventHandler;

/** What this service itself tells: the customer called, a case was opened. */
@ApplicationScoped
class HelplineFacts {
    private final TellFact tellFact;
    private final CaseReasons reasons;

    HelplineFacts(TellFact tellFact, CaseReasons reasons) {
        this.tellFact = tellFact;
        this.reasons = reasons;
    }

    @Produces
    @Singleton
    EventHandler<CallStarted> called() {
        return new Narration<>(
                CallStarted.class,
                tellFact,
                fact -> new Telling(
                        fact.accountId(),
                        fact.startedAt(),
                        "Called the helpline (" + Wording.code(fact.sourceService()) + ").",
                        Map.of("callId", fact.callId())));
    }

    @Produces
    @Singleton
    EventHandler<CallEnded> callEnded() {
        return new Narration<>(
                CallEnded.class,
                tellFact,
                fact -> new Telling(
                        fact.accountId(),
                        fact.endedAt(),
                        "The call to the helpline ended: " + Wording.code(fact.outcome()) + ".",
                        Map.of("callId", fact.callId())));
    }

    @Produces
    @Singleton
    EventHandler<CaseOpened> opened() {
        return new Narration<>(
                CaseOpened.class,
                tellFact,
                fact -> new Telling(
                        fact.accountId(),
                        fact.openedAt(),
                        "Case " + fact.caseId() + " was opened: " + reasons.titleOf(fact.reason()) + ".",
                        Map.of("caseId", fact.caseId())));
    }

    @Produces
    @Singleton
    EventHandler<CaseClosed> closed() {
        return new Narration<>(
                CaseClosed.class,
                tellFact,
                fact -> new Telling(
                        fact.accountId(),
                        fact.closedAt(),
                        "Case " + fact.caseId() + " was closed: " + Wording.code(fact.outcome()) + ".",
                        Map.of("caseId", fact.caseId())));
    }
}
