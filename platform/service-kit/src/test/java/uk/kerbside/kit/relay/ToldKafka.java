package uk.kerbside.kit.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import uk.kerbside.kit.relay.RelayState.Role;

/** A Kafka that acknowledges when it is told to, and waiting for what a relay does with it. */
final class ToldKafka {
    static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration A_WHILE = Duration.ofMillis(400);

    private ToldKafka() {}

    /** Acknowledges everything at once. */
    static MockProducer<String, byte[]> willing() {
        return new MockProducer<>(Cluster.empty(), true, null, new StringSerializer(), new ByteArraySerializer());
    }

    /** Acknowledges what a test completes. */
    static MockProducer<String, byte[]> hesitant() {
        return new MockProducer<>(Cluster.empty(), false, null, new StringSerializer(), new ByteArraySerializer());
    }

    static List<String> sent(MockProducer<String, byte[]> kafka) {
        return kafka.history().stream().map(ProducerRecord::key).toList();
    }

    static void awaitSent(MockProducer<String, byte[]> kafka, String... keys) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(sent(kafka)).containsExactlyInAnyOrder(keys));
    }

    static void awaitRole(RelayState state, Role role) {
        await().atMost(PATIENCE).until(() -> state.role() == role);
    }

    static void forAWhile(Callable<Boolean> claim) {
        await().during(A_WHILE).atMost(PATIENCE).until(claim);
    }
}
