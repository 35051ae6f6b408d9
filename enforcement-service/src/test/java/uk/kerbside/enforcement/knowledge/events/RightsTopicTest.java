package uk.kerbside.enforcement.knowledge.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.enforcement.ARight;
import uk.kerbside.enforcement.Council;
import uk.kerbside.enforcement.Handheld;
import uk.kerbside.enforcement.knowledge.CurrentKnowledge;
import uk.kerbside.enforcement.knowledge.Knowledge;
import uk.kerbside.enforcement.knowledge.KnownBefore;
import uk.kerbside.events.Contract;
import uk.kerbside.events.Topic;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kernel.finding.KnownRight;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.Topics;

@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
class RightsTopicTest {
    private static final Duration VISIBLE_WITHIN = Duration.ofMillis(250);

    @Inject
    CurrentKnowledge current;

    private final Handheld eddie = Handheld.of("eddie");
    private final String vrm = Council.freshMark();

    @BeforeEach
    void everything_is_fresh() {
        Handheld.awaitFresh();
    }

    @Test
    void a_second_reader_of_the_topic_knows_the_same_present() {
        ARight changed = ARight.of(vrm).publish();
        ARight gone = ARight.of(Council.freshMark()).publish();
        ARight late = ARight.of(Council.freshMark()).revision(1, 5).publish();
        changed.revision(1, 2).in(Council.OTHER_ZONE).publish();
        late.revision(1, 4).in(Council.OTHER_ZONE).publish();
        Council.forget(gone.id());
        ARight last = ARight.of(Council.freshMark()).publish();
        eddie.await("WRONG_PLACE", vrm);
        Awaitility.await().until(() -> current.holds(last.id(), new Revision(1, 1)));

        Knowledge second = readAgain(new NothingWritten());

        assertThat(byId(second))
                .isEqualTo(byId(current.get()))
                .containsKey(changed.id())
                .doesNotContainKey(gone.id());
        assertThat(byId(second).get(late.id()).right().revision()).isEqualTo(new Revision(1, 5));
    }

    @Test
    void a_right_that_is_gone_is_known_no_more() {
        ARight right = ARight.of(vrm).publish();
        eddie.await("COVERED", vrm);

        Council.forget(right.id());

        eddie.await("NOTHING_KNOWN", vrm).body("alsoConsidered", empty());
    }

    @Test
    void a_source_restored_from_a_back_up_is_heard_again() {
        ARight right = ARight.of(vrm).revision(1, 40).in(Council.OTHER_ZONE).publish();
        eddie.await("WRONG_PLACE", vrm);

        right.revision(2, 1).in(Council.ZONE).publish();

        eddie.await("COVERED", vrm).body("right.revision", equalTo("2.1"));
    }

    @Test
    @Tag("E-9")
    void a_poisoned_right_stops_nothing_and_shows_until_it_is_healed() {
        String poisoned = "permits:P-" + UUID.randomUUID();
        Map<String, String> headers = Topics.headersOf(Contract.RIGHT_PUBLISHED, poisoned);
        Topics.publishRaw(Topic.RIGHTS, poisoned, "{\"rightId\": 7".getBytes(StandardCharsets.UTF_8), headers);
        ARight.of(vrm).publish();

        eddie.await("COVERED", vrm)
                .body("overlays", hasItem("SOURCE_INCOMPLETE"))
                .body("advice", equalTo("NONE"))
                .body("dataAge.find { it.unreadable > 0 }.unreadable", equalTo(1));
        eddie.ask(Handheld.question(Council.freshMark(), "displayed", Map.of("kind", "NOTHING")))
                .statusCode(200)
                .body("outcome", equalTo("NOTHING_KNOWN"))
                .body("advice", equalTo("REFER"));

        Council.forget(poisoned);
        Awaitility.await().until(() -> current.ages().stream().noneMatch(age -> age.isIncomplete()));
        eddie.check(vrm).body("overlays", empty());
    }

    @Test
    void a_type_of_event_nobody_knows_yet_is_no_fault() {
        String key = "permits:P-" + UUID.randomUUID();
        Map<String, String> headers = Topics.headersOf(Contract.RIGHT_PUBLISHED, key);
        headers.put("ce_type", "uk.kerbside.rights.series-switched.v1");
        Topics.publishRaw(Topic.RIGHTS, key, "{}".getBytes(StandardCharsets.UTF_8), headers);
        ARight.of(vrm).publish();

        eddie.await("COVERED", vrm).body("overlays", empty());
    }

    @Test
    @Tag("X-4")
    void a_change_is_visible_at_once() {
        List<Duration> delays = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            ARight right = ARight.of(Council.freshMark());
            long before = System.nanoTime();
            right.publish();
            Awaitility.await()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> current.holds(right.id(), new Revision(1, 1)));
            delays.add(Duration.ofNanos(System.nanoTime() - before));
        }

        assertThat(delays.stream()
                        .filter(delay -> delay.compareTo(VISIBLE_WITHIN) <= 0)
                        .count())
                .as("delays %s", delays)
                .isGreaterThanOrEqualTo(48);
    }

    private static Map<String, KnownRight> byId(Knowledge knowledge) {
        return knowledge
                .allRights()
                .collect(Collectors.toMap(known -> known.right().id(), Function.identity()));
    }

    private static Knowledge readAgain(KnownBefore knownBefore) {
        List<Knowledge> loaded = new CopyOnWriteArrayList<>();
        TopicFollower follower = new TopicFollower(
                () -> new KafkaConsumer<>(
                        Map.of(
                                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                Backing.bootstrapServers(),
                                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                                "none"),
                        new StringDeserializer(),
                        new ByteArrayDeserializer()),
                knownBefore,
                new TakeRecord(new SimpleMeterRegistry()),
                loaded::add);
        Thread thread = Thread.ofPlatform().start(follower);
        Awaitility.await().until(() -> !loaded.isEmpty());
        follower.stop();
        Awaitility.await().until(() -> !thread.isAlive());
        return loaded.getFirst();
    }

    /** A ledger without a row. */
    private static final class NothingWritten implements KnownBefore {
        @Override
        public Map<Integer, Long> fill(Knowledge fresh) {
            return Map.of();
        }

        @Override
        public void topicIsAnother() {
            throw new IllegalStateException("Nothing was said of any topic");
        }
    }
}
