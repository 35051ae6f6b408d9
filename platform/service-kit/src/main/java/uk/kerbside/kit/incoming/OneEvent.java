package uk.kerbside.kit.incoming;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * Handles one event in a request context of its own, so that what follows from it is told with its own provenance, and
 * in the trace of whoever told it, so that a story is found in the logs of all services under one id.
 */
@ApplicationScoped
class OneEvent {
    private static final TextMapGetter<Headers> HEADERS = new TextMapGetter<>() {
        @Override
        public List<String> keys(Headers headers) {
            return Arrays.stream(headers.toArray()).map(Header::key).toList();
        }

        @Override
        public String get(Headers headers, String name) {
            return EventEnvelope.header(headers, name).orElse(null);
        }
    };

    private final HandleEvent handleEvent;
    private final Tracer tracer;

    OneEvent(HandleEvent handleEvent, Tracer tracer) {
        this.handleEvent = handleEvent;
        this.tracer = tracer;
    }

    @ActivateRequestContext
    void handle(ConsumerRecord<String, byte[]> message) {
        Context told = W3CTraceContextPropagator.getInstance().extract(Context.root(), message.headers(), HEADERS);
        Span span = tracer.spanBuilder("hear " + message.topic())
                .setParent(told)
                .setSpanKind(SpanKind.CONSUMER)
                .startSpan();
        try {
            told.with(span).wrap(() -> handleEvent.handle(message)).run();
        } catch (AssertionError | LinkageError | StackOverflowError e) {
            // Poison like any other: as an error it would end the channel, and nothing would be heard any more.
            throw new IllegalStateException("A handler ended with " + e, e);
        } finally {
            span.end();
        }
    }

    boolean wasHandled(ConsumerRecord<String, byte[]> message) {
        return handleEvent.wasHandled(message);
    }
}
