package uk.kerbside.accounts.message;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.accounts.Auditor;
import uk.kerbside.accounts.Council;
import uk.kerbside.accounts.Customer;
import uk.kerbside.accounts.EdgeTest;
import uk.kerbside.events.EventHeaders;
import uk.kerbside.events.messages.MessageAccepted;
import uk.kerbside.events.messages.MessageBounced;
import uk.kerbside.events.messages.MessageChannel;
import uk.kerbside.events.messages.MessageDelivered;
import uk.kerbside.events.messages.MessageUndeliverable;
import uk.kerbside.events.permits.MoreEvidenceReminded;
import uk.kerbside.events.permits.PermitSurrendered;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.testkit.Tokens;
import uk.kerbside.testkit.Topics;

@EdgeTest
@Tag("A-6")
class MessagesTest {
    @Test
    void a_customer_is_told_in_their_preferred_way_and_everybody_hears_that_it_arrived() {
        Customer rita = Customer.withAccount();

        String permit = Told.surrendered(rita);

        JsonPath told = Told.awaitScheduledMessage(rita, "DELIVERED", 1);
        assertThat(told.getString("items[0].kind")).isEqualTo("PERMIT_SURRENDERED");
        assertThat(told.getString("items[0].tries[0].channel")).isEqualTo("EMAIL");
        assertThat(told.getString("items[0].tries[0].subject"))
                .isEqualTo("Your parking permit " + permit + " has ended");
        assertThat(told.getString("items[0].tries[0].body"))
                .startsWith("Dear Rita Resident\n\nYou gave back your resident permit " + permit)
                .endsWith("Your council's parking team");
        String messageId = told.getString("items[0].messageId");
        assertThat(Told.inOutbox(messageId, "EMAIL").get("address")).isEqualTo(List.of("rita.resident@example.org"));
        MessageAccepted accepted = Topics.awaitEvent(MessageAccepted.class, messageId);
        assertThat(accepted.channel()).isEqualTo(MessageChannel.EMAIL);
        assertThat(accepted.accountId()).isEqualTo(rita.accountId());
        assertThat(Topics.awaitEvent(MessageDelivered.class, messageId).causeId())
                .isEqualTo(accepted.causeId());
    }

    /** Facts of one permit come in their order: once the last is told, those before it were heard. */
    @Test
    void one_fact_that_comes_twice_is_told_once() {
        Customer rita = Customer.withAccount();
        String permit = "P-" + UUID.randomUUID();
        Map<String, String> sameEvent = Told.as(UUID.randomUUID().toString());
        Told.surrendered(rita, permit, sameEvent);
        Told.surrendered(rita, permit, sameEvent);
        Told.surrendered(rita, permit, Map.of());

        Told.awaitMessages(rita, 2);

        assertThat(Told.messages(rita).getList("items")).hasSize(2);
    }

    @Test
    void what_happened_long_ago_is_told_nobody() {
        Customer rita = Customer.withAccount();
        String permit = "P-" + UUID.randomUUID();
        Instant now = InstantSource.system().instant();
        Told.surrendered(
                rita,
                permit,
                Map.of(EventHeaders.TIME, now.minus(Duration.ofDays(3)).toString()));
        Told.surrendered(
                rita,
                permit,
                Map.of(
                        EventHeaders.TIME,
                        now.minus(Duration.ofDays(3))
                                .plus(Duration.ofMinutes(5))
                                .toString()));

        Told.awaitMessages(rita, 1);

        assertThat(Told.messages(rita).getList("items")).hasSize(1);
    }

    @Test
    void a_reminder_to_send_evidence_is_of_no_use_once_the_application_is_closed() {
        Customer rita = Customer.withAccount();
        Instant now = InstantSource.system().instant();
        String application = "AP-" + UUID.randomUUID();

        Topics.publish(
                new MoreEvidenceReminded(
                        new Revision(1, 3), application, rita.accountId(), "RESIDENT", now.minusSeconds(1), now),
                application);

        JsonPath told = Told.awaitMessage(rita, "UNDELIVERABLE", 0);
        assertThat(Topics.awaitEvent(MessageUndeliverable.class, told.getString("items[0].messageId"))
                        .reason())
                .isEqualTo("TOO_LATE");
    }

