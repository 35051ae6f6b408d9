package uk.kerbside.helpline.timeline.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import uk.kerbside.events.permits.PlaceChangeAnnounced;
import uk.kerbside.helpline.timeline.TellFact;
import uk.kerbside.helpline.timeline.Telling;
import uk.kerbside.helpline.timeline.Wording;
import uk.kerbside.kit.incoming.EventHandler;

/** What permits tells of changes to the places a customer's permits are good at. */
@ApplicationScoped
class PlaceChangeFacts {
    private final TellFact tellFact;

    PlaceChangeFacts(TellFact tellFact) {
        this.tellFact = tellFact;
    }

    @Produces
    @Singleton
    EventHandler<PlaceChangeAnnounced> placeChanges() {
        return new Narration<>(
                PlaceChangeAnnounced.class,
                tellFact,
                fact -> Telling.about(
                        fact.accountId(), fact.announcedAt(), words(fact), Map.of("placeCode", fact.placeCode())));
    }

    private static String words(PlaceChangeAnnounced fact) {
        String what = fact.placeName() + " on " + Wording.day(fact.effectiveFrom());
        return switch (fact.news()) {
            case ANNOUNCED -> "Was told of a change to " + what + ": " + String.join(" ", fact.changes());
            case CHANGED ->
                "Was told that the change to " + what + " is otherwise: " + String.join(" ", fact.changes());
            case WITHDRAWN -> "Was told that the change to " + what + " does not come.";
        };
    }
}
