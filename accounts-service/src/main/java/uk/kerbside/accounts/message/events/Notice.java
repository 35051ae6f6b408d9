package uk.kerbside.accounts.message.events;

import java.util.Optional;
import java.util.function.BiFunction;
import uk.kerbside.accounts.message.Occasion;
import uk.kerbside.accounts.message.PlanMessage;
import uk.kerbside.events.Event;
import uk.kerbside.kit.incoming.EventEnvelope;
import uk.kerbside.kit.incoming.EventHandler;

/** Hears one kind of fact, and has its customer written to where it is an occasion. */
final class Notice<E extends Event> implements EventHandler<E> {
    private final Class<E> type;
    private final PlanMessage planMessage;
    private final BiFunction<E, String, Optional<Occasion>> occasion;

    /** @param occasion of a fact and its id; empty when nobody is written to about it */
    Notice(Class<E> type, PlanMessage planMessage, BiFunction<E, String, Optional<Occasion>> occasion) {
        this.type = type;
        this.planMessage = planMessage;
        this.occasion = occasion;
    }

    @Override
    public Class<E> handles() {
        return type;
    }

    @Override
    public void handle(E event, EventEnvelope envelope) {
        occasion.apply(event, envelope.id()).ifPresent(found -> planMessage.plan(found, envelope.at()));
    }
}
