package uk.kerbside.helpline.timeline.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import uk.kerbside.events.permits.DispensationAffectedHolder;
import uk.kerbside.events.permits.DispensationDecided;
import uk.kerbside.events.permits.DispensationEnded;
import uk.kerbside.events.permits.DispensationEndedBy;
import uk.kerbside.events.permits.DispensationRequested;
import uk.kerbside.helpline.timeline.TellFact;
import uk.kerbside.helpline.timeline.Telling;
import uk.kerbside.helpline.timeline.Wording;
import uk.kerbside.kit.incoming.EventHandler;

/** What permits tells of dispensations. */
@ApplicationScoped
class DispensationFacts {
    private static final String DISPENSATION = "dispensation";
    private static final String PLACE = "placeCode";

    private final TellFact tellFact;
    private final Wording wording;

    DispensationFacts(TellFact tellFact, Wording wording) {
        this.tellFact = tellFact;
        this.wording = wording;
    }

    @Produces
    @Singleton
    EventHandler<DispensationRequested> dispensationRequested() {
        return new Narration<>(
                DispensationRequested.class,
                tellFact,
                fact -> Telling.about(
                        fact.accountId(),
                        fact.requestedAt(),
                        "Asked leave to wait at " + fact.placeName() + " (" + Wording.code(fact.reason()) + ") from "
                                + wording.day(fact.from()) + " to " + wording.lastDay(fact.until()) + ".",
                        Map.of(DISPENSATION, fact.reference(), PLACE, fact.placeCode())));
    }

    @Produces
    @Singleton
    EventHandler<DispensationDecided> dispensationDecided() {
        return new Narration<>(
                DispensationDecided.class,
                tellFact,
                fact -> Telling.about(
                        fact.accountId(),
                        fact.decidedAt(),
                        decided(fact) + fact.words().map(words -> " " + words).orElse(""),
                        Map.of(DISPENSATION, fact.reference(), PLACE, fact.placeCode())));
    }

    private String decided(DispensationDecided fact) {
        String what = "Dispensation " + fact.reference() + " at " + fact.placeName() + " was ";
        return switch (fact.outcome()) {
            case GRANTED ->
                what + "granted, from " + wording.day(fact.from()) + " to " + wording.lastDay(fact.until()) + ".";
            case REFUSED -> what + "refused.";
        };
    }

    @Produces
    @Singleton
    EventHandler<DispensationEnded> dispensationEnded() {
        return new Narration<>(
                DispensationEnded.class,
                tellFact,
                fact -> Telling.about(
                        fact.accountId(),
                        fact.endedAt(),
                        "Dispensation " + fact.reference() + " at " + fact.placeName() + ended(fact.endedBy())
                                + fact.words().map(words -> " " + words).orElse(""),
                        Map.of(DISPENSATION, fact.reference(), PLACE, fact.placeCode())));
    }

    private static String ended(DispensationEndedBy by) {
        return switch (by) {
            case REVOKED -> " was revoked by the council.";
            case WITHDRAWN -> " was taken back by its holder.";
        };
    }

    @Produces
    @Singleton
    EventHandler<DispensationAffectedHolder> baysTaken() {
        return new Narration<>(
                DispensationAffectedHolder.class,
                tellFact,
                fact -> Telling.about(
                        fact.accountId(),
                        fact.at(),
                        taken(fact),
                        Map.of(DISPENSATION, fact.reference(), PLACE, fact.placeCode())));
    }

    private String taken(DispensationAffectedHolder fact) {
        String where =
                fact.placeName() + fact.location().map(part -> ", " + part).orElse("");
        return switch (fact.change()) {
            case ANNOUNCED ->
                "Bays are taken (" + Wording.code(fact.reason()) + "): " + where + " from " + wording.day(fact.from())
                        + " to " + wording.lastDay(fact.until()) + ".";
            case WITHDRAWN -> "Bays that were to be taken are free: " + where + ".";
        };
    }
}
