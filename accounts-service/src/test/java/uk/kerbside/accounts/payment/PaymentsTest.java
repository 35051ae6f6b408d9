package uk.kerbside.accounts.payment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static uk.kerbside.accounts.Problems.assertProblem;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.accounts.Customer;
import uk.kerbside.accounts.EdgeTest;
import uk.kerbside.accounts.Issuer;
import uk.kerbside.accounts.Payer;
import uk.kerbside.events.payments.ChargePaid;
import uk.kerbside.events.payments.PaymentDeclined;
import uk.kerbside.events.payments.PaymentMethod;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Topics;

@EdgeTest
@Tag("A-5")
class PaymentsTest {
    @Inject
    MovableClock clock;

    @Inject
    BeginPayment beginPayment;

    @Inject
    CardProviders providers;

    private Customer rita;

    @BeforeEach
    void rita_has_an_account() {
        rita = Customer.withAccount();
    }

    @Test
    void a_basket_of_two_services_is_paid_in_one_go() {
        String permit = Issuer.raises(rita, 7000);
        String book = Issuer.raises(rita, 1300);
        Response begun = Payer.begin(rita, permit, book);
        String paymentId = begun.path("paymentId");
        begun.then().statusCode(201).header("Location", org.hamcrest.Matchers.endsWith("/v1/payments/" + paymentId));
        rita.get("/v1/charges/" + permit)
                .then()
                .body("status", equalTo("IN_PAYMENT"))
                .body("paymentId", equalTo(paymentId));

        Payer.decide(begun.path("nextUrl"), "pay").then().statusCode(303).header("Location", Payer.RETURN);

        rita.get("/v1/payments/" + paymentId)
                .then()
                .statusCode(200)
                .body("status", equalTo("PAID"))
                .body("amount.amount", equalTo(8300));
        for (String chargeId : List.of(permit, book)) {
            ChargePaid paid = Topics.awaitEvent(ChargePaid.class, chargeId);
            assertThat(paid.paymentId()).isEqualTo(paymentId);
            assertThat(paid.method()).isEqualTo(PaymentMethod.CARD);
        }
    }

    @Test
    void the_page_says_that_it_is_a_sandbox_and_what_is_paid() {
        String nextUrl = Payer.begin(rita, Issuer.raises(rita, 7005)).path("nextUrl");

        given().get(URI.create(nextUrl))
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Content-Security-Policy", containsString("form-action 'self' http://localhost:3000"))
                .header("Cache-Control", "no-store")
                .body(containsString("Sandbox"))
                .body(containsString("GBP 70.05"))
                .body(containsString("value=\"pay\""));

        Payer.decide(nextUrl, "pay");
        given().get(URI.create(nextUrl)).then().statusCode(200).body(not(containsString("value=\"pay\"")));
    }

    @Test
    void a_declined_payment_leaves_the_charge_to_be_paid_again() {
        String chargeId = Issuer.raises(rita);
        Response first = Payer.begin(rita, chargeId);

        Payer.decide(first.path("nextUrl"), "decline").then().statusCode(303);

        PaymentDeclined declined = Topics.awaitEvent(PaymentDeclined.class, chargeId);
        assertThat(declined.paymentId()).isEqualTo(first.<String>path("paymentId"));
        rita.get("/v1/charges/" + chargeId).then().body("status", equalTo("PAYABLE"));
        rita.get("/v1/payments/" + first.path("paymentId"))
                .then()
                .body("status", equalTo("DECLINED"))
                .body("reason", equalTo("DECLINED"));
        Payer.pays(rita, chargeId);
        rita.get("/v1/charges/" + chargeId).then().body("status", equalTo("PAID"));
    }

    @Test
    void whoever_decided_first_was_right() {
        String chargeId = Issuer.raises(rita);
        String nextUrl = Payer.begin(rita, chargeId).path("nextUrl");
        Payer.decide(nextUrl, "decline");

        Payer.decide(nextUrl, "pay").then().statusCode(303);

        rita.get("/v1/charges/" + chargeId).then().body("status", equalTo("PAYABLE"));
    }

    @Test
    void neither_pay_nor_decline_is_refused_and_nothing_is_decided() {
        String chargeId = Issuer.raises(rita);
        String nextUrl = Payer.begin(rita, chargeId).path("nextUrl");

        assertProblem(Payer.decide(nextUrl, "maybe"), 400, "INVALID_VALUE");
        assertProblem(
                given().contentType("application/x-www-form-urlencoded").post(URI.create(nextUrl)),
                400,
                "INVALID_VALUE");
        rita.get("/v1/charges/" + chargeId).then().body("status", equalTo("IN_PAYMENT"));
    }

    @Test
    void a_page_nobody_was_given_is_not_there() {
        assertProblem(given().get("/sandbox/card-payments/" + UUID.randomUUID()), 404, "NOT_FOUND");
        assertProblem(
                given().contentType("application/x-www-form-urlencoded")
                        .body("decision=pay")
                        .post("/sandbox/card-payments/" + UUID.randomUUID()),
                404,
                "NOT_FOUND");
    }

