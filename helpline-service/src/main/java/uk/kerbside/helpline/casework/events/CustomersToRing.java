package uk.kerbside.helpline.casework.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.function.Consumer;
import uk.kerbside.events.Event;
import uk.kerbside.events.messages.MessageUndeliverable;
import uk.kerbside.events.permits.RenewalCallAsked;
import uk.kerbside.helpline.casework.RingCustomer;
import uk.kerbside.kit.incoming.EventEnvelope;
import uk.kerbside.kit.incoming.EventHandler;

/** Whoever cannot be written to is rung. */
@ApplicationScoped
class CustomersToRing {
    /** Their telephone is not rung; an officer tells those who are left. */
    private static final String HOLDER_HAS_DIED = "HOLDER_HAS_DIED";

    private final RingCustomer ringCustomer;

    CustomersToRing(RingCustomer ringCustomer) {
        this.ringCustomer = ringCustomer;
    }

    @Produces
    @Singleton
    EventHandler<MessageUndeliverable> undeliverable() {
        return new Hearing<>(MessageUndeliverable.class, fact -> {
            if (!fact.reason().equals(HOLDER_HAS_DIED)) {
                ringCustomer.ring(
                        fact.accountId(),
                        "Message " + fact.messageId() + " (" + fact.kind() + ") reached account " + fact.accountId()
                                + " by no way: " + fact.reason() + ". Ask for an address as well.");
            }
        });
    }

    @Produces
    @Singleton
    EventHandler<RenewalCallAsked> callAsked() {
        return new Hearing<>(
                RenewalCallAsked.class,
                fact -> ringCustomer.ring(
                        fact.accountId(),
                        "Permit " + fact.permitNumber() + " of account " + fact.accountId() + " ends on "
                                + fact.lastDay() + " and is not renewed. Its holder is reached by letter only."));
    }

    private record Hearing<E extends Event>(Class<E> handles, Consumer<E> effect) implements EventHandler<E> {
        @Override
        public void handle(E event, EventEnvelope envelope) {
            effect.accept(event);
        }
    }
}
