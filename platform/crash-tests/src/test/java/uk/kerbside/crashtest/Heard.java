package uk.kerbside.crashtest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads the topic from a point on, as any consumer would, and remembers the numbers that came for each key. */
final class Heard implements AutoCloseable {

    private final KafkaConsumer<String, String> consumer;
    private final String prefix;
    private final Map<String, List<Integer>> numbers = new LinkedHashMap<>();

    /** Listens to keys that begin with {@code prefix}, from now on. */
    Heard(String prefix) {
        this.prefix = prefix;
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", Parts.stack().view().kafka());
        settings.put("enable.auto.commit", false);
        consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(Parts.TOPIC).stream()
                .map(partition -> new TopicPartition(Parts.TOPIC, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /** Takes in what came meanwhile; all numbers so far, by key, repeats included. */
    Map<String, List<Integer>> numbers() {
        for (ConsumerRecord<String, String> message : consumer.poll(Duration.ofMillis(100))) {
            if (message.key().startsWith(prefix)) {
                int n = Integer.parseInt(message.value().replaceFirst("(?s).*\"reason\": ?\"(\\d+)\".*", "$1"));
                numbers.computeIfAbsent(message.key(), key -> new ArrayList<>()).add(n);
            }
        }
        return numbers;
    }

    /** The number of different facts heard. */
    long different() {
        return numbers().values().stream()
                .mapToLong(ofKey -> ofKey.stream().distinct().count())
                .sum();
    }

    /** Whether no fact of a key came before the one it follows had come; repeats are allowed. */
    boolean isInOrder(String key) {
        int furthest = 0;
        for (int n : numbers.getOrDefault(key, List.of())) {
            if (n > furthest + 1) {
                return false;
            }
            furthest = Math.max(furthest, n);
        }
        return true;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
