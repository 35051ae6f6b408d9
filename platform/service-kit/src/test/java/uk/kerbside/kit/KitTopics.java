package uk.kerbside.kit;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import uk.kerbside.events.Contract;
import uk.kerbside.events.Event;
import uk.kerbside.events.EventHeaders;
import uk.kerbside.events.EventJson;
import uk.kerbside.events.Topic;

/** Tells as a neighbour would, and reads what lies on a topic. */
public final class KitTopics {
    private static KafkaProducer<String, byte[]> producer;

    private KitTopics() {}

    /** A proper message, for a test to send or to spoil first. */
    public static ProducerRecord<String, byte[]> message(Event event, String key) {
        Contract contract = Contract.of(event.getClass());
        var message = new ProducerRecord<>(contract.topic().wireName(), key, json(event));
        header(message, EventHeaders.SPEC_VERSION, "1.0");
        header(message, EventHeaders.ID, UUID.randomUUID().toString());
        header(message, EventHeaders.TYPE, contract.type());
        header(message, EventHeaders.SOURCE, "neighbour");
        header(message, EventHeaders.TIME, InstantSource.system().instant().toString());
        header(message, EventHeaders.SUBJECT, key);
        return message;
    }

    /** Sets a header, in place of what stood there. */
    public static void header(ProducerRecord<String, byte[]> message, String name, String value) {
        message.headers().remove(name).add(name, value == null ? null : value.getBytes(StandardCharsets.UTF_8));
    }

    public static Optional<String> header(ConsumerRecord<String, byte[]> message, String name) {
        return Optional.ofNullable(message.headers().lastHeader(name))
                .map(header -> new String(header.value(), StandardCharsets.UTF_8));
    }

    public static void tell(Event event, String key) {
        send(message(event, key));
    }

    /** Returns when Kafka has it. */
    public static void send(ProducerRecord<String, byte[]> message) {
        try {
            producer().send(message).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka does not take a message", e);
        }
    }

    /** Everything on a topic with this key, in order. */
    public static List<ConsumerRecord<String, byte[]>> records(Topic topic, String key) {
        return records(topic).stream()
                .filter(message -> key.equals(message.key()))
                .toList();
    }

    /** Everything on a topic, in order for each key. */
    public static List<ConsumerRecord<String, byte[]>> records(Topic topic) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers(), "fetch.max.wait.ms", 50);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.wireName()).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
        }
        return records;
    }

    private static byte[] json(Event event) {
        try {
            return EventJson.mapper().writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static synchronized KafkaProducer<String, byte[]> producer() {
        if (producer == null) {
            Map<String, Object> settings =
                    Map.of("bootstrap.servers", bootstrapServers(), "linger.ms", 0, "reconnect.backoff.max.ms", 500);
            producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    private static String bootstrapServers() {
        return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    }
}