    @Test
    void what_bounces_goes_every_other_way_the_customer_has_and_then_somebody_has_to_ring() {
        Customer rita = Customer.livingAt(Council.home());
        Told.surrendered(rita);
        String messageId = Told.awaitMessage(rita, "DELIVERED", 1).getString("items[0].messageId");

        // Late: it counted as delivered.
        Told.bounce(messageId, "EMAIL");
        Told.awaitMessage(rita, "DELIVERED", 2);
        Told.bounce(messageId, "SMS");
        Told.awaitMessage(rita, "DELIVERED", 3);
        Told.bounce(messageId, "EMAIL");
        Told.bounce(messageId, "LETTER");

        JsonPath told = Told.awaitMessage(rita, "UNDELIVERABLE", 3);
        assertThat(told.getList("items[0].tries.reason"))
                .containsExactly("permanent-failure", "permanent-failure", "permanent-failure");
        assertThat(Told.inOutbox(messageId, "SMS").get("address")).isEqualTo(List.of("+447700900123"));
        assertThat(Told.inOutbox(messageId, "SMS").get("subject")).isEqualTo("");
        assertThat((List<?>) Told.inOutbox(messageId, "LETTER").get("address"))
                .hasSizeGreaterThanOrEqualTo(3)
                .first()
                .isEqualTo("Rita Resident");
        // The last that is told: those before it are there by then.
        assertThat(Topics.awaitEvent(MessageUndeliverable.class, messageId).reason())
                .isEqualTo("EVERY_WAY_FAILED");
        assertThat(Topics.events(MessageBounced.class, messageId))
                .extracting(MessageBounced::nextChannel)
                .containsExactly(Optional.of(MessageChannel.SMS), Optional.of(MessageChannel.LETTER), Optional.empty());
    }

    @Test
    void who_has_no_address_at_all_is_told_of_to_the_helpline_at_once() {
        Customer paula = Customer.stranger();
        String accountId = paula.post(
                        "/v1/accounts", Map.of("kind", "PERSON", "name", "Paula", "preferredChannel", "LETTER"))
                .then()
                .statusCode(201)
                .extract()
                .path("accountId");
        String number = "P-" + UUID.randomUUID();
        Topics.publish(
                new PermitSurrendered(
                        new Revision(1, 1),
                        number,
                        accountId,
                        "RESIDENT",
                        InstantSource.system().instant()),
                number);

        JsonPath told = Told.awaitMessage(paula, "UNDELIVERABLE", 0);

        assertThat(Topics.awaitEvent(MessageUndeliverable.class, told.getString("items[0].messageId"))
                        .reason())
                .isEqualTo("NO_ADDRESS");
    }

    @Test
    void an_address_that_always_bounces_does_so_by_itself() {
        Customer rita = Customer.withAccount();
        rita.put(rita.own("/contact"), rita.etag(), contact("perm-fail@simulator.notify"))
                .then()
                .statusCode(200);

        Told.surrendered(rita);

        JsonPath told = Told.awaitMessage(rita, "DELIVERED", 2);
        assertThat(told.getList("items[0].tries.channel")).containsExactly("EMAIL", "SMS");
    }

    @Test
    void what_somebody_of_the_council_reads_is_written_down_and_nobody_reads_what_is_anothers() {
        Customer rita = Customer.withAccount();
        Told.surrendered(rita);
        String messageId = Told.awaitMessage(rita, "DELIVERED", 1).getString("items[0].messageId");

        given().auth()
                .oauth2(Tokens.of("olga", Roles.PERMIT_OFFICER))
                .header("Kerbside-On-Behalf-Of", rita.accountId())
                .get("/v1/messages")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        given().auth()
                .oauth2(Tokens.customer("a stranger"))
                .header("Kerbside-On-Behalf-Of", rita.accountId())
                .get("/v1/messages")
                .then()
                .statusCode(404);

        Auditor.searchReads(Map.of("shown", "message:" + messageId, "reason", "Complaint 2026-31"))
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].reader", equalTo("olga"))
                .body("items[0].action", equalTo("LIST_MESSAGES"))
                .body("items[0].shown", hasItem("account:" + rita.accountId()));
    }

    @Test
    void receipts_are_taken_from_whoever_has_the_token_and_nobody_else() {
        receipt("Bearer receipt-token-in-tests").then().statusCode(204);
        receipt("Bearer another").then().statusCode(401).body("code", equalTo("UNAUTHENTICATED"));
        receipt("Bearer " + Tokens.of("admin", Roles.ADMINISTRATOR)).then().statusCode(401);
        given().contentType("application/json")
                .body("{}")
                .post("/v1/notify-receipts")
                .then()
                .statusCode(401);
    }

    private static Response receipt(String authorization) {
        return given().header("Authorization", authorization)
                .contentType("application/json")
                .body("""
                        {"id": "740e5834-3a29-46b4-9a6f-16142fde533a", "reference": "M-nothing:EMAIL",
                         "to": "rita.resident@example.org", "status": "delivered",
                         "created_at": "2026-11-24T12:15:30.000000Z", "completed_at": null, "sent_at": null,
                         "notification_type": "email", "template_id": "f33517ff-2a88-4f6e-b855-c550268ce08a",
                         "template_version": 1}""")
                .post("/v1/notify-receipts");
    }

    private static Map<String, Object> contact(String email) {
        return Map.of("name", "Rita Resident", "email", email, "phone", "07700 900123", "preferredChannel", "EMAIL");
    }
}
