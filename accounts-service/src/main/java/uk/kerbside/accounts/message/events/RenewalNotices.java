package uk.kerbside.accounts.message.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import uk.kerbside.accounts.message.MessageKind;
import uk.kerbside.accounts.message.PlainWords;
import uk.kerbside.events.permits.AgreedRenewalFailed;
import uk.kerbside.events.permits.RenewalAnnounced;
import uk.kerbside.events.permits.RulesChangeAnnounced;
import uk.kerbside.kit.incoming.EventHandler;

/** What permits tells of renewals to come, and of rules that will count for them. */
@ApplicationScoped
class RenewalNotices {
    private final Hearing hearing;
    private final PlainWords words;

    RenewalNotices(Hearing hearing, PlainWords words) {
        this.hearing = hearing;
        this.words = words;
    }

    @Produces
    @Singleton
    EventHandler<RenewalAnnounced> announced() {
        return hearing.of(RenewalAnnounced.class, fact -> hearing.ofPermit(
                        MessageKind.RENEWAL_ANNOUNCED, fact.accountId(), fact.permitNumber(), fact.typeCode())
                .with("price", words.money(fact.price()))
                .with("oldPrice", fact.oldPrice().map(words::money))
                .with("reasons", String.join(" ", fact.reasons()))
                .with("submitsOn", words.day(fact.submitsOn())));
    }

    @Produces
    @Singleton
    EventHandler<AgreedRenewalFailed> failed() {
        return hearing.of(AgreedRenewalFailed.class, fact -> hearing.ofPermit(
                        MessageKind.AGREED_RENEWAL_FAILED, fact.accountId(), fact.permitNumber(), fact.typeCode())
                .with("words", fact.words()));
    }

    @Produces
    @Singleton
    EventHandler<RulesChangeAnnounced> rulesChange() {
        return hearing.of(RulesChangeAnnounced.class, fact -> hearing.ofPermit(
                        MessageKind.RULES_CHANGE, fact.accountId(), fact.permitNumber(), fact.typeCode())
                .with("from", words.day(fact.effectiveFrom()))
                .with("price", fact.price().map(words::money))
                .with("oldPrice", fact.oldPrice().map(words::money))
                .with("changes", String.join(" ", fact.changes())));
    }
}
