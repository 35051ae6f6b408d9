package uk.kerbside.accounts.message;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.accounts.Customer;
import uk.kerbside.accounts.EdgeTest;
import uk.kerbside.events.messages.MessageAccepted;
import uk.kerbside.events.messages.MessageDelivered;
import uk.kerbside.events.messages.MessageUndeliverable;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Tokens;
import uk.kerbside.testkit.Topics;

/** What reached its customer by no way, and is sent again once there is an address. */
@EdgeTest
@Tag("A-6")
class ResendTest {
    @Inject
    MovableClock clock;

    @Inject
    PlanMessage planMessage;

    private Customer rita;
    private String messageId;

    @BeforeEach
    void a_message_has_reached_rita_by_no_way() {
        rita = Customer.withAccount();
        reachedAt("perm-fail@simulator.notify");
        planMessage.plan(
                Occasions.hireEnds(
                        "hire-of-" + rita.accountId(), rita, clock.instant().plus(Duration.ofDays(10))),
                clock.instant());
        messageId = Told.awaitMessage(rita, "UNDELIVERABLE", 1).getString("items[0].messageId");
    }

    @Test
    void a_corrected_address_gets_it_once_and_who_sent_it_again_is_written_down() {
        reachedAt("rita@example.org");
        String key = UUID.randomUUID().toString();
        resend("olga", Roles.PERMIT_OFFICER, key)
                .then()
                .statusCode(200)
                .body("status", equalTo("PLANNED"))
                .body("sentAgainAt", notNullValue());
        resend("olga", Roles.PERMIT_OFFICER, key).then().statusCode(200);

        JsonPath told = Told.awaitMessage(rita, "DELIVERED", 2);

        assertThat(told.getList("items[0].tries.channel")).containsExactly("EMAIL", "EMAIL");
        assertThat(told.getList("items[0].tries.reason")).containsExactly("permanent-failure", null);
        assertThat(Told.outbox())
                .filteredOn(taken -> taken.get("messageId").equals(messageId))
                .extracting(taken -> taken.get("address"))
                .containsExactlyInAnyOrder(List.of("perm-fail@simulator.notify"), List.of("rita@example.org"));
        // The last that is told: those before it are there by then.
        Topics.awaitEvent(MessageDelivered.class, messageId);
        assertThat(Topics.events(MessageUndeliverable.class, messageId)).hasSize(1);
        assertThat(Topics.events(MessageAccepted.class, messageId))
                .extracting(MessageAccepted::causeId)
                .containsExactly("hire-of-" + rita.accountId(), "hire-of-" + rita.accountId());
        new Officer("anna", Roles.AUDITOR)
                .post("/v1/read-audit-searches", Map.of("shown", "message:" + messageId))
                .then()
                .statusCode(200)
                .body("items.action", hasItems("SEND_MESSAGE_AGAIN"))
                .body("items.reader", hasItems("olga"));
        resend("olga", Roles.PERMIT_OFFICER, UUID.randomUUID().toString())
                .then()
                .statusCode(409)
                .body("code", equalTo("MESSAGE_NOT_GIVEN_UP"));
    }

    @Test
    void a_late_word_about_the_first_round_says_nothing_of_the_second() {
        reachedAt("rita@example.org");
        resend("sue", Roles.PERMIT_SUPERVISOR, "late-" + messageId).then().statusCode(200);
        Told.awaitMessage(rita, "DELIVERED", 2);
        Object first = Told.outbox().stream()
                .filter(taken -> taken.get("messageId").equals(messageId) && taken.get("bouncedAt") != null)
                .findFirst()
                .orElseThrow()
                .get("token");

        new Officer("olga", Roles.PERMIT_OFFICER)
                .post("/v1/sandbox-messages/" + first + "/bounce", Map.of())
                .then()
                .statusCode(200);

        Told.awaitMessage(rita, "DELIVERED", 2);
    }

    @Test
    void what_fails_again_is_told_again() {
        resend("olga", Roles.PERMIT_OFFICER, "again-" + messageId).then().statusCode(200);

        Told.awaitMessage(rita, "UNDELIVERABLE", 2);

        Awaitility.await().untilAsserted(() -> assertThat(Topics.events(MessageUndeliverable.class, messageId))
                .hasSize(2));
    }

    @Test
    void of_two_at_once_one_sends_it_again() throws Exception {
        reachedAt("rita@example.org");
        Callable<Integer> sending =
                () -> resend("olga", Roles.PERMIT_OFFICER, UUID.randomUUID().toString())
                        .statusCode();

        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Integer> answers = two.invokeAll(List.of(sending, sending)).stream()
                    .map(Future::resultNow)
                    .sorted()
                    .toList();

            assertThat(answers).containsExactly(200, 409);
        }
    }

    @Test
    void customers_do_not_send_again_nor_does_staff_what_is_anothers_or_of_no_use() {
        Customer paula = Customer.withAccount();
        new Officer("olga", Roles.PERMIT_OFFICER)
                .signedIn()
                .header("Kerbside-On-Behalf-Of", paula.accountId())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(Map.of())
                .post("/v1/messages/" + messageId + "/resend")
                .then()
                .statusCode(404);
        rita.post("/v1/messages/" + messageId + "/resend", Map.of()).then().statusCode(403);

        clock.advance(Duration.ofDays(10));

        resend("olga", Roles.PERMIT_OFFICER, "late-" + messageId)
                .then()
                .statusCode(409)
                .body("code", equalTo("MESSAGE_OF_NO_USE"));
    }

    private void reachedAt(String email) {
        rita.put(
                        rita.own("/contact"),
                        rita.etag(),
                        Map.of("name", "Rita Resident", "email", email, "preferredChannel", "EMAIL"))
                .then()
                .statusCode(200);
    }

    private Response resend(String subject, String role, String key) {
        return given().auth()
                .oauth2(Tokens.of(subject, role))
                .header("Kerbside-On-Behalf-Of", rita.accountId())
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(Map.of())
                .post("/v1/messages/" + messageId + "/resend");
    }
}
