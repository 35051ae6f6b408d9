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
import uk.kerbside.events.permits.AgreedRenewalFailed;
import uk.kerbside.events.permits.RenewalAnnounced;
import uk.kerbside.events.permits.RulesChangeAnnounced;
import uk.kerbside.kit.incoming.EventHandler;

/** What permits tells of renewals to come, and of rules that will count for them. */
@ApplicationScoped
class RenewalNotices {
    private final PlanMessage planMessage;
    private final PlainWords words;

    RenewalNotices(PlanMessage planMessage, PlainWords words) {
        this.planMessage = planMessage;
        this.words = words;
    }

    @Produces
    @Singleton
    EventHandler<RenewalAnnounced> announced() {
        return new Notice<>(
                RenewalAnnounced.class,
                planMessage,
                (fact, id) -> Optional.of(Occasion.of(
                        id,
                        MessageKind.RENEWAL_ANNOUNCED,
                        fact.accountId(),
                        Map.of(
                                "permitNumber",
                                fact.permitNumber(),
                                "permitType",
                                words.code(fact.typeCode()),
                                "price",
                                words.money(fact.price()),
                                "oldPrice",
                                fact.oldPrice().map(words::money).orElse(""),
                                "reasons",
                                String.join(" ", fact.reasons()),
                                "submitsOn",
                                words.day(fact.submitsOn())))));
    }

    @Produces
    @Singleton
    EventHandler<AgreedRenewalFailed> failed() {
        return new Notice<>(
                AgreedRenewalFailed.class,
                planMessage,
                (fact, id) -> Optional.of(Occasion.of(
                        id,
                        MessageKind.AGREED_RENEWAL_FAILED,
                        fact.accountId(),
                        Map.of(
                                "permitNumber",
                                fact.permitNumber(),
                                "permitType",
                                words.code(fact.typeCode()),
                                "words",
                                fact.words()))));
    }

    @Produces
    @Singleton
    EventHandler<RulesChangeAnnounced> rulesChange() {
        return new Notice<>(
                RulesChangeAnnounced.class,
                planMessage,
                (fact, id) -> Optional.of(Occasion.of(
                        id,
                        MessageKind.RULES_CHANGE,
                        fact.accountId(),
                        Map.of(
                                "permitNumber",
                                fact.permitNumber(),
                                "permitType",
                                words.code(fact.typeCode()),
                                "from",
                                words.day(fact.effectiveFrom()),
                                "price",
                                fact.price().map(words::money).orElse(""),
                                "oldPrice",
                                fact.oldPrice().map(words::money).orElse(""),
                                "changes",
                                String.join(" ", fact.changes())))));
    }
}
