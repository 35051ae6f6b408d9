package uk.kerbside.accounts.message;

import static io.restassured.RestAssured.given;

import io.quarkus.arc.Arc;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import uk.kerbside.accounts.Customer;
import uk.kerbside.accounts.WholeList;
import uk.kerbside.events.EventHeaders;
import uk.kerbside.events.permits.PermitSurrendered;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.testkit.Tokens;
import uk.kerbside.testkit.Topics;

/** What happens elsewhere, and what a customer and an officer see of what was told because of it. */
final class Told {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(25);

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

    /** The latest message of a customer, once it has come so far; what is due is seen to at once. */
    static JsonPath awaitMessage(Customer customer, String status, int tries) {
        Round round = Arc.container().instance(Round.class).get();
        return awaited(customer, status, tries, round::goes);
    }

    /** The same, but nobody helps: it has come so far by the schedule. */
    static JsonPath awaitScheduledMessage(Customer customer, String status, int tries) {
        return awaited(customer, status, tries, () -> {});
    }

    private static JsonPath awaited(Customer customer, String status, int tries, Runnable beforeEachLook) {
        return Awaitility.await("a message " + status + " after " + tries + " tries")
                .atMost(Duration.ofSeconds(20))
                .pollDelay(Duration.ZERO)
                .pollInterval(BETWEEN_LOOKS)
                .until(
                        () -> {
                            beforeEachLook.run();
                            return messages(customer);
                        },
                        found -> !found.getList("items").isEmpty()
                                && found.getString("items[0].status").equals(status)
                                && found.getList("items[0].tries").size() == tries);
    }

    /** So many messages of a customer have been delivered, and no fewer. */
    static void awaitMessages(Customer customer, int delivered) {
        Round round = Arc.container().instance(Round.class).get();
        Awaitility.await(delivered + " messages delivered")
                .atMost(Duration.ofSeconds(20))
                .pollDelay(Duration.ZERO)
                .pollInterval(BETWEEN_LOOKS)
                .until(() -> {
                    round.goes();
                    return messages(customer)
                                    .getList("items.findAll { it.status == 'DELIVERED' }")
                                    .size()
                            == delivered;
                });
    }

    static JsonPath messages(Customer customer) {
        return customer.get("/v1/messages").then().statusCode(200).extract().jsonPath();
    }

    /** The outbox's entry of a message by a channel. */
    static Map<String, Object> inOutbox(String messageId, String channel) {
        List<Map<String, Object>> found = outbox().stream()
                .filter(one -> one.get("messageId").equals(messageId)
                        && one.get("channel").equals(channel))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError("There should be one and there are " + found);
        }
        return found.getFirst();
    }

    /** All of it: other tests, some of which live in later years, have theirs before ours. */
    static List<Map<String, Object>> outbox() {
        return WholeList.of(
                () -> given().auth().oauth2(Tokens.of("olga", Roles.PERMIT_OFFICER)), "/v1/sandbox-messages");
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
