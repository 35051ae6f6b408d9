package uk.kerbside.kit.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.kit.KitBacking;
import uk.kerbside.kit.KitTokens;
import uk.kerbside.kit.actor.Roles;

/** How much one request and one login may send, to the byte and to the request. */
@Tag("X-3")
@QuarkusTest
@WithTestResource(value = KitBacking.class, scope = TestResourceScope.GLOBAL)
class LimitsTest {
    /** As the small service is configured. */
    private static final int BODY_LIMIT = 64 * 1024;

    private static final int IMPORT_LIMIT = 256 * 1024;
    private static final int REQUESTS = 400;
    private static final int REFILLED_EACH_SECOND = 40;

    /** A sound request, made as long as it should be by spaces behind it. */
    private static byte[] thing(int bytes) {
        String thing = "{\"name\": \"n-" + UUID.randomUUID() + "\", \"count\": 1}";
        return (thing + " ".repeat(bytes - thing.length())).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] csv(int bytes) {
        String header = "name,count\n";
        return (header + "n".repeat(bytes - header.length() - 3) + ",1\n").getBytes(StandardCharsets.UTF_8);
    }

    private static Response send(String address, String contentType, byte[] body) {
        return given().auth()
                .oauth2(KitTokens.of("rita-" + UUID.randomUUID(), Roles.CUSTOMER))
                .contentType(contentType)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(address);
    }

    private static void isTooLarge(Response answer) {
        assertThat(answer.statusCode() + " " + answer.<String>path("code")).isEqualTo("413 BODY_TOO_LARGE");
    }

    @Test
    void a_body_of_exactly_the_limit_is_taken_and_one_byte_more_is_not() {
        String json = ContentType.JSON.toString();

        assertThat(send("/v1/things", json, thing(BODY_LIMIT)).statusCode()).isEqualTo(201);
        isTooLarge(send("/v1/things", json, thing(BODY_LIMIT + 1)));
        assertThat(send("/v1/things/checks", json, thing(BODY_LIMIT)).statusCode())
                .isEqualTo(200);
        isTooLarge(send("/v1/things/checks", json, thing(BODY_LIMIT + 1)));
    }

    @Test
    void an_import_may_be_longer_and_has_an_end_too() {
        String address = "/v1/things/unchecked-imports";

        assertThat(send(address, "text/csv", csv(IMPORT_LIMIT)).<Integer>path("accepted"))
                .isEqualTo(1);
        isTooLarge(send(address, "text/csv", csv(IMPORT_LIMIT + 1)));
    }

    @Test
    void a_body_that_does_not_say_how_long_it_is_has_the_same_limit() throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            assertThat(http.send(inPieces(thing(BODY_LIMIT)), HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(200);
            HttpResponse<String> refused =
                    http.send(inPieces(thing(BODY_LIMIT + 1)), HttpResponse.BodyHandlers.ofString());
            assertThat(refused.statusCode()).isEqualTo(413);
            assertThat(refused.body()).contains("\"BODY_TOO_LARGE\"");
        }
    }

    private static HttpRequest inPieces(byte[] body) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + "/v1/things/checks"))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Authorization", "Bearer " + KitTokens.of("rita-" + UUID.randomUUID(), Roles.CUSTOMER))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build();
    }

    @Test
    void a_login_that_sends_without_end_is_slowed_down_and_no_other_login_is() {
        String address = "/v1/things/texts/again";
        String busy = KitTokens.of("busy-" + UUID.randomUUID(), Roles.CUSTOMER);
        long began = System.nanoTime();
        int taken = 0;
        Response answer = given().auth().oauth2(busy).get(address);
        while (answer.statusCode() == 200 && taken < 10 * REQUESTS) {
            taken++;
            answer = given().auth().oauth2(busy).get(address);
        }
        long seconds = (System.nanoTime() - began) / 1_000_000_000 + 1;

        assertThat(answer.statusCode() + " " + answer.<String>path("code")).isEqualTo("429 TOO_MANY_REQUESTS");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        assertThat((long) taken).isBetween((long) REQUESTS, REQUESTS + seconds * REFILLED_EACH_SECOND);
        String calm = KitTokens.of("calm-" + UUID.randomUUID(), Roles.CUSTOMER);
        for (int request = 0; request < REFILLED_EACH_SECOND; request++) {
            assertThat(given().auth().oauth2(calm).get(address).statusCode()).isEqualTo(200);
        }
    }
}
