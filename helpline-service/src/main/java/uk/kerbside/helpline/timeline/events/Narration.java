package uk.kerbside.helpline.timeline.events;

import java.util.function.Function;
import uk.kerbside.events.Event;
import uk.kerbside.helpline.timeline.TellFact;
import uk.kerbside.helpline.timeline.Telling;
import uk.kerbside.kit.incoming.EventEnvelope;
import uk.kerbside.kit.incoming.EventHandler;

/** Hears one kind of fact and has it told. */
final class Narration<E extends Event> implements EventHandler<E> {
    private final Class<E> type;
    private final TellFact tellFact;
    private final Function<E, Telling> telling;

    /** @param telling the fact as an agent would tell it */
    Narration(Class<E> type, TellFact tellFact, Function<E, Telling> telling) {
        this.type = type;
        this.tellFact = tellFact;
        this.telling = telling;
    }

    @Override
    public Class<E> handles() {
        return type;
    }

    @Override
    public void handle(E event, EventEnvelope envelope) {
        tellFact.tell(envelope.id(), envelope.type(), event, telling.apply(event));
    }
}
