package uk.kerbside.kit.incoming;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import uk.kerbside.events.Contract;
import uk.kerbside.events.Event;
import uk.kerbside.events.EventHeaders;
import uk.kerbside.events.EventJson;
import uk.kerbside.events.TopicKind;
import uk.kerbside.kit.journal.Provenance;
import uk.kerbside.kit.replica.ReplicaStore;

/**
 * Gives one event its effect, in the caller's transaction: facts once by their id, states when they are newer than
 * what is known. Types nobody here knows are passed over, so that services can be upgraded one by one.
 */
@ApplicationScoped
class HandleEvent {
    private final DataSource database;
    private final ReplicaStore replicas;
    private final Provenance provenance;
    private final Map<Contract, List<EventHandler<?>>> handlers = new EnumMap<>(Contract.class);

    HandleEvent(
            DataSource database,
            ReplicaStore replicas,
            Provenance provenance,
            @Any Instance<EventHandler<?>> handlers) {
        this.database = database;
        this.replicas = replicas;
        this.provenance = provenance;
        for (EventHandler<?> handler : handlers) {
            this.handlers
                    .computeIfAbsent(Contract.of(handler.handles()), contract -> new ArrayList<>())
                    .add(handler);
        }
    }

    void handle(ConsumerRecord<String, byte[]> message) {
        Optional<String> type = EventEnvelope.header(message.headers(), EventHeaders.TYPE);
        if (message.value() == null) {
            replicas.forget(message.topic(), message.key());
            handlers.forEach((contract, ofContract) -> {
                if (contract.topic().wireName().equals(message.topic())) {
                    ofContract.forEach(
                            handler -> handler.forgotten(message.key(), message.partition(), message.offset()));
                }
            });
            return;
        }
        if (type.isEmpty()) {
            throw new UnreadableEventException("The header " + EventHeaders.TYPE + " is missing", null);
        }
        Optional<Contract> known = Contract.ofType(type.get());
        if (known.isEmpty() || !isOfInterest(known.get())) {
            return;
        }
        EventEnvelope envelope = EventEnvelope.of(message);
        provenance.isCausedBy(envelope.id(), envelope.correlation());
        Event event = read(message.value(), known.get());
        boolean isNews = known.get().topic().kind() == TopicKind.STATE
                ? isNewer(known.get(), message, event)
                : isFirstTime(envelope.id());
        if (isNews) {
            for (EventHandler<?> handler : handlers.getOrDefault(known.get(), List.of())) {
                handle(handler, event, envelope);
            }
        }
    }

    private boolean isOfInterest(Contract contract) {
        return handlers.containsKey(contract) || replicas.keeps(contract.topic());
    }

    private boolean isNewer(Contract contract, ConsumerRecord<String, byte[]> message, Event event) {
        boolean handlersRemember =
                handlers.getOrDefault(contract, List.of()).stream().allMatch(EventHandler::remembersRevisions);
        return !replicas.keeps(contract.topic()) && handlersRemember
                || replicas.takeIfNewer(contract, message.key(), event, message.value());
    }

    private static Event read(byte[] body, Contract contract) {
        try {
            return EventJson.mapper().readValue(body, contract.body());
        } catch (IOException e) {
            throw new UnreadableEventException("The body is no " + contract.type() + ": " + place(e), e);
        }
    }

    /** Where reading stopped. Not why: the reason quotes the value, and that may be a mark or a name. */
    private static String place(IOException failure) {
        String kind = failure.getClass().getSimpleName();
        return switch (failure) {
            case JsonMappingException mapping -> kind + " at " + mapping.getPathReference();
            case JsonProcessingException json
            when json.getLocation() != null ->
                kind + " at byte " + json.getLocation().getByteOffset();
            default -> kind;
        };
    }

    private static <T extends Event> void handle(EventHandler<T> handler, Event event, EventEnvelope envelope) {
        handler.handle(handler.handles().cast(event), envelope);
    }

    /** Whether this fact has had its effect already. */
    boolean wasHandled(ConsumerRecord<String, byte[]> message) {
        Optional<String> eventId = EventEnvelope.header(message.headers(), EventHeaders.ID);
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select 1 from handled_event where event_id = ?")) {
            statement.setString(1, eventId.orElse(null));
            try (var row = statement.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw new IncomingUnavailableException("The handled events cannot be read", e);
        }
    }

    private boolean isFirstTime(String eventId) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "insert into handled_event (event_id) values (?) on conflict do nothing")) {
            statement.setString(1, eventId);
            return statement.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IncomingUnavailableException("A handled event cannot be remembered", e);
        }
    }
}
