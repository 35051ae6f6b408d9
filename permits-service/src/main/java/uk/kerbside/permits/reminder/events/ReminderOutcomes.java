package uk.kerbside.permits.reminder.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.function.Consumer;
import uk.kerbside.events.Event;
import uk.kerbside.events.messages.MessageAccepted;
import uk.kerbside.events.messages.MessageBounced;
import uk.kerbside.events.messages.MessageDelivered;
import uk.kerbside.events.messages.MessageUndeliverable;
import uk.kerbside.kit.incoming.EventEnvelope;
import uk.kerbside.kit.incoming.EventHandler;
import uk.kerbside.permits.reminder.RecordReminder;

/** What accounts says of messages, as far as they carry reminders. */
@ApplicationScoped
class ReminderOutcomes {
    private final RecordReminder recordReminder;

    ReminderOutcomes(RecordReminder recordReminder) {
        this.recordReminder = recordReminder;
    }

    @Produces
    @Singleton
    EventHandler<MessageAccepted> accepted() {
        return new Hearing<>(MessageAccepted.class, fact -> recordReminder.handedOver(fact.causeId(), fact.channel()));
    }

    @Produces
    @Singleton
    EventHandler<MessageDelivered> delivered() {
        return new Hearing<>(MessageDelivered.class, fact -> recordReminder.delivered(fact.causeId(), fact.channel()));
    }

    @Produces
    @Singleton
    EventHandler<MessageBounced> bounced() {
        return new Hearing<>(
                MessageBounced.class, fact -> recordReminder.bounced(fact.causeId(), fact.channel(), fact.reason()));
    }

    @Produces
    @Singleton
    EventHandler<MessageUndeliverable> undeliverable() {
        return new Hearing<>(
                MessageUndeliverable.class, fact -> recordReminder.undelivered(fact.causeId(), fact.reason()));
    }

    private record Hearing<E extends Event>(Class<E> handles, Consumer<E> effect) implements EventHandler<E> {
        @Override
        public void handle(E event, EventEnvelope envelope) {
            effect.accept(event);
        }
    }
}