    @Test
    void the_same_request_again_is_the_same_payment() {
        String chargeId = Issuer.raises(rita);
        String key = UUID.randomUUID().toString();
        Response first = rita.post("/v1/payments", key, Payer.basket(chargeId));

        rita.post("/v1/payments", key, Payer.basket(chargeId))
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("paymentId", equalTo(first.path("paymentId")))
                .body("nextUrl", equalTo(first.path("nextUrl")));
        assertProblem(rita.post("/v1/payments", key, Payer.basket(chargeId, "C-OTHER")), 422, "IDEMPOTENCY_KEY_REUSED");
        assertProblem(
                rita.signedIn()
                        .contentType("application/json")
                        .body(Payer.basket(chargeId))
                        .post("/v1/payments"),
                400,
                "IDEMPOTENCY_KEY_MISSING");
    }

    @Test
    void a_second_tab_goes_on_with_the_payment_of_the_first() {
        String chargeId = Issuer.raises(rita);
        Response first = Payer.begin(rita, chargeId);

        Payer.begin(rita, chargeId)
                .then()
                .statusCode(200)
                .body("paymentId", equalTo(first.path("paymentId")))
                .body("nextUrl", equalTo(first.path("nextUrl")));
        assertProblem(Payer.begin(rita, chargeId, Issuer.raises(rita)), 409, "CHARGE_IN_PAYMENT");
    }

    @Test
    void customers_are_sent_back_to_the_council_only() {
        String chargeId = Issuer.raises(rita);

        for (String address : List.of(
                "https://evil.example/paid",
                "//localhost/paid",
                "javascript:alert(1)",
                "http://localhost@evil.example/")) {
            Response refused = rita.post("/v1/payments", Map.of("chargeIds", List.of(chargeId), "returnUrl", address));
            assertProblem(refused, 400, "INVALID_VALUE");
            refused.then().body("errors[0].pointer", equalTo("/returnUrl"));
        }
        rita.get("/v1/charges/" + chargeId).then().body("status", equalTo("PAYABLE"));
    }

    @Test
    void baskets_that_make_no_sense_are_refused() {
        String chargeId = Issuer.raises(rita);

        assertProblem(Payer.begin(rita), 400, "INVALID_VALUE");
        assertProblem(Payer.begin(rita, chargeId, chargeId), 400, "INVALID_VALUE");
        assertProblem(Payer.begin(rita, chargeId, "C-NONE"), 404, "NOT_FOUND");
        assertProblem(Payer.begin(Customer.withAccount(), chargeId), 404, "NOT_FOUND");
        rita.get("/v1/charges/" + chargeId).then().body("status", equalTo("PAYABLE"));
    }

    @Test
    void a_payment_of_somebody_else_is_not_there() {
        String paymentId = Payer.begin(rita, Issuer.raises(rita)).path("paymentId");

        assertProblem(Customer.withAccount().get("/v1/payments/" + paymentId), 404, "NOT_FOUND");
        assertProblem(rita.get("/v1/payments/PAY-NONE"), 404, "NOT_FOUND");
    }

    @Test
    @Tag("X-5")
    void a_crash_between_the_providers_answer_and_our_books_is_found_out_by_asking() {
        String chargeId = Issuer.raises(rita);
        // As far as a service comes that dies right after the provider has answered.
        Payment payment = beginPayment
                .begin(rita.accountId(), List.of(chargeId), Payer.RETURN)
                .payment();
        CardProvider.Started started = providers.current().start(payment.order());
        rita.get("/v1/payments/" + payment.paymentId()).then().body("status", equalTo("CREATED"));

        clock.advance(Duration.ofMinutes(2));
        awaitPayment(payment.paymentId(), "STARTED");

        Response again = Payer.begin(rita, chargeId);
        again.then()
                .statusCode(200)
                .body("paymentId", equalTo(payment.paymentId()))
                .body(
                        "nextUrl",
                        org.hamcrest.Matchers.endsWith(started.nextUrl().toString()));
        Payer.decide(again.path("nextUrl"), "pay");
        rita.get("/v1/charges/" + chargeId).then().body("status", equalTo("PAID"));
    }

    @Test
    @Tag("X-5")
    void a_payment_whose_customer_never_came_back_is_given_up_and_the_charge_is_free() {
        String chargeId = Issuer.raises(rita);
        String paymentId = Payer.begin(rita, chargeId).path("paymentId");

        clock.advance(Duration.ofMinutes(91));

        awaitPayment(paymentId, "ABANDONED");
        assertThat(Topics.awaitEvent(PaymentDeclined.class, chargeId).reason()).isEqualTo("EXPIRED");
        rita.get("/v1/charges/" + chargeId).then().body("status", equalTo("PAYABLE"));
    }

    private void awaitPayment(String paymentId, String status) {
        Awaitility.await().atMost(Duration.ofSeconds(15)).until(() -> rita.get("/v1/payments/" + paymentId)
                .path("status")
                .equals(status));
    }
}
