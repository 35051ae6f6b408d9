package uk.kerbside.accounts.message.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import uk.kerbside.accounts.message.MessageKind;
import uk.kerbside.accounts.message.Occasion;
import uk.kerbside.accounts.message.PlainWords;
import uk.kerbside.accounts.message.PlanMessage;
import uk.kerbside.events.permits.PermitRestored;
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
    private final PlanMessage planMessage;
    private final PlainWords words;

    CouncilNotices(PlanMessage planMessage, PlainWords words) {
        this.planMessage = planMessage;
        this.words = words;
    }

    @Produces
    @Singleton
    EventHandler<PermitSuspensionAnnounced> announced() {
        return new Notice<>(
                PermitSuspensionAnnounced.class,
                planMessage,
                (fact, id) -> Optional.of(new About(fact.permitNumber(), fact.accountId(), fact.typeCode())
                        .occasion(
                                id,
                                MessageKind.SUSPENSION_ANNOUNCED,
                                Map.of(
                                        "words",
                                        fact.words(),
                                        "from",
                                        words.day(fact.effectiveAt()),
                                        "until",
                                        fact.until().map(words::lastDay).orElse(""),
                                        "appealUntil",
                                        words.lastDay(fact.appealUntil())))));
    }

    @Produces
    @Singleton
    EventHandler<PermitSuspended> suspended() {
        return new Notice<>(
                PermitSuspended.class,
                planMessage,
                (fact, id) -> Optional.of(new About(fact.permitNumber(), fact.accountId(), fact.typeCode())
                        .occasion(
                                id,
                                MessageKind.PERMIT_SUSPENDED,
                                Map.of(
                                        "words",
                                        fact.words(),
                                        "until",
                                        fact.until().map(words::lastDay).orElse(""),
                                        "appealUntil",
                                        words.lastDay(fact.appealUntil())))));
    }

    @Produces
    @Singleton
    EventHandler<PermitSuspensionUpheld> upheld() {
        return new Notice<>(
                PermitSuspensionUpheld.class,
                planMessage,
                (fact, id) -> Optional.of(new About(fact.permitNumber(), fact.accountId(), fact.typeCode())
                        .occasion(id, MessageKind.SUSPENSION_UPHELD, Map.of("reasons", fact.reasons()))));
    }

    @Produces
    @Singleton
    EventHandler<PermitSuspensionLifted> lifted() {
        return new Notice<>(
                PermitSuspensionLifted.class,
                planMessage,
                (fact, id) -> Optional.of(new About(fact.permitNumber(), fact.accountId(), fact.typeCode())
                        .occasion(
                                id,
                                MessageKind.SUSPENSION_OVER,
                                Map.of(
                                        "words",
                                        fact.words().orElse(""),
                                        "wasInForce",
                                        fact.wasInForce() ? "yes" : ""))));
    }

    @Produces
    @Singleton
    EventHandler<PermitRevoked> revoked() {
        return new Notice<>(
                PermitRevoked.class,
                planMessage,
                (fact, id) -> Optional.of(new About(fact.permitNumber(), fact.accountId(), fact.typeCode())
                        .occasion(id, MessageKind.PERMIT_REVOKED, Map.of("words", fact.words()))));
    }

    @Produces
    @Singleton
    EventHandler<PermitRestored> restored() {
        return new Notice<>(
                PermitRestored.class,
                planMessage,
                (fact, id) -> Optional.of(new About(fact.permitNumber(), fact.accountId(), fact.typeCode())
                        .occasion(
                                id,
                                MessageKind.PERMIT_RESTORED,
                                Map.of("words", fact.words(), "lastDay", words.lastDay(fact.until())))));
    }

    @Produces
    @Singleton
    EventHandler<RefundRefused> refundRefused() {
        return new Notice<>(
                RefundRefused.class,
                planMessage,
                (fact, id) -> Optional.of(new About(fact.permitNumber(), fact.accountId(), fact.typeCode())
                        .occasion(id, MessageKind.REFUND_REFUSED, Map.of("amount", words.money(fact.amount())))));
    }

    /** What every fact about a permit says. */
    private final class About {
        private final String permitNumber;
        private final String accountId;
        private final String typeCode;

        About(String permitNumber, String accountId, String typeCode) {
            this.permitNumber = permitNumber;
            this.accountId = accountId;
            this.typeCode = typeCode;
        }

        Occasion occasion(String id, MessageKind kind, Map<String, String> further) {
            Map<String, String> all = new HashMap<>(further);
            all.put("permitNumber", permitNumber);
            all.put("permitType", words.code(typeCode));
            return Occasion.of(id, kind, accountId, all);
        }
    }
}
