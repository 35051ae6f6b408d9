package uk.kerbside.accounts.message.events;

import java.util.List;
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
    private final BiFunction<E, String, List<Occasion>> occasions;

    /** @param occasions of a fact and its id; none when nobody is written to about it */
    Notice(Class<E> type, PlanMessage planMessage, BiFunction<E, String, List<Occasion>> occasions) {
        this.type = type;
        this.planMessage = planMessage;
        this.occasions = occasions;
    }

    @Override
    public Class<E> handles() {
        return type;
    }

    @Override
    public void handle(E event, EventEnvelope envelope) {
        occasions.apply(event, envelope.id()).forEach(occasion -> planMessage.plan(occasion, envelope.at()));
    }
}
