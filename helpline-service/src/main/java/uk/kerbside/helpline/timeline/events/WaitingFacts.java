package uk.kerbside.helpline.timeline.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import uk.kerbside.events.permits.PlaceOfferDeclined;
import uk.kerbside.events.permits.PlaceOfferLapsed;
import uk.kerbside.events.permits.PlaceOffered;
import uk.kerbside.events.permits.WaitingListJoined;
import uk.kerbside.helpline.timeline.TellFact;
import uk.kerbside.helpline.timeline.Telling;
import uk.kerbside.helpline.timeline.Wording;
import uk.kerbside.kit.incoming.EventHandler;

/** What permits tells of waiting lists. */
@ApplicationScoped
class WaitingFacts {
    private final TellFact tellFact;
    private final Wording wording;

    WaitingFacts(TellFact tellFact, Wording wording) {
        this.tellFact = tellFact;
        this.wording = wording;
    }

    @Produces
    @Singleton
    EventHandler<WaitingListJoined> joined() {
        return new Narration<>(
                WaitingListJoined.class,
                tellFact,
                fact -> Telling.about(
                        fact.accountId(),
                        fact.joinedAt(),
                        "Number " + fact.position() + " on the waiting list for a " + Wording.code(fact.typeCode())
                                + " permit at " + fact.place() + ".",
                        Map.of("applicationId", fact.applicationId(), "permitType", fact.typeCode())));
    }

    @Produces
    @Singleton
    EventHandler<PlaceOffered> offered() {
        return new Narration<>(
                PlaceOffered.class,
                tellFact,
                fact -> Telling.about(
                        fact.accountId(),
                        fact.offeredAt(),
                        "A place at " + fact.place() + " was offered, and is held until the end of "
                                + wording.lastDay(fact.offeredUntil()) + ".",
                        Map.of("applicationId", fact.applicationId(), "permitType", fact.typeCode())));
    }

    @Produces
    @Singleton
    EventHandler<PlaceOfferDeclined> declined() {
        return new Narration<>(
                PlaceOfferDeclined.class,
                tellFact,
                fact -> Telling.about(
                        fact.accountId(),
                        fact.declinedAt(),
                        "The place at " + fact.place() + " was declined.",
                        Map.of("applicationId", fact.applicationId(), "permitType", fact.typeCode())));
    }

    @Produces
    @Singleton
    EventHandler<PlaceOfferLapsed> lapsed() {
        return new Narration<>(
                PlaceOfferLapsed.class,
                tellFact,
                fact -> Telling.about(
                        fact.accountId(),
                        fact.lapsedAt(),
                        "The offer of a place at " + fact.place() + " was not answered in time.",
                        Map.of("applicationId", fact.applicationId(), "permitType", fact.typeCode())));
    }
}
