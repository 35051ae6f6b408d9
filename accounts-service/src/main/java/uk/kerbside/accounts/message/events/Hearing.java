package uk.kerbside.accounts.message.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import uk.kerbside.accounts.message.MessageKind;
import uk.kerbside.accounts.message.PlainWords;
import uk.kerbside.accounts.message.PlanMessage;
import uk.kerbside.events.Event;
import uk.kerbside.kit.incoming.EventHandler;

/** The one way from a heard fact to a message: whoever hears says what is told, and this plans it. */
@ApplicationScoped
class Hearing {
    private final PlanMessage planMessage;
    private final PlainWords words;

    Hearing(PlanMessage planMessage, PlainWords words) {
        this.planMessage = planMessage;
        this.words = words;
    }

    /** Every fact of the type is told. */
    <E extends Event> EventHandler<E> of(Class<E> type, Function<E, Telling> told) {
        return ofEach(type, fact -> List.of(told.apply(fact)));
    }

    /** @param told empty for a fact nobody is written to about */
    <E extends Event> EventHandler<E> ofSome(Class<E> type, Function<E, Optional<Telling>> told) {
        return ofEach(type, fact -> told.apply(fact).stream().toList());
    }

    /** @param told of each who is written to about a fact, one of a kind */
    <E extends Event> EventHandler<E> ofEach(Class<E> type, Function<E, List<Telling>> told) {
        return new Notice<>(type, planMessage, (fact, id) -> told.apply(fact).stream()
                .map(telling -> telling.occasion(id))
                .toList());
    }

    /** What is told of a permit: it begins with the permit's number and type. */
    Telling ofPermit(MessageKind kind, String accountId, String permitNumber, String typeCode) {
        return Telling.of(kind, accountId).with("permitNumber", permitNumber).with("permitType", words.code(typeCode));
    }

    /** What is told of an application: it begins with the application's id and the type. */
    Telling ofApplication(MessageKind kind, String accountId, String applicationId, String typeCode) {
        return Telling.of(kind, accountId)
                .with("applicationId", applicationId)
                .with("permitType", words.code(typeCode));
    }
}
