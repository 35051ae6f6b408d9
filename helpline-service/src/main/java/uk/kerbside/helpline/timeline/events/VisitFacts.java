package uk.kerbside.helpline.timeline.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import uk.kerbside.events.visits.BookBought;
import uk.kerbside.events.visits.BookOrderFailed;
import uk.kerbside.events.visits.BookOrdered;
import uk.kerbside.events.visits.VisitBooked;
import uk.kerbside.events.visits.VisitCancelled;
import uk.kerbside.events.visits.VisitEnded;
import uk.kerbside.events.visits.VisitEndedBy;
import uk.kerbside.helpline.timeline.TellFact;
import uk.kerbside.helpline.timeline.Telling;
import uk.kerbside.helpline.timeline.Wording;
import uk.kerbside.kit.incoming.EventHandler;

/** What visitor tells. */
@ApplicationScoped
class VisitFacts {
    private final TellFact tellFact;
    private final Wording wording;

    VisitFacts(TellFact tellFact, Wording wording) {
        this.tellFact = tellFact;
        this.wording = wording;
    }

    @Produces
    @Singleton
    EventHandler<BookOrdered> ordered() {
        return new Narration<>(
                BookOrdered.class,
                tellFact,
                fact -> Telling.about(
                        fact.accountId(),
                        fact.orderedAt(),
                        Wording.count(fact.books(), "book") + " of visits ordered; not yet paid.",
                        Map.of("purchaseId", fact.purchaseId(), "chargeId", fact.chargeId())));
    }

    @Produces
    @Singleton
    EventHandler<BookBought> bought() {
        return new Narration<>(
                BookBought.class,
                tellFact,
                fact -> Telling.about(
                        fact.accountId(),
                        fact.boughtAt(),
                        Wording.count(fact.books(), "book") + " of visits bought: "
                                + Wording.count(fact.units(), "unit") + ", good to "
                                + wording.lastDay(fact.validUntil()) + ".",
                        Map.of("purchaseId", fact.purchaseId())));
    }

    @Produces
    @Singleton
    EventHandler<BookOrderFailed> failed() {
        return new Narration<>(
                BookOrderFailed.class,
                tellFact,
                fact -> Telling.about(
                        fact.accountId(),
                        fact.failedAt(),
                        "The order of " + Wording.count(fact.books(), "book") + " of visits came to nothing ("
                                + Wording.code(fact.reason()) + ").",
                        Map.of("purchaseId", fact.purchaseId())));
    }

    @Produces
    @Singleton
    EventHandler<VisitBooked> booked() {
        return new Narration<>(
                VisitBooked.class,
                tellFact,
                fact -> Telling.about(
                        fact.accountId(),
                        fact.bookedAt(),
                        "Visit of " + fact.vrm() + " in " + fact.place() + " booked from " + wording.moment(fact.from())
                                + " to " + wording.moment(fact.until()) + ", for " + Wording.count(fact.units(), "unit")
                                + ".",
                        Map.of("visitId", fact.visitId(), "vrm", fact.vrm())));
    }

    @Produces
    @Singleton
    EventHandler<VisitEnded> ended() {
        return new Narration<>(
                VisitEnded.class,
                tellFact,
                fact -> Telling.about(
                        fact.accountId(),
                        fact.endedAt(),
                        "Visit of " + fact.vrm() + " ended" + by(fact.by()) + "; "
                                + Wording.count(fact.unitsReturned(), "unit") + " came back.",
                        Map.of("visitId", fact.visitId(), "vrm", fact.vrm())));
    }

    @Produces
    @Singleton
    EventHandler<VisitCancelled> cancelled() {
        return new Narration<>(
                VisitCancelled.class,
                tellFact,
                fact -> Telling.about(
                        fact.accountId(),
                        fact.cancelledAt(),
                        "Visit of " + fact.vrm() + " was called off before it began; "
                                + Wording.count(fact.unitsReturned(), "unit") + " came back.",
                        Map.of("visitId", fact.visitId(), "vrm", fact.vrm())));
    }

    private static String by(VisitEndedBy whoOrWhat) {
        return switch (whoOrWhat) {
            case CUSTOMER -> " early, by the customer";
            case STAFF -> " early, by staff";
            case TIME -> ": its time was over";
        };
    }
}
