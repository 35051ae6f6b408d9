package uk.kerbside.permits.permit.events;

import java.util.function.Consumer;
import uk.kerbside.events.Event;
import uk.kerbside.kit.incoming.EventEnvelope;
import uk.kerbside.kit.incoming.EventHandler;

/** What is done about a fact of somebody else's. */
record Heard<T extends Event>(Class<T> handles, Consumer<T> then) implements EventHandler<T> {
    @Override
    public void handle(T event, EventEnvelope envelope) {
        then.accept(event);
    }
}
