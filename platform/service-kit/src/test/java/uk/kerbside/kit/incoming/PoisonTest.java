package uk.kerbside.kit.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static uk.kerbside.kit.incoming.DeadLetterDesk.awaitLetters;
import static uk.kerbside.kit.incoming.DeadLetterDesk.letters;
import static uk.kerbside.kit.incoming.DeadLetterDesk.newCase;
import static uk.kerbside.kit.incoming.DeadLetterDesk.replay;
import static uk.kerbside.kit.incoming.DeadLetterDesk.tell;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.EventHeaders;
import uk.kerbside.events.EventJson;
import uk.kerbside.events.Topic;
import uk.kerbside.events.accounts.AccountPublished;
import uk.kerbside.events.observations.RightRevisionApplied;
import uk.kerbside.events.operations.DeadLettered;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kit.KitAccounts;
import uk.kerbside.kit.KitBacking;
import uk.kerbside.kit.KitTopics;
import uk.kerbside.kit.confirmation.Confirmations;
import uk.kerbside.kit.hearing.HeardFacts;
import uk.kerbside.kit.hearing.Script;
import uk.kerbside.kit.replica.Replicas;

/** What cannot be handled waits for an operator, later facts of its key wait behind it, and nothing else waits. */
@Tag("X-5")
@QuarkusTest
@WithTestResource(value = KitBacking.class, scope = TestResourceScope.GLOBAL)
class PoisonTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    HeardFacts heard;

    @Inject
    Script script;

    @Inject
    Replicas replicas;

    @Inject
    Confirmations confirmations;

    @Inject
    DataSource database;

    @Inject
    IncomingSettings settings;

    @AfterEach
    void nothing_is_left_waiting() throws SQLException {
        DeadLetterDesk.discardAll(database);
    }

    private void awaitHeard(String key, String... facts) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(heard.of(key)).containsExactly(facts));
    }

    @Test
    void what_a_relay_that_died_sends_twice_is_set_aside_once() throws SQLException {
        String poisoned = newCase();
        script.isPoisoned(poisoned, "poison");
        for (String fact : List.of("poison", "later")) {
            var message = KitTopics.message(IncomingEventsTest.opened(poisoned, fact), poisoned);
            KitTopics.send(message);
            KitTopics.send(message);
        }
        tell(poisoned, "last");

        await().atMost(PATIENCE).until(() -> isSetAside(poisoned, "last"));

        assertThat(letters(poisoned))
                .extracting(DeadLetter::status)
                .containsExactly(DeadLetter.Status.WAITING, DeadLetter.Status.PARKED, DeadLetter.Status.PARKED);
    }

    private boolean isSetAside(String key, String fact) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "select 1 from dead_letter where key = ? and convert_from(body, 'UTF8') like ?")) {
            statement.setString(1, key);
            statement.setString(2, "%\"" + fact + "\"%");
            try (var row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    @Test
    void poison_parks_later_facts_of_its_own_key_and_nothing_else() {
        String poisoned = newCase();
        String other = newCase();
        script.isPoisoned(poisoned, "2");

        tell(poisoned, "1", "2");
        tell(other, "1");
        tell(poisoned, "3", "4");
        tell(other, "2");

        awaitHeard(other, "1", "2");
        List<DeadLetter> letters = awaitLetters(poisoned, 3);
        assertThat(letters)
                .extracting(DeadLetter::status)
                .containsExactly(DeadLetter.Status.WAITING, DeadLetter.Status.PARKED, DeadLetter.Status.PARKED);
        assertThat(heard.of(poisoned)).containsExactly("1");
        // Once with its batch, then as often as configured; what is parked is not even tried.
        assertThat(script.attempts(poisoned, "2")).hasSize(1 + settings.attempts());
        assertThat(letters.getFirst().error()).contains("IllegalStateException: Fact 2 cannot be borne");
    }

    @Test
    void a_fact_of_the_same_key_on_another_topic_goes_on() {
        String rightId = "kit:" + UUID.randomUUID();
        script.isPoisoned(rightId, "1");
        tell(rightId, "1");
        awaitLetters(rightId, 1);

        KitTopics.tell(
                new RightRevisionApplied(
                        new Revision(1, 1),
                        rightId,
                        new Revision(1, 3),
                        java.time.Instant.parse("2026-11-23T09:30:00Z")),
                rightId);

        await().atMost(PATIENCE).until(() -> confirmations.isConfirmed(rightId, new Revision(1, 3)));
        assertThat(letters(rightId)).hasSize(1);
    }

    @Test
    void the_dead_letter_topic_hears_of_it_without_its_body() throws java.io.IOException {
        String caseId = newCase();
        script.isPoisoned(caseId, "1");

        tell(caseId, "1");

        DeadLetter letter = awaitLetters(caseId, 1).getFirst();
        String letterId = "kit:" + letter.id();
        await().atMost(PATIENCE)
                .until(() -> !KitTopics.records(Topic.DEAD_LETTERS, letterId).isEmpty());
        DeadLettered told = EventJson.mapper()
                .readValue(
                        KitTopics.records(Topic.DEAD_LETTERS, letterId)
                                .getFirst()
                                .value(),
                        DeadLettered.class);
        assertThat(told.service()).isEqualTo("kit");
        assertThat(told.topic()).isEqualTo("kerbside.cases.v1");
        assertThat(told.partition()).isEqualTo(letter.partition());
        assertThat(told.offset()).isEqualTo(letter.offset());
        assertThat(told.key()).contains(caseId);
        assertThat(told.type()).contains("uk.kerbside.cases.case-opened.v1");
        assertThat(told.error()).isEqualTo("IllegalStateException: Fact 1 cannot be borne");
    }

    @Test
    void a_state_topic_goes_on_without_its_poisoned_revision() {
        String account = KitAccounts.newId();
        script.isPoisoned(account, "1.2");

        for (int n = 1; n <= 3; n++) {
            KitTopics.tell(KitAccounts.account(account, new Revision(1, n)), account);
        }

        awaitHeard(account, "1.1", "1.3");
        List<DeadLetter> letters = awaitLetters(account, 1);
        assertThat(replicas.revision(AccountPublished.class, account)).contains(new Revision(1, 3));
        // A late replay does not bring the old state back.
        script.isMended(account, "1.2");
        replay(letters.getFirst()).statusCode(200);
        assertThat(replicas.revision(AccountPublished.class, account)).contains(new Revision(1, 3));
        assertThat(heard.of(account)).containsExactly("1.1", "1.3");
    }

    @Test
    void a_body_nobody_can_read_is_set_aside_without_being_quoted() {
        String caseId = newCase();
        ProducerRecord<String, byte[]> message =
                spoilt(caseId, "{\"revision\": {\"epoch\": 1, \"n\": \"AB12CDE\"}, \"caseId\": \"" + caseId + "\"}");

        KitTopics.send(message);
        tell(caseId, "later");

        List<DeadLetter> letters = awaitLetters(caseId, 2);
        assertThat(letters.getFirst().error().orElseThrow())
                .startsWith("UnreadableEventException: The body is no uk.kerbside.cases.case-opened.v1: ")
                .contains("[\"n\"]")
                .doesNotContain("AB12CDE");
    }

    @Test
    void a_handler_that_ends_with_an_error_is_poison_like_any_other() {
        String caseId = newCase();
        script.endsWithAnError(caseId, "1");

        tell(caseId, "1");

        assertThat(awaitLetters(caseId, 1).getFirst().error().orElseThrow()).contains("StackOverflowError");
        String other = newCase();
        tell(other, "the channel lives");
        awaitHeard(other, "the channel lives");
    }

    @Test
    void records_that_cannot_even_be_kept_as_they_are_do_not_block_their_partition() {
        String after = newCase();
        var nothingInAHeader = spoilt("nothing-" + UUID.randomUUID(), "{");
        nothingInAHeader.headers().add("empty", null);
        var nulInAHeader = spoilt("nul-" + UUID.randomUUID(), "{");
        KitTopics.header(nulInAHeader, "odd", "a\0b");
        var nulInTheKey = spoilt("nul\0key-" + UUID.randomUUID(), "{");
        var typeWithoutValue = spoilt("type-" + UUID.randomUUID(), "{");
        KitTopics.header(typeWithoutValue, EventHeaders.TYPE, null);
        var endlessKey = spoilt("k".repeat(100_000) + UUID.randomUUID(), "{");
        var noKey = spoilt(null, "{");

        List.of(nothingInAHeader, nulInAHeader, nulInTheKey, typeWithoutValue, endlessKey, noKey)
                .forEach(message -> {
                    for (int partition = 0; partition < 2; partition++) {
                        var ofThisPartition = new ProducerRecord<>(
                                message.topic(), partition, message.key(), message.value(), message.headers());
                        KitTopics.header(
                                ofThisPartition,
                                EventHeaders.ID,
                                UUID.randomUUID().toString());
                        KitTopics.send(ofThisPartition);
                    }
                });
        tell(after, "1", "2");

        awaitHeard(after, "1", "2");
        assertThat(awaitLetters(nothingInAHeader.key(), 2)).hasSize(2);
        assertThat(awaitLetters(nulInTheKey.key().replace('\0', '\uFFFD'), 2)).hasSize(2);
        assertThat(awaitLetters("k".repeat(1_000), 2)).hasSize(2);
    }

    private static ProducerRecord<String, byte[]> spoilt(String key, String body) {
        var proper = KitTopics.message(IncomingEventsTest.opened(String.valueOf(key), "spoilt"), key);
        return new ProducerRecord<>(proper.topic(), null, key, body.getBytes(StandardCharsets.UTF_8), proper.headers());
    }
}
