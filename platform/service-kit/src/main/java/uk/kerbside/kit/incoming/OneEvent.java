package uk.kerbside.kit.incoming;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Handles one event in a request context of its own, so that what follows from it is told with its own provenance. */
@ApplicationScoped
class OneEvent {
    private final HandleEvent handleEvent;

    OneEvent(HandleEvent handleEvent) {
        this.handleEvent = handleEvent;
    }

    @ActivateRequestContext
    void handle(ConsumerRecord<String, byte[]> message) {
        handleEvent.handle(message);
    }

    boolean wasHandled(ConsumerRecord<String, byte[]> message) {
        return handleEvent.wasHandled(message);
    }
}
