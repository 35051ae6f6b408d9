package uk.kerbside.helpline.timeline.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import uk.kerbside.events.permits.AgreedRenewalFailed;
import uk.kerbside.events.permits.PaperPermitLost;
import uk.kerbside.events.permits.PermitExpired;
import uk.kerbside.events.permits.PermitMoved;
import uk.kerbside.events.permits.PermitRenewed;
import uk.kerbside.events.permits.RenewalAgreed;
import uk.kerbside.events.permits.RenewalAgreementEnded;
import uk.kerbside.events.permits.RenewalAnnounced;
import uk.kerbside.events.permits.RulesChangeAnnounced;
import uk.kerbside.helpline.timeline.TellFact;
import uk.kerbside.helpline.timeline.Telling;
import uk.kerbside.helpline.timeline.Wording;
import uk.kerbside.kit.incoming.EventHandler;

/** What permits tells of the end of permits and of what follows them. */
@ApplicationScoped
class RenewalFacts {
    private final TellFact tellFact;
    private final Wording wording;

    RenewalFacts(TellFact tellFact, Wording wording) {
        this.tellFact = tellFact;
        this.wording = wording;
    }

    @Produces
    @Singleton
    EventHandler<PermitRenewed> renewed() {
        return new Narration<>(
                PermitRenewed.class,
                tellFact,
                fact -> Telling.about(
                        fact.accountId(),
                        fact.renewedAt(),
                        Wording.code(fact.typeCode()) + " permit " + fact.renewedNumber() + " was renewed as "
                                + fact.permitNumber() + ", from " + wording.day(fact.validFrom()) + " to "
                                + wording.lastDay(fact.validUntil()) + ".",
                        Map.of("permitNumber", fact.permitNumber(), "permitType", fact.typeCode())));
    }

    @Produces
    @Singleton
    EventHandler<PermitExpired> expired() {
        return new Narration<>(
                PermitExpired.class,
                tellFact,
                fact -> Telling.about(
                        fact.accountId(),
                        fact.expiredAt(),
                        Wording.code(fact.typeCode()) + " permit " + fact.permitNumber() + " expired"
                                + fact.renewedBy()
                                        .map(next -> "; " + next + " follows it.")
                                        .orElse(", and none follows it."),
                        Map.of("permitNumber", fact.permitNumber(), "permitType", fact.typeCode())));
    }

    @Produces
    @Singleton
    EventHandler<RenewalAgreed> agreed() {
        return new Narration<>(
                RenewalAgreed.class,
                tellFact,
                fact -> Telling.about(
                        fact.accountId(),
                        fact.agreedAt(),
                        "Agreed that permit " + fact.permitNumber() + " is renewed by itself, text "
                                + fact.textVersion() + ".",
                        Map.of("permitNumber", fact.permitNumber(), "permitType", fact.typeCode())));
    }

    @Produces
    @Singleton
    EventHandler<RenewalAgreementEnded> agreementEnded() {
        return new Narration<>(
                RenewalAgreementEnded.class,
                tellFact,
                fact -> Telling.about(
                        fact.accountId(),
                        fact.endedAt(),
                        "Permit " + fact.permitNumber() + " is no longer renewed by itself.",
                        Map.of("permitNumber", fact.permitNumber(), "permitType", fact.typeCode())));
    }

    @Produces
    @Singleton
    EventHandler<RenewalAnnounced> announced() {
        return new Narration<>(
                RenewalAnnounced.class,
                tellFact,
                fact -> Telling.about(
                        fact.accountId(),
                        fact.announcedAt(),
                        "Permit " + fact.permitNumber() + " will be renewed as agreed for "
                                + Wording.money(fact.price())
                                + fact.oldPrice()
                                        .map(old -> ", after " + Wording.money(old))
                                        .orElse("")
                                + ". " + String.join(" ", fact.reasons()),
                        Map.of("permitNumber", fact.permitNumber(), "permitType", fact.typeCode())));
    }

    @Produces
    @Singleton
    EventHandler<AgreedRenewalFailed> agreedRenewalFailed() {
        return new Narration<>(
                AgreedRenewalFailed.class,
                tellFact,
                fact -> Telling.about(
                        fact.accountId(),
                        fact.failedAt(),
                        "Permit " + fact.permitNumber() + " could not be renewed as agreed ("
                                + Wording.code(fact.reason()) + "): " + fact.words(),
                        Map.of("permitNumber", fact.permitNumber(), "permitType", fact.typeCode())));
    }

    @Produces
    @Singleton
    EventHandler<PaperPermitLost> paperLost() {
        return new Narration<>(
                PaperPermitLost.class,
                tellFact,
                fact -> Telling.about(
                        fact.accountId(),
                        fact.reportedAt(),
                        "The paper of permit " + fact.permitNumber() + " is gone ("
                                + Wording.code(fact.fate()) + "); it is virtual to "
                                + wording.lastDay(fact.validUntil()) + ".",
                        Map.of("permitNumber", fact.permitNumber(), "permitType", fact.typeCode())));
    }

    @Produces
    @Singleton
    EventHandler<PermitMoved> moved() {
        return new Narration<>(
                PermitMoved.class,
                tellFact,
                fact -> Telling.about(
                        fact.accountId(),
                        fact.movedAt(),
                        "Moved house: permit " + fact.permitNumber() + " for " + String.join(", ", fact.places())
                                + " follows " + fact.movedNumber() + " for " + String.join(", ", fact.oldPlaces())
                                + " to " + wording.lastDay(fact.validUntil()) + ".",
                        Map.of("permitNumber", fact.permitNumber(), "permitType", fact.typeCode())));
    }

    @Produces
    @Singleton
    EventHandler<RulesChangeAnnounced> rulesChange() {
        return new Narration<>(
                RulesChangeAnnounced.class,
                tellFact,
                fact -> Telling.about(
                        fact.accountId(),
                        fact.announcedAt(),
                        "Rules for permit " + fact.permitNumber() + " change from its next renewal on"
                                + fact.price()
                                        .map(price -> "; it will cost " + Wording.money(price))
                                        .orElse("")
                                + ". " + String.join(" ", fact.changes()),
                        Map.of("permitNumber", fact.permitNumber(), "permitType", fact.typeCode())));
    }
}
