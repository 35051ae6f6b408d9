package uk.kerbside.kit.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.Topic;
import uk.kerbside.kit.KitBacking;
import uk.kerbside.kit.relay.RelayBench.Settings;

/** A topic somebody forgot to create, on a real Kafka. */
@Tag("X-5")
@QuarkusTest
@WithTestResource(value = KitBacking.class, scope = TestResourceScope.GLOBAL)
class MissingTopicTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String FORGOTTEN = "kerbside.forgotten.v1";

    private final String kafka = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    private RelayBench bench;
    private KafkaProducer<String, byte[]> producer;

    @BeforeEach
    void set_up() throws SQLException {
        bench = new RelayBench();
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka, "max.block.ms", 500, "linger.ms", 0),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    @AfterEach
    void take_down() throws InterruptedException, SQLException {
        bench.stop();
        producer.close(Duration.ZERO);
    }

    private void append(String topic, String... keys) throws SQLException {
        try (Connection connection = bench.connection()) {
            for (String key : keys) {
                RelayBench.append(connection, topic, key);
            }
        }
    }

    private long halted() throws SQLException {
        return bench.count("select count(*) from journal_stream where halt_reason = 'Kafka has no topic " + FORGOTTEN
                + "' and topic = '" + FORGOTTEN + "'");
    }

    @Test
    void a_topic_that_is_missing_stops_its_own_streams_and_no_other_until_it_is_there() throws Exception {
        RelayState state =
                bench.start("relay", producer, Settings.patient().withHaltedStreamRetry(Duration.ofMillis(300)));
        append(FORGOTTEN, "a", "b", "a");
        append(Topic.CASES.wireName(), "missing-topic-" + System.nanoTime());
        await().atMost(PATIENCE).until(() -> bench.unsent() == 3 && halted() == 2);
        assertThat(state.failedAt()).isEmpty();

        try (Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", kafka))) {
            admin.createTopics(List.of(new NewTopic(FORGOTTEN, 1, (short) 1)))
                    .all()
                    .get();
        }

        await().atMost(PATIENCE).until(() -> bench.unsent() == 0);
        assertThat(bench.count("select count(*) from journal_stream where halt_reason is not null"))
                .isZero();
    }
}
