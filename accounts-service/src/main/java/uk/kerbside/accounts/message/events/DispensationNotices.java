package uk.kerbside.accounts.message.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import uk.kerbside.accounts.message.MessageKind;
import uk.kerbside.accounts.message.PlainWords;
import uk.kerbside.events.permits.DispensationAffectedHolder;
import uk.kerbside.events.permits.DispensationDecided;
import uk.kerbside.events.permits.DispensationEnded;
import uk.kerbside.events.permits.DispensationEndedBy;
import uk.kerbside.kit.incoming.EventHandler;

/** What permits tells of dispensations: their holders, and those whose bays they take. */
@ApplicationScoped
class DispensationNotices {
    private final Hearing hearing;
    private final PlainWords words;

    DispensationNotices(Hearing hearing, PlainWords words) {
        this.hearing = hearing;
        this.words = words;
    }

    @Produces
    @Singleton
    EventHandler<DispensationDecided> dispensationDecided() {
        return hearing.of(DispensationDecided.class, fact -> decided(fact));
    }

    private Telling decided(DispensationDecided fact) {
        return switch (fact.outcome()) {
            case GRANTED ->
                decided(fact, MessageKind.DISPENSATION_GRANTED)
                        .with("from", words.moment(fact.from()))
                        .with("until", words.moment(fact.until()))
                        .urgent(true)
                        .uselessAfter(Optional.of(fact.until()));
            case REFUSED -> decided(fact, MessageKind.DISPENSATION_REFUSED);
        };
    }

    private Telling decided(DispensationDecided fact, MessageKind kind) {
        return Telling.of(kind, fact.accountId())
                .with("reference", fact.reference())
                .with("place", fact.placeName())
                .with("reason", words.code(fact.reason()))
                .with("words", fact.words());
    }

    @Produces
    @Singleton
    EventHandler<DispensationEnded> dispensationEnded() {
        return hearing.of(DispensationEnded.class, fact -> Telling.of(MessageKind.DISPENSATION_ENDED, fact.accountId())
                .with("reference", fact.reference())
                .with("place", fact.placeName())
                .with("words", fact.words())
                .with("isRevoked", fact.endedBy() == DispensationEndedBy.REVOKED)
                .urgent(true));
    }

    @Produces
    @Singleton
    EventHandler<DispensationAffectedHolder> baysTaken() {
        return hearing.of(
                DispensationAffectedHolder.class,
                fact -> taken(fact).urgent(true).uselessAfter(Optional.of(fact.until())));
    }

    private Telling taken(DispensationAffectedHolder fact) {
        return switch (fact.change()) {
            case ANNOUNCED ->
                taken(fact, MessageKind.BAYS_TAKEN)
                        .with("reason", words.code(fact.reason()))
                        .with("from", words.moment(fact.from()))
                        .with("until", words.moment(fact.until()));
            case WITHDRAWN -> taken(fact, MessageKind.BAYS_TAKEN_NO_MORE);
        };
    }

    private Telling taken(DispensationAffectedHolder fact, MessageKind kind) {
        return Telling.of(kind, fact.accountId())
                .with("place", fact.placeName())
                .with("bays", fact.location())
                .with("permits", words.list(fact.permitNumbers()));
    }
}
