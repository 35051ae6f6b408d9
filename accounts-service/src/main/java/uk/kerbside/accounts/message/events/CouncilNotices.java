package uk.kerbside.accounts.message.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import uk.kerbside.accounts.message.MessageKind;
import uk.kerbside.accounts.message.PlainWords;
import uk.kerbside.events.permits.PermitRestored;
import uk.kerbside.events.permits.PermitRevocationUpheld;
import uk.kerbside.events.permits.PermitRevoked;
import uk.kerbside.events.permits.PermitSuspended;
import uk.kerbside.events.permits.PermitSuspensionAnnounced;
import uk.kerbside.events.permits.PermitSuspensionLifted;
import uk.kerbside.events.permits.PermitSuspensionUpheld;
import uk.kerbside.events.permits.RefundRefused;
import uk.kerbside.kit.incoming.EventHandler;

/** What permits tells of permits that are suspended, ended by the council or brought back, and of refunds refused. */
@ApplicationScoped
class CouncilNotices {
    private final Hearing hearing;
    private final PlainWords words;

    CouncilNotices(Hearing hearing, PlainWords words) {
        this.hearing = hearing;
        this.words = words;
    }

    @Produces
    @Singleton
    EventHandler<PermitSuspensionAnnounced> announced() {
        return hearing.of(PermitSuspensionAnnounced.class, fact -> about(
                        MessageKind.SUSPENSION_ANNOUNCED, fact.accountId(), fact.permitNumber(), fact.typeCode())
                .with("words", fact.words())
                .with("from", words.day(fact.effectiveAt()))
                .with("until", fact.until().map(words::lastDay))
                .with("appealUntil", words.lastDay(fact.appealUntil())));
    }

    @Produces
    @Singleton
    EventHandler<PermitSuspended> suspended() {
        return hearing.of(PermitSuspended.class, fact -> about(
                        MessageKind.PERMIT_SUSPENDED, fact.accountId(), fact.permitNumber(), fact.typeCode())
                .with("words", fact.words())
                .with("until", fact.until().map(words::lastDay))
                .with("appealUntil", words.lastDay(fact.appealUntil())));
    }

    @Produces
    @Singleton
    EventHandler<PermitSuspensionUpheld> upheld() {
        return hearing.of(PermitSuspensionUpheld.class, fact -> about(
                        MessageKind.SUSPENSION_UPHELD, fact.accountId(), fact.permitNumber(), fact.typeCode())
                .with("reasons", fact.reasons()));
    }

    @Produces
    @Singleton
    EventHandler<PermitSuspensionLifted> lifted() {
        return hearing.of(PermitSuspensionLifted.class, fact -> about(
                        MessageKind.SUSPENSION_OVER, fact.accountId(), fact.permitNumber(), fact.typeCode())
                .with("words", fact.words())
                .with("wasInForce", fact.wasInForce()));
    }

    @Produces
    @Singleton
    EventHandler<PermitRevoked> revoked() {
        return hearing.of(PermitRevoked.class, fact -> about(
                        MessageKind.PERMIT_REVOKED, fact.accountId(), fact.permitNumber(), fact.typeCode())
                .with("words", fact.words())
                .with("appealUntil", fact.appealUntil().map(words::lastDay)));
    }

    @Produces
    @Singleton
    EventHandler<PermitRevocationUpheld> revocationUpheld() {
        return hearing.of(PermitRevocationUpheld.class, fact -> about(
                        MessageKind.REVOCATION_UPHELD, fact.accountId(), fact.permitNumber(), fact.typeCode())
                .with("reasons", fact.reasons()));
    }

    @Produces
    @Singleton
    EventHandler<PermitRestored> restored() {
        return hearing.of(PermitRestored.class, fact -> about(
                        MessageKind.PERMIT_RESTORED, fact.accountId(), fact.permitNumber(), fact.typeCode())
                .with("words", fact.words())
                .with("lastDay", words.lastDay(fact.until())));
    }

    @Produces
    @Singleton
    EventHandler<RefundRefused> refundRefused() {
        return hearing.of(RefundRefused.class, fact -> about(
                        MessageKind.REFUND_REFUSED, fact.accountId(), fact.permitNumber(), fact.typeCode())
                .with("amount", words.money(fact.amount())));
    }

    private Telling about(MessageKind kind, String accountId, String permitNumber, String typeCode) {
        return hearing.ofPermit(kind, accountId, permitNumber, typeCode);
    }
}
