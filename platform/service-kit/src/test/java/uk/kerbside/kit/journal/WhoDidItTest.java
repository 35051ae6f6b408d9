package uk.kerbside.kit.journal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.EventHeaders;
import uk.kerbside.events.Topic;
import uk.kerbside.kit.KitAccounts;
import uk.kerbside.kit.KitBacking;
import uk.kerbside.kit.KitTokens;
import uk.kerbside.kit.KitTopics;
import uk.kerbside.kit.actor.Roles;

/** Every change can be read back with who made it, in which role, over which channel and for whom. */
@Tag("X-2")
@QuarkusTest
@WithTestResource(value = KitBacking.class, scope = TestResourceScope.GLOBAL)
class WhoDidItTest {
    @Inject
    Journal journal;

    @Inject
    KitAccounts accounts;

    @Test
    void the_journal_names_the_person_and_the_topic_their_role_and_channel_only() {
        String rita = "rita-" + UUID.randomUUID();
        String account = accounts.known(KitAccounts.owner(rita));
        String caseId = "case-" + UUID.randomUUID();

        given().auth()
                .oauth2(KitTokens.of(rita, Roles.CUSTOMER))
                .header("Kerbside-Channel", "APP")
                .header("Kerbside-On-Behalf-Of", account)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/v1/things/told/" + caseId)
                .then()
                .statusCode(201);

        JournalEntry entry = journal.history(Topic.CASES, caseId).getFirst();
        assertThat(entry.actorSubject()).isEqualTo(rita);
        assertThat(entry.actorRole()).isEqualTo(Roles.CUSTOMER);
        assertThat(entry.channel()).isEqualTo("APP");
        assertThat(entry.onBehalfOf()).contains(account);
        ConsumerRecord<String, byte[]> told = await().atMost(Duration.ofSeconds(30))
                .until(() -> KitTopics.records(Topic.CASES, caseId), records -> records.size() == 1)
                .getFirst();
        assertThat(KitTopics.header(told, EventHeaders.ACTOR_ROLE)).contains(Roles.CUSTOMER);
        assertThat(KitTopics.header(told, EventHeaders.ACTOR_CHANNEL)).contains("APP");
        assertThat(told.headers())
                .noneMatch(
                        header -> new String(header.value(), java.nio.charset.StandardCharsets.UTF_8).contains(rita));
    }
}
