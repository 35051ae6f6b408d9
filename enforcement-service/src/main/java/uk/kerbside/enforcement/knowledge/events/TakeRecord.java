package uk.kerbside.enforcement.knowledge.events;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jboss.logging.Logger;
import uk.kerbside.enforcement.knowledge.Knowledge;
import uk.kerbside.events.Contract;
import uk.kerbside.events.EventHeaders;
import uk.kerbside.events.EventJson;
import uk.kerbside.events.Topic;
import uk.kerbside.events.places.CalendarPublished;
import uk.kerbside.events.places.PlacePublished;
import uk.kerbside.events.rights.LiveSeriesPublished;
import uk.kerbside.events.rights.RightPublished;
import uk.kerbside.events.rights.SourceHeartbeat;

/** Takes one record into the knowledge. Whatever the record is, the next one is read: poison is counted and told. */
@ApplicationScoped
class TakeRecord {
    private static final Logger LOG = Logger.getLogger(TakeRecord.class);
    private static final String UNKNOWN_SOURCE = "unknown";

    private final Counter unreadable;

    TakeRecord(MeterRegistry meters) {
        this.unreadable = Counter.builder("kerbside.knowledge.unreadable")
                .description("Records on state topics that could not be taken in")
                .register(meters);
    }

    void take(ConsumerRecord<String, byte[]> message, Knowledge knowledge) {
        boolean isRight = message.topic().equals(Topic.RIGHTS.wireName());
        try {
            if (message.value() == null) {
                forget(message.key(), isRight, knowledge);
            } else {
                known(message).ifPresent(contract -> takeBody(contract, message, knowledge));
            }
        } catch (RuntimeException e) {
            unreadable.increment();
            if (isRight) {
                String source = header(message, EventHeaders.SOURCE).orElse(UNKNOWN_SOURCE);
                knowledge.couldNotRead(message.key(), source);
            }
            LOG.errorf(
                    "The record at %s-%d@%d cannot be taken in: %s",
                    message.topic(),
                    message.partition(),
                    message.offset(),
                    e.getClass().getSimpleName());
        }
    }

    private static void forget(String key, boolean isRight, Knowledge knowledge) {
        if (isRight) {
            knowledge.forgetRight(key);
        } else {
            knowledge.forgetPlace(key);
        }
    }

    /** A type nobody here knows is no fault: services are upgraded one by one. */
    private static Optional<Contract> known(ConsumerRecord<String, byte[]> message) {
        String type = header(message, EventHeaders.TYPE)
                .orElseThrow(() -> new IllegalArgumentException("The header " + EventHeaders.TYPE + " is missing"));
        return Contract.ofType(type);
    }

    private static void takeBody(Contract contract, ConsumerRecord<String, byte[]> message, Knowledge knowledge) {
        switch (contract) {
            case RIGHT_PUBLISHED -> knowledge.take(body(message, RightPublished.class));
            case SOURCE_HEARTBEAT -> knowledge.take(body(message, SourceHeartbeat.class), message.partition());
            case LIVE_SERIES_PUBLISHED -> knowledge.isAnnounced(body(message, LiveSeriesPublished.class));
            case PLACE_PUBLISHED -> knowledge.take(body(message, PlacePublished.class));
            case CALENDAR_PUBLISHED -> knowledge.take(body(message, CalendarPublished.class));
            default -> LOG.debugf("A %s on %s is passed over", contract, message.topic());
        }
    }

    private static <T> T body(ConsumerRecord<String, byte[]> message, Class<T> type) {
        try {
            return EventJson.mapper().readValue(message.value(), type);
        } catch (IOException e) {
            throw new IllegalArgumentException("The body is no " + type.getSimpleName(), e);
        }
    }

    private static Optional<String> header(ConsumerRecord<String, byte[]> message, String name) {
        return Optional.ofNullable(message.headers().lastHeader(name))
                .map(Header::value)
                .map(value -> new String(value, StandardCharsets.UTF_8));
    }
}
