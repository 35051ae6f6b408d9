package uk.kerbside.kit.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static uk.kerbside.kit.KitTopics.header;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.EventHeaders;
import uk.kerbside.events.Topic;
import uk.kerbside.events.cases.CaseClosed;
import uk.kerbside.events.cases.CaseOpened;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kit.KitBacking;
import uk.kerbside.kit.KitClock;
import uk.kerbside.kit.KitParts;
import uk.kerbside.kit.KitTopics;
import uk.kerbside.kit.hearing.Attempt;
import uk.kerbside.kit.hearing.HeardFacts;
import uk.kerbside.kit.hearing.Script;

/** Each fact has its effect once, in the order of its key. */
@Tag("X-5")
@QuarkusTest
@WithTestResource(value = KitBacking.class, scope = TestResourceScope.GLOBAL)
class IncomingEventsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Instant AT = Instant.parse("2026-11-23T09:30:00Z");

    KitParts parts;

    @Inject
    HeardFacts heard;

    @Inject
    Script script;

    @Inject
    DataSource database;

    @Inject
    ForgetHandledEvents forgetHandledEvents;

    @Inject
    KitClock clock;

    @Inject
    IncomingSettings settings;

    private static String newCase() {
        return "case-" + UUID.randomUUID();
    }

    static CaseOpened opened(String caseId, String reason) {
        return new CaseOpened(new Revision(1, 1), caseId, Optional.empty(), reason, AT);
    }

    private static void tell(String caseId, String reason) {
        KitTopics.tell(opened(caseId, reason), caseId);
    }

    private void awaitHeard(String caseId, List<String> facts) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(heard.of(caseId)).isEqualTo(facts));
    }

    private static List<String> numbers(int to) {
        return IntStream.rangeClosed(1, to).mapToObj(String::valueOf).toList();
    }

    @Test
    void facts_are_heard_in_the_order_of_their_key() {
        String caseId = newCase();

        numbers(50).forEach(n -> tell(caseId, n));

        awaitHeard(caseId, numbers(50));
    }

    @Test
    void a_fact_that_comes_twice_has_its_effect_once() {
        String caseId = newCase();
        var message = KitTopics.message(opened(caseId, "once"), caseId);

        KitTopics.send(message);
        KitTopics.send(message);
        tell(caseId, "last");

        awaitHeard(caseId, List.of("once", "last"));
    }

    @Test
    void a_fact_is_tried_again_and_what_the_failed_tries_did_is_undone() {
        String caseId = newCase();
        script.fails(caseId, "2", 3);

        numbers(3).forEach(n -> tell(caseId, n));

        awaitHeard(caseId, numbers(3));
        assertThat(script.attempts(caseId, "2")).hasSize(4);
    }

    @Test
    void each_wait_between_two_tries_is_longer_than_the_last() {
        String caseId = newCase();
        script.fails(caseId, "1", 3);

        tell(caseId, "1");

        awaitHeard(caseId, List.of("1"));
        // The first try is that of the whole batch; the single tries follow it, and each other, after a wait.
        List<Attempt> tries = script.attempts(caseId, "1");
        assertThat(tries.get(2).nanoTime() - tries.get(1).nanoTime())
                .isGreaterThanOrEqualTo(settings.backOff().toNanos());
        assertThat(tries.get(3).nanoTime() - tries.get(2).nanoTime())
                .isGreaterThanOrEqualTo(settings.backOff().multipliedBy(2).toNanos());
    }

    @Test
    void a_type_nobody_knows_is_passed_over() throws SQLException {
        String caseId = newCase();
        var message = KitTopics.message(opened(caseId, "unknown"), caseId);
        KitTopics.header(message, EventHeaders.TYPE, "uk.kerbside.cases.case-dreamt-of.v9");

        KitTopics.send(message);
        tell(caseId, "known");

        awaitHeard(caseId, List.of("known"));
        assertThat(letters(caseId)).isZero();
    }

    @Test
    void fields_nobody_knows_are_passed_over() {
        String caseId = newCase();
        String body = "{\"revision\": {\"epoch\": 1, \"n\": 1}, \"caseId\": \"" + caseId
                + "\", \"reason\": \"newer\", \"openedAt\": \"2026-11-23T09:30:00Z\", \"colour\": \"red\"}";
        var proper = KitTopics.message(opened(caseId, "newer"), caseId);

        KitTopics.send(new org.apache.kafka.clients.producer.ProducerRecord<>(
                proper.topic(),
                null,
                caseId,
                body.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                proper.headers()));

        awaitHeard(caseId, List.of("newer"));
    }

    @Test
    void what_is_told_because_of_a_fact_names_it_as_its_cause_and_stays_in_its_trace() {
        String caseId = newCase();
        String trace = UUID.randomUUID().toString().replace("-", "");
        var message = KitTopics.message(opened(caseId, "to-be-closed"), caseId);
        KitTopics.header(message, EventHeaders.CORRELATION, "first-cause");
        KitTopics.header(message, EventHeaders.TRACEPARENT, "00-" + trace + "-00f067aa0ba902b7-01");

        KitTopics.send(message);

        await().atMost(PATIENCE).until(() -> told(caseId, CaseClosed.class).isPresent());
        ConsumerRecord<String, byte[]> closed = told(caseId, CaseClosed.class).orElseThrow();
        assertThat(header(closed, EventHeaders.CAUSATION))
                .contains(
                        new String(message.headers().lastHeader(EventHeaders.ID).value()));
        assertThat(header(closed, EventHeaders.CORRELATION)).contains("first-cause");
        assertThat(header(closed, EventHeaders.TRACEPARENT))
                .hasValueSatisfying(it -> assertThat(it).contains(trace));
        assertThat(header(closed, EventHeaders.ACTOR_ROLE)).contains("suite-service");
        assertThat(header(closed, EventHeaders.ACTOR_CHANNEL)).contains("SYSTEM");
        assertThat(script.attempts(caseId, "to-be-closed"))
                .extracting(Attempt::traceId)
                .contains(trace);
    }

    @Test
    void a_database_that_is_away_pauses_everything_and_makes_no_dead_letter() throws SQLException {
        List<String> cases = List.of(newCase(), newCase(), newCase());
        cases.forEach(caseId -> tell(caseId, "1"));
        cases.forEach(caseId -> awaitHeard(caseId, List.of("1")));

        parts.stopDatabase();
        try {
            numbers(10).stream().skip(1).forEach(n -> cases.forEach(caseId -> tell(caseId, n)));
            // Many times as long as an event is tried that counts as poisoned.
            await().during(Duration.ofSeconds(3)).atMost(Duration.ofSeconds(5)).until(() -> cases.stream()
                    .noneMatch(caseId -> script.attempts(caseId, "10").size() > 1));
        } finally {
            parts.startDatabase();
        }

        cases.forEach(caseId -> awaitHeard(caseId, numbers(10)));
        for (String caseId : cases) {
            assertThat(letters(caseId)).isZero();
        }
    }

    @Test
    void an_event_is_remembered_as_handled_longer_than_kafka_keeps_it_and_then_forgotten() throws SQLException {
        assertThat(settings.remember()).isGreaterThanOrEqualTo(Duration.ofDays(400));
        String caseId = newCase();
        var message = KitTopics.message(opened(caseId, "old"), caseId);
        String id = new String(message.headers().lastHeader(EventHeaders.ID).value());
        KitTopics.send(message);
        awaitHeard(caseId, List.of("old"));

        forgetHandledEvents.forget();
        assertThat(count("select count(*) from handled_event where event_id = '" + id + "'"))
                .isEqualTo(1);

        clock.advance(settings.remember().plusDays(1));
        try {
            forgetHandledEvents.forget();
        } finally {
            clock.reset();
        }
        assertThat(count("select count(*) from handled_event where event_id = '" + id + "'"))
                .isZero();
    }

    private static Optional<ConsumerRecord<String, byte[]>> told(
            String key, Class<? extends uk.kerbside.events.Event> type) {
        String wireName = uk.kerbside.events.Contract.of(type).type();
        return KitTopics.records(Topic.CASES, key).stream()
                .filter(message -> header(message, EventHeaders.TYPE).equals(Optional.of(wireName)))
                .findFirst();
    }

    private long letters(String key) throws SQLException {
        return count("select count(*) from dead_letter where key = '" + key + "'");
    }

    private long count(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
