package uk.kerbside.accounts.payment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.accounts.Customer;
import uk.kerbside.accounts.EdgeTest;
import uk.kerbside.accounts.Issuer;
import uk.kerbside.accounts.Payer;
import uk.kerbside.events.payments.ChargePaid;
import uk.kerbside.events.payments.ChargeRefunded;
import uk.kerbside.events.payments.ChargeWithdrawn;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.testkit.Tokens;
import uk.kerbside.testkit.Topics;

/** What is open at a card provider that is not configured any more is not forgotten. */
@EdgeTest
@Tag("A-5")
@Tag("A-8")
class StrandedPaymentsTest {
    @Test
    void a_payment_at_a_provider_without_a_key_is_listed_until_it_has_one_again() {
        Customer rita = Customer.withAccount();
        String chargeId = Issuer.raises(rita);
        String paymentId = Payer.begin(rita, chargeId).path("paymentId");
        isAt("GOV_UK_PAY", paymentId);

        listed().body(found(paymentId, "accountId"), equalTo(rita.accountId()))
                .body(found(paymentId, "provider"), equalTo("GOV_UK_PAY"))
                .body(found(paymentId, "status"), equalTo("STARTED"))
                .body(found(paymentId, "amount.amount"), equalTo(7000))
                .body(found(paymentId, "chargeIds"), contains(chargeId));
        Payer.begin(rita, chargeId).then().statusCode(503).body("code", equalTo("PROVIDER_AWAY"));

        isAt("SANDBOX", paymentId);
        listed().body("items.paymentId", not(hasItem(paymentId)));
        Payer.begin(rita, chargeId).then().statusCode(200).body("paymentId", equalTo(paymentId));
    }

    @Test
    void so_is_one_whose_refund_cannot_be_made() {
        Customer rita = Customer.withAccount();
        String chargeId = Issuer.raises(rita);
        String paymentId = Payer.pays(rita, chargeId);
        isAt("GOV_UK_PAY", paymentId);
        Issuer.wantsRefund("R-" + chargeId, chargeId, rita.accountId(), 2000);

        Awaitility.await().untilAsserted(() -> listed().body(found(paymentId, "status"), equalTo("PAID"))
                .body(found(paymentId, "refunds.refundId"), contains("R-" + chargeId))
                .body(found(paymentId, "refunds.amount.amount"), contains(2000)));
        isAt("SANDBOX", paymentId);
    }

    @Test
    void what_a_statement_says_was_paid_is_good_at_once_and_who_said_so_stays() {
        Customer rita = Customer.withAccount();
        String chargeId = Issuer.raises(rita);
        String paymentId = stranded(rita, chargeId);

        end(finance("finn"), paymentId, "PAID", "GOV.UK Pay export, line 118")
                .statusCode(200)
                .body("status", equalTo("PAID"))
                .body("found.outcome", contains("PAID"))
                .body("found.reference", contains("GOV.UK Pay export, line 118"))
                .body("found.foundBy", contains("finn"));

        assertThat(Topics.awaitEvent(ChargePaid.class, chargeId).accountId()).isEqualTo(rita.accountId());
        listed().body("items.paymentId", not(hasItem(paymentId)));
        one(paymentId).statusCode(200).body("found.subjectId", contains(paymentId));
        end(finance("finn"), paymentId, "CAME_TO_NOTHING", "Looked again")
                .statusCode(409)
                .body("code", equalTo("PAYMENT_OVER"));
    }

    @Test
    void what_never_came_can_be_paid_again() {
        Customer rita = Customer.withAccount();
        String chargeId = Issuer.raises(rita);
        String paymentId = stranded(rita, chargeId);

        end(finance("finn"), paymentId, "CAME_TO_NOTHING", "Not in the export of that day")
                .statusCode(200)
                .body("status", equalTo("ABANDONED"));

        String again = Payer.begin(rita, chargeId).path("paymentId");
        assertThat(again).isNotNull().isNotEqualTo(paymentId);
    }

    @Test
    void money_found_after_all_goes_back_when_the_charge_was_paid_again_and_both_findings_stay() {
        Customer rita = Customer.withAccount();
        String chargeId = Issuer.raises(rita);
        String paymentId = stranded(rita, chargeId);
        end(finance("finn"), paymentId, "CAME_TO_NOTHING", "Not in the export of that day")
                .statusCode(200);
        Payer.pays(rita, chargeId);
        Topics.awaitEvent(ChargePaid.class, chargeId);

        end(finance("fiona"), paymentId, "PAID", "GOV.UK Pay export, line 118")
                .statusCode(200)
                .body("status", equalTo("PAID"))
                .body("refunds", hasSize(1))
                .body("refunds[0].chargeId", equalTo(chargeId))
                .body("refunds[0].amount.amount", equalTo(7000))
                .body("found.outcome", contains("CAME_TO_NOTHING", "PAID"))
                .body("found.foundBy", contains("finn", "fiona"));
        end(finance("fiona"), paymentId, "PAID", "GOV.UK Pay export, line 118")
                .statusCode(409)
                .body("code", equalTo("PAYMENT_OVER"));
        end(finance("finn"), paymentId, "CAME_TO_NOTHING", "Looked again").statusCode(409);
    }

