package uk.kerbside.accounts.message.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import uk.kerbside.accounts.message.MessageKind;
import uk.kerbside.accounts.message.PlainWords;
import uk.kerbside.events.permits.PlaceChangeAnnounced;
import uk.kerbside.events.permits.PlaceChangeNews;
import uk.kerbside.events.permits.PlaceOfferLapsed;
import uk.kerbside.events.permits.PlaceOffered;
import uk.kerbside.events.permits.SponsorshipEnded;
import uk.kerbside.events.permits.SuspensionAffectedHolder;
import uk.kerbside.events.permits.SuspensionChange;
import uk.kerbside.events.permits.WaitingListJoined;
import uk.kerbside.kit.incoming.EventHandler;

/** What permits tells of bays and places people have, wait for, or lose. */
@ApplicationScoped
class PlaceNotices {
    private final Hearing hearing;
    private final PlainWords words;

    PlaceNotices(Hearing hearing, PlainWords words) {
        this.hearing = hearing;
        this.words = words;
    }

    @Produces
    @Singleton
    EventHandler<SuspensionAffectedHolder> baysSuspended() {
        return hearing.of(
                SuspensionAffectedHolder.class, fact -> bays(fact).urgent(true).uselessAfter(fact.until()));
    }

    private Telling bays(SuspensionAffectedHolder fact) {
        return switch (fact.change()) {
            case ANNOUNCED, CHANGED ->
                bays(fact, MessageKind.BAYS_SUSPENDED)
                        .with("from", words.moment(fact.from()))
                        .with("until", fact.until().map(words::moment))
                        .with("words", fact.reason())
                        .with("isChanged", fact.change() == SuspensionChange.CHANGED);
            case WITHDRAWN -> bays(fact, MessageKind.BAY_SUSPENSION_WITHDRAWN);
        };
    }

    private Telling bays(SuspensionAffectedHolder fact, MessageKind kind) {
        return Telling.of(kind, fact.accountId())
                .with("place", fact.placeName())
                .with("bays", fact.location())
                .with("permits", words.list(fact.permitNumbers()));
    }

    @Produces
    @Singleton
    EventHandler<PlaceChangeAnnounced> placeChanges() {
        return hearing.of(PlaceChangeAnnounced.class, fact -> change(fact));
    }

    private Telling change(PlaceChangeAnnounced fact) {
        return switch (fact.news()) {
            case ANNOUNCED, CHANGED ->
                change(fact, MessageKind.PLACE_CHANGES)
                        .with("changes", String.join(" ", fact.changes()))
                        .with("isChanged", fact.news() == PlaceChangeNews.CHANGED);
            case WITHDRAWN -> change(fact, MessageKind.PLACE_STAYS);
        };
    }

    private Telling change(PlaceChangeAnnounced fact, MessageKind kind) {
        return Telling.of(kind, fact.accountId())
                .with("place", fact.placeName())
                .with("permits", words.list(fact.permitNumbers()))
                .with("from", words.day(fact.effectiveFrom()));
    }

    @Produces
    @Singleton
    EventHandler<WaitingListJoined> waits() {
        return hearing.of(WaitingListJoined.class, fact -> hearing.ofApplication(
                        MessageKind.WAITING_LIST_JOINED, fact.accountId(), fact.applicationId(), fact.typeCode())
                .with("place", fact.place())
                .with("position", Integer.toString(fact.position())));
    }

    @Produces
    @Singleton
    EventHandler<PlaceOfferLapsed> offerLapsed() {
        return hearing.of(PlaceOfferLapsed.class, fact -> hearing.ofApplication(
                        MessageKind.PLACE_OFFER_LAPSED, fact.accountId(), fact.applicationId(), fact.typeCode())
                .with("place", fact.place()));
    }

    @Produces
    @Singleton
    EventHandler<PlaceOffered> offered() {
        return hearing.of(PlaceOffered.class, fact -> hearing.ofApplication(
                        MessageKind.PLACE_OFFERED, fact.accountId(), fact.applicationId(), fact.typeCode())
                .with("place", fact.place())
                .with("until", words.lastDay(fact.offeredUntil()))
                .urgent(true)
                .uselessAfter(Optional.of(fact.offeredUntil())));
    }

    @Produces
    @Singleton
    EventHandler<SponsorshipEnded> sponsorshipEnded() {
        return hearing.of(SponsorshipEnded.class, fact -> hearing.ofPermit(
                        MessageKind.SPONSORSHIP_ENDED,
                        fact.accountId(),
                        fact.permitNumber().orElse(""),
                        fact.typeCode())
                .with("lastDay", words.day(fact.leavesOn())));
    }
}
