package uk.kerbside.accounts.message;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import uk.kerbside.accounts.Customer;
import uk.kerbside.events.EventHeaders;
import uk.kerbside.events.permits.PermitSurrendered;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.testkit.Tokens;
import uk.kerbside.testkit.Topics;

/** What happens elsewhere, and what a customer and an officer see of what was told because of it. */
final class Told {
    private Told() {}

    /** The permits service says that a customer gave a permit back; answers the permit's number. */
    static String surrendered(Customer customer) {
        String number = "P-" + UUID.randomUUID();
        surrendered(customer, number, Map.of());
        return number;
    }

    static void surrendered(Customer customer, String number, Map<String, String> headers) {
        Topics.publish(
                new PermitSurrendered(
                        new Revision(1, 2),
                        number,
                        customer.accountId(),
                        "RESIDENT",
                        InstantSource.system().instant()),
                number,
                headers);
    }

    /** The same event every time. */
    static Map<String, String> as(String eventId) {
        return Map.of(EventHeaders.ID, eventId);
    }

    /** The latest message of a customer, once it has come so far. */
    static JsonPath awaitMessage(Customer customer, String status, int tries) {
        return Awaitility.await("a message " + status + " after " + tries + " tries")
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> messages(customer),
                        found -> !found.getList("items").isEmpty()
                                && found.getString("items[0].status").equals(status)
                                && found.getList("items[0].tries").size() == tries);
    }

    static JsonPath messages(Customer customer) {
        return customer.get("/v1/messages").then().statusCode(200).extract().jsonPath();
    }

    /** The outbox's entry of a message by a channel. */
    static Map<String, Object> inOutbox(String messageId, String channel) {
        List<Map<String, Object>> found = outbox().getList(
                        "items.findAll { it.messageId == '" + messageId + "' && it.channel == '" + channel + "' }");
        if (found.size() != 1) {
            throw new AssertionError("There should be one and there are " + found);
        }
        return found.getFirst();
    }

    static JsonPath outbox() {
        return given().auth()
                .oauth2(Tokens.of("olga", Roles.PERMIT_OFFICER))
                .get("/v1/sandbox-messages?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static void bounce(String messageId, String channel) {
        given().auth()
                .oauth2(Tokens.of("olga", Roles.PERMIT_OFFICER))
                .contentType("application/json")
                .body("{}")
                .post("/v1/sandbox-messages/" + inOutbox(messageId, channel).get("token") + "/bounce")
                .then()
                .statusCode(200);
    }
}