    @Test
    void what_was_withdrawn_meanwhile_goes_back_and_finance_says_when_it_has() {
        Customer rita = Customer.withAccount();
        String chargeId = Issuer.raises(rita);
        String paymentId = stranded(rita, chargeId);
        Issuer.wantsWithdrawn(chargeId, rita.accountId());
        Topics.awaitEvent(ChargeWithdrawn.class, chargeId);

        String refundId = end(finance("finn"), paymentId, "PAID", "GOV.UK Pay export, line 118")
                .statusCode(200)
                .body("refunds", hasSize(1))
                .extract()
                .path("refunds[0].refundId");
        repaid(finance("finn"), paymentId, "R-0000-0000").statusCode(404);
        repaid(finance("fiona"), paymentId, refundId)
                .statusCode(200)
                .body("refunds", hasSize(0))
                .body("found.outcome", contains("PAID", "PAID_BACK"))
                .body("found.foundBy", contains("finn", "fiona"));

        assertThat(Topics.awaitEvent(ChargeRefunded.class, chargeId).refundId()).isEqualTo(refundId);
        repaid(finance("fiona"), paymentId, refundId).statusCode(409).body("code", equalTo("REFUND_OVER"));
        listed().body("items.paymentId", not(hasItem(paymentId)));
    }

    @Test
    void only_what_nobody_can_be_asked_about_is_ended_by_hand_by_finance_and_for_others() {
        Customer rita = Customer.withAccount();
        String chargeId = Issuer.raises(rita);
        String paymentId = Payer.begin(rita, chargeId).path("paymentId");
        end(finance("finn"), paymentId, "PAID", "A line").statusCode(409).body("code", equalTo("NOT_STRANDED"));
        one(paymentId).statusCode(404);
        isAt("GOV_UK_PAY", paymentId);

        end(finance(rita.subject()), paymentId, "PAID", "A line")
                .statusCode(403)
                .body("code", equalTo("OWN_HOUSEHOLD"));
        end(as("olga", Roles.PERMIT_OFFICER), paymentId, "PAID", "A line").statusCode(403);
        end(rita.signedIn(), paymentId, "PAID", "A line").statusCode(403);
        end(finance("finn"), "PAY-0000-0000", "PAID", "A line").statusCode(404);
        end(finance("finn"), paymentId, "PAID_BACK", "A line").statusCode(400);
        end(finance("finn"), paymentId, "PAID", " ").statusCode(400);
        finance("finn")
                .contentType("application/json")
                .header("If-Match", "\"99\"")
                .body(Map.of("outcome", "PAID", "reference", "A line"))
                .post("/v1/stranded-payments/" + paymentId + "/outcome")
                .then()
                .statusCode(412);

        one(paymentId).statusCode(200).body("status", equalTo("STARTED")).body("found", hasSize(0));
        end(finance("finn"), paymentId, "CAME_TO_NOTHING", "A line").statusCode(200);
    }

    @Test
    void customers_do_not_see_the_list() {
        Customer.withAccount().get("/v1/stranded-payments").then().statusCode(403);
    }

    private static String stranded(Customer customer, String chargeId) {
        String paymentId = Payer.begin(customer, chargeId).path("paymentId");
        isAt("GOV_UK_PAY", paymentId);
        return paymentId;
    }

    private static RequestSpecification finance(String subject) {
        return as(subject, Roles.FINANCE);
    }

    private static RequestSpecification as(String subject, String role) {
        return given().auth().oauth2(Tokens.of(subject, role));
    }

    private static ValidatableResponse one(String paymentId) {
        return finance("finn").get("/v1/stranded-payments/" + paymentId).then();
    }

    private static ValidatableResponse end(
            RequestSpecification who, String paymentId, String outcome, String reference) {
        return post(who, paymentId, "outcome", Map.of("outcome", outcome, "reference", reference));
    }

    private static ValidatableResponse repaid(RequestSpecification who, String paymentId, String refundId) {
        return post(who, paymentId, "refunds/" + refundId + "/repayment", Map.of("reference", "BACS 7741"));
    }

    private static ValidatableResponse post(
            RequestSpecification who, String paymentId, String step, Map<String, ?> body) {
        String etag = one(paymentId).extract().header("ETag");
        return who.header("If-Match", etag == null ? "*" : etag)
                .contentType("application/json")
                .body(body)
                .post("/v1/stranded-payments/" + paymentId + "/" + step)
                .then();
    }

    private static ValidatableResponse listed() {
        return given().auth()
                .oauth2(Tokens.of("finn", Roles.FINANCE))
                .get("/v1/stranded-payments?limit=200")
                .then()
                .statusCode(200);
    }

    private static String found(String paymentId, String what) {
        return "items.find { it.paymentId == '" + paymentId + "' }." + what;
    }

    private static void isAt(String provider, String paymentId) {
        QuarkusTransaction.requiringNew().run(() -> Panache.getEntityManager()
                .createNativeQuery("update payment set provider = :provider where payment_id = :payment")
                .setParameter("provider", provider)
                .setParameter("payment", paymentId)
                .executeUpdate());
    }
}
