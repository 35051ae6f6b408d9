package uk.kerbside.local.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads every checkpoint that was published and is still on the topic. */
final class PublishedSeals {
    private static final String TOPIC = "kerbside.observations.v1";
    private static final String TYPE = "uk.kerbside.observations.evidence-sealed.v1";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration POLL = Duration.ofMillis(500);

    private PublishedSeals() {}

    /** Up to the end the topic has now. */
    static List<PublishedSeal> readFrom(String kafka) {
        List<PublishedSeal> seals = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = consumer(kafka)) {
            List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(fact -> seal(fact).ifPresent(seals::add));
            }
        }
        return seals;
    }

    private static KafkaConsumer<String, byte[]> consumer(String kafka) {
        return new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka, ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    private static Optional<PublishedSeal> seal(ConsumerRecord<String, byte[]> fact) {
        var type = fact.headers().lastHeader("ce_type");
        if (type == null || !new String(type.value(), StandardCharsets.UTF_8).equals(TYPE)) {
            return Optional.empty();
        }
        try {
            JsonNode body = JSON.readTree(fact.value());
            return Optional.of(new PublishedSeal(
                    body.path("chain").asText(),
                    body.path("statement").asText(),
                    body.path("signature").asText(),
                    body.path("publicKey").asText()));
        } catch (IOException e) {
            throw new AuditFailure("What was published at " + fact.offset() + " is no JSON.", e);
        }
    }
}
