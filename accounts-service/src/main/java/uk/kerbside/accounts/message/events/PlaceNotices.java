package uk.kerbside.accounts.message.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import uk.kerbside.accounts.message.MessageKind;
import uk.kerbside.accounts.message.Occasion;
import uk.kerbside.accounts.message.PlainWords;
import uk.kerbside.accounts.message.PlanMessage;
import uk.kerbside.events.permits.PlaceOffered;
import uk.kerbside.events.permits.SponsorshipEnded;
import uk.kerbside.events.permits.SuspensionAffectedHolder;
import uk.kerbside.events.permits.SuspensionChange;
import uk.kerbside.kit.incoming.EventHandler;

/** What permits tells of bays and places people have, wait for, or lose. */
@ApplicationScoped
class PlaceNotices {
    private final PlanMessage planMessage;
    private final PlainWords words;

    PlaceNotices(PlanMessage planMessage, PlainWords words) {
        this.planMessage = planMessage;
        this.words = words;
    }

    @Produces
    @Singleton
    EventHandler<SuspensionAffectedHolder> baysSuspended() {
        return new Notice<>(SuspensionAffectedHolder.class, planMessage, (fact, id) -> Optional.of(bays(fact, id)));
    }

    private Occasion bays(SuspensionAffectedHolder fact, String id) {
        String bays = fact.location().orElse("");
        String permits = words.list(fact.permitNumbers());
        return switch (fact.change()) {
            case ANNOUNCED, CHANGED ->
                new Occasion(
                        id,
                        MessageKind.BAYS_SUSPENDED,
                        fact.accountId(),
                        Map.of(
                                "place",
                                fact.placeName(),
                                "bays",
                                bays,
                                "permits",
                                permits,
                                "from",
                                words.moment(fact.from()),
                                "until",
                                fact.until().map(words::moment).orElse(""),
                                "words",
                                fact.reason(),
                                "isChanged",
                                fact.change() == SuspensionChange.CHANGED ? "yes" : ""),
                        true,
                        fact.until());
            case WITHDRAWN ->
                new Occasion(
                        id,
                        MessageKind.BAY_SUSPENSION_WITHDRAWN,
                        fact.accountId(),
                        Map.of("place", fact.placeName(), "bays", bays, "permits", permits),
                        true,
                        fact.until());
        };
    }

    @Produces
    @Singleton
    EventHandler<PlaceOffered> offered() {
        return new Notice<>(
                PlaceOffered.class,
                planMessage,
                (fact, id) -> Optional.of(new Occasion(
                        id,
                        MessageKind.PLACE_OFFERED,
                        fact.accountId(),
                        Map.of(
                                "applicationId",
                                fact.applicationId(),
                                "permitType",
                                words.code(fact.typeCode()),
                                "place",
                                fact.place(),
                                "until",
                                words.lastDay(fact.offeredUntil())),
                        true,
                        Optional.of(fact.offeredUntil()))));
    }

    @Produces
    @Singleton
    EventHandler<SponsorshipEnded> sponsorshipEnded() {
        return new Notice<>(
                SponsorshipEnded.class,
                planMessage,
                (fact, id) -> Optional.of(Occasion.of(
                        id,
                        MessageKind.SPONSORSHIP_ENDED,
                        fact.accountId(),
                        Map.of(
                                "permitNumber",
                                fact.permitNumber().orElse(""),
                                "permitType",
                                words.code(fact.typeCode()),
                                "lastDay",
                                words.day(fact.leavesOn())))));
    }
}
