package uk.kerbside.helpline.timeline.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import uk.kerbside.events.messages.MessageAccepted;
import uk.kerbside.events.messages.MessageBounced;
import uk.kerbside.events.messages.MessageChannel;
import uk.kerbside.events.messages.MessageDelivered;
import uk.kerbside.events.messages.MessageUndeliverable;
import uk.kerbside.helpline.timeline.TellFact;
import uk.kerbside.helpline.timeline.Telling;
import uk.kerbside.helpline.timeline.Wording;
import uk.kerbside.kit.incoming.EventHandler;

/** What accounts tells of messages to customers. */
@ApplicationScoped
class MessageFacts {
    private final TellFact tellFact;

    MessageFacts(TellFact tellFact) {
        this.tellFact = tellFact;
    }

    @Produces
    @Singleton
    EventHandler<MessageAccepted> accepted() {
        return new Narration<>(
                MessageAccepted.class,
                tellFact,
                fact -> Telling.about(
                        fact.accountId(),
                        fact.acceptedAt(),
                        Wording.code(fact.kind()) + " was sent " + by(fact.channel()) + ".",
                        Map.of("messageId", fact.messageId())));
    }

    @Produces
    @Singleton
    EventHandler<MessageDelivered> delivered() {
        return new Narration<>(
                MessageDelivered.class,
                tellFact,
                fact -> Telling.about(
                        fact.accountId(),
                        fact.deliveredAt(),
                        Wording.code(fact.kind()) + " has arrived " + by(fact.channel()) + ".",
                        Map.of("messageId", fact.messageId())));
    }

    @Produces
    @Singleton
    EventHandler<MessageBounced> bounced() {
        return new Narration<>(
                MessageBounced.class,
                tellFact,
                fact -> Telling.about(
                        fact.accountId(),
                        fact.bouncedAt(),
                        Wording.code(fact.kind()) + " did NOT arrive " + by(fact.channel())
                                + fact.nextChannel()
                                        .map(next -> "; it goes " + by(next) + " now.")
                                        .orElse("; no other way is left."),
                        Map.of("messageId", fact.messageId())));
    }

    @Produces
    @Singleton
    EventHandler<MessageUndeliverable> undeliverable() {
        return new Narration<>(
                MessageUndeliverable.class,
                tellFact,
                fact -> Telling.about(
                        fact.accountId(),
                        fact.undeliverableAt(),
                        Wording.code(fact.kind()) + reachedNobody(fact),
                        Map.of("messageId", fact.messageId())));
    }

    private static String reachedNobody(MessageUndeliverable fact) {
        return fact.reason().equals("HOLDER_HAS_DIED")
                ? " did not go out: the holder has died. Do NOT ring them."
                : " reached the customer by no way: ring them.";
    }

    private static String by(MessageChannel channel) {
        return switch (channel) {
            case EMAIL -> "by e-mail";
            case SMS -> "by text message";
            case LETTER -> "by letter";
        };
    }
}
