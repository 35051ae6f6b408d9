package uk.kerbside.helpline.timeline.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import uk.kerbside.events.observations.LapseObserved;
import uk.kerbside.helpline.timeline.TellFact;
import uk.kerbside.helpline.timeline.Telling;
import uk.kerbside.helpline.timeline.Wording;
import uk.kerbside.kit.incoming.EventHandler;

/** What enforcement tells of a customer: that a right was found lapsed, never where. */
@ApplicationScoped
class CheckFacts {
    private final TellFact tellFact;
    private final Wording wording;

    CheckFacts(TellFact tellFact, Wording wording) {
        this.tellFact = tellFact;
        this.wording = wording;
    }

    @Produces
    @Singleton
    EventHandler<LapseObserved> lapseObserved() {
        return new Narration<>(
                LapseObserved.class,
                tellFact,
                fact -> new Telling(
                        fact.accountId(),
                        fact.observedAt(),
                        "A check found that the cover of " + fact.rightId() + " had ended on "
                                + wording.moment(fact.endedAt()) + ".",
                        Map.of("rightId", fact.rightId(), "checkId", fact.checkId())));
    }
}
