package uk.kerbside.kit.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.EventJson;
import uk.kerbside.events.Topic;
import uk.kerbside.events.cases.CaseClosed;
import uk.kerbside.events.cases.CaseOpened;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kit.KitBacking;
import uk.kerbside.kit.KitTopics;
import uk.kerbside.kit.actor.Roles;

/** What happened stands in the journal exactly if it was committed, numbered in the order of the commits. */
@Tag("X-5")
@QuarkusTest
@WithTestResource(value = KitBacking.class, scope = TestResourceScope.GLOBAL)
class JournalTest {
    private static final Instant AT = Instant.parse("2026-11-23T09:30:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Journal journal;

    private static String newCase() {
        return "case-" + UUID.randomUUID();
    }

    /** In the caller's transaction. */
    private Revision append(String caseId, String reason) {
        return journal.append(
                caseId, CaseOpened.class, revision -> new CaseOpened(revision, caseId, Optional.empty(), reason, AT));
    }

    private Revision commit(String caseId, String reason) {
        return QuarkusTransaction.requiringNew().call(() -> append(caseId, reason));
    }

    /** As a request of its own would, on whatever thread. */
    private static <T> T inRequest(Callable<T> work) throws Exception {
        ManagedContext context = Arc.container().requestContext();
        context.activate();
        try {
            return work.call();
        } finally {
            context.terminate();
        }
    }

    private static void awaitLatch(CountDownLatch latch) throws InterruptedException {
        assertThat(latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }

    private static List<ConsumerRecord<String, byte[]>> awaitTold(String key, int count) {
        return await().atMost(PATIENCE)
                .until(() -> KitTopics.records(Topic.CASES, key), records -> records.size() >= count);
    }

    @Test
    void nothing_is_appended_outside_a_transaction() {
        String caseId = newCase();

        assertThatThrownBy(() -> append(caseId, "alone"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Events are appended in the transaction of the change they tell of");

        assertThat(journal.history(Topic.CASES, caseId)).isEmpty();
    }

    @Test
    void what_is_rolled_back_never_happened_and_leaves_no_gap() {
        String caseId = newCase();
        assertThat(commit(caseId, "one")).isEqualTo(new Revision(epoch(), 1));

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    append(caseId, "undone");
                    throw new IllegalStateException("roll back");
                }))
                .hasMessageContaining("roll back");

        assertThat(commit(caseId, "two").n()).isEqualTo(2);
        List<ConsumerRecord<String, byte[]>> told = awaitTold(caseId, 2);
        assertThat(told).extracting(JournalTest::reason).containsExactly("one", "two");
    }

    @Test
    void two_transactions_of_one_key_follow_each_other_in_the_order_of_their_commits() throws Exception {
        String caseId = newCase();
        CountDownLatch firstHasAppended = new CountDownLatch(1);
        CountDownLatch firstMayCommit = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<Revision> first = threads.submit(
                    () -> inRequest(() -> QuarkusTransaction.requiringNew().call(() -> {
                        Revision revision = append(caseId, "first");
                        firstHasAppended.countDown();
                        awaitLatch(firstMayCommit);
                        return revision;
                    })));
            awaitLatch(firstHasAppended);

            Future<Revision> second = threads.submit(() -> inRequest(() -> commit(caseId, "second")));
            // Another key is not held up meanwhile.
            assertThat(commit(newCase(), "other").n()).isEqualTo(1);
            await().during(Duration.ofMillis(300)).atMost(Duration.ofSeconds(2)).until(() -> !second.isDone());
            firstMayCommit.countDown();

            assertThat(first.get().n()).isEqualTo(1);
            assertThat(second.get().n()).isEqualTo(2);
        }
    }

    @Test
    void many_at_once_draw_every_number_once_and_are_told_in_its_order() throws Exception {
        String caseId = newCase();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<Revision>> drawn = new ArrayList<>();
            for (int i = 0; i < 120; i++) {
                String reason = String.valueOf(i);
                drawn.add(threads.submit(() -> inRequest(() -> commit(caseId, reason))));
            }
            List<Long> numbers = new ArrayList<>();
            for (Future<Revision> one : drawn) {
                numbers.add(one.get().n());
            }
            assertThat(numbers).containsExactlyInAnyOrderElementsOf(everyNumberTo(120));
        }

        assertThat(awaitTold(caseId, 120)).extracting(JournalTest::n).containsExactlyElementsOf(everyNumberTo(120));
    }

    @Test
    void the_history_of_a_key_can_be_read_back() {
        String caseId = newCase();
        commit(caseId, "PAYMENT");
        QuarkusTransaction.requiringNew()
                .run(() -> journal.append(
                        caseId,
                        CaseClosed.class,
                        revision -> new CaseClosed(revision, caseId, Optional.empty(), "SETTLED", AT)));

        List<JournalEntry> history = journal.history(Topic.CASES, caseId);

        assertThat(history)
                .extracting(JournalEntry::type)
                .containsExactly("uk.kerbside.cases.case-opened.v1", "uk.kerbside.cases.case-closed.v1");
        assertThat(history.getFirst().body().get("reason").asText()).isEqualTo("PAYMENT");
        assertThat(history.getFirst().actorSubject()).isEqualTo("system:kit");
        assertThat(history.getFirst().actorRole()).isEqualTo(Roles.SUITE_SERVICE);
        assertThat(history.getFirst().channel()).isEqualTo("SYSTEM");
        assertThat(journal.latest(Topic.CASES, caseId))
                .contains(history.getLast().revision());
        assertThat(journal.latest(Topic.CASES, newCase())).isEmpty();
    }

    private long epoch() {
        return commit(newCase(), "to see the epoch").epoch();
    }

    private static List<Long> everyNumberTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    private static long n(ConsumerRecord<String, byte[]> message) {
        return event(message).revision().n();
    }

    private static String reason(ConsumerRecord<String, byte[]> message) {
        return event(message).reason();
    }

    private static CaseOpened event(ConsumerRecord<String, byte[]> message) {
        try {
            return EventJson.mapper().readValue(message.value(), CaseOpened.class);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void entries_are_found_by_what_they_name_under_whatever_key() {
        String reason = "reason-" + UUID.randomUUID();
        String first = newCase();
        String second = newCase();
        commit(first, reason);
        commit(second, reason);
        commit(first, "another");

        assertThat(journal.naming(Topic.CASES, "reason", reason))
                .extracting(JournalEntry::key)
                .containsExactly(first, second);
        assertThatThrownBy(() -> journal.naming(Topic.CASES, "reason' or 1=1 --", reason))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
