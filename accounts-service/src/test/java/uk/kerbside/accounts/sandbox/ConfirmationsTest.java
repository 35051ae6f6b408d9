package uk.kerbside.accounts.sandbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static uk.kerbside.accounts.Problems.assertProblem;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.accounts.Customer;
import uk.kerbside.accounts.EdgeTest;
import uk.kerbside.accounts.Issuer;
import uk.kerbside.accounts.Payer;
import uk.kerbside.events.payments.ChargePaid;
import uk.kerbside.events.payments.ChargeRefunded;
import uk.kerbside.testkit.Topics;

/** Confirmations as the sandbox sends them: signed, and perhaps more than once. */
@EdgeTest
@Tag("A-5")
class ConfirmationsTest {
    @Inject
    SandboxSignatures signatures;

    private Customer rita;
    private String chargeId;
    private String paymentId;

    @BeforeEach
    void rita_is_paying() {
        rita = Customer.withAccount();
        chargeId = Issuer.raises(rita);
        paymentId = Payer.begin(rita, chargeId).path("paymentId");
    }

    @Test
    void a_confirmation_that_comes_twice_in_parallel_pays_once() {
        List<CompletableFuture<Response>> both = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> confirm(body("PAY"))))
                .limit(6)
                .toList();

        assertThat(both)
                .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(204));
        Topics.awaitEvent(ChargePaid.class, chargeId);
        assertThat(Topics.events(ChargePaid.class, chargeId)).hasSize(1);
        assertThat(Topics.events(ChargeRefunded.class, chargeId)).isEmpty();
    }

    @Test
    void one_that_says_otherwise_later_changes_nothing() {
        confirm(body("PAY")).then().statusCode(204);

        confirm(body("DECLINE")).then().statusCode(204);

        rita.get("/v1/charges/" + chargeId).then().body("status", equalTo("PAID"));
        rita.get("/v1/payments/" + paymentId).then().body("status", equalTo("PAID"));
    }

    @Test
    void a_signature_that_is_missing_wrong_old_or_over_something_else_confirms_nothing() {
        String body = body("PAY");
        String now = signatures.timestamp();
        String old = Long.toString(Long.parseLong(now) - 600);

        assertProblem(send(body, null, null), 400, "INVALID_HEADER");
        assertProblem(send(body, now, "00"), 401, "UNAUTHENTICATED");
        assertProblem(send(body, now, sign(now, body("DECLINE"))), 401, "UNAUTHENTICATED");
        assertProblem(send(body, old, sign(old, body)), 401, "UNAUTHENTICATED");
        rita.get("/v1/charges/" + chargeId).then().body("status", equalTo("IN_PAYMENT"));
    }

    @Test
    void a_signed_confirmation_of_nothing_we_know_is_refused() {
        assertProblem(confirm("{\"paymentId\": \"PAY-NONE\", \"decision\": \"PAY\"}"), 404, "NOT_FOUND");
        assertProblem(confirm("{\"paymentId\": \"" + paymentId + "\"}"), 400, "INVALID_VALUE");
        assertProblem(
                confirm("{\"paymentId\": \"" + paymentId + "\", \"decision\": \"PAY\", \"more\": 1}"),
                400,
                "UNKNOWN_FIELD");
        assertProblem(confirm("{"), 400, "MALFORMED_JSON");
        rita.get("/v1/charges/" + chargeId).then().body("status", equalTo("IN_PAYMENT"));
    }

    private String body(String decision) {
        return "{\"paymentId\": \"" + paymentId + "\", \"decision\": \"" + decision + "\"}";
    }

    private String sign(String timestamp, String body) {
        return signatures.sign(timestamp, body.getBytes(StandardCharsets.UTF_8));
    }

    private Response confirm(String body) {
        String now = signatures.timestamp();
        return send(body, now, sign(now, body));
    }

    private static Response send(String body, String timestamp, String signature) {
        var request = given().contentType("application/json").body(body.getBytes(StandardCharsets.UTF_8));
        if (timestamp != null) {
            request.header("Sandbox-Timestamp", timestamp).header("Sandbox-Signature", signature);
        }
        return request.post("/v1/sandbox-confirmations");
    }
}
