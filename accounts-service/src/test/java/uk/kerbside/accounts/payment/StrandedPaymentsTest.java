package uk.kerbside.accounts.payment;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.accounts.Customer;
import uk.kerbside.accounts.EdgeTest;
import uk.kerbside.accounts.Issuer;
import uk.kerbside.accounts.Payer;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.testkit.Tokens;

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
    void customers_do_not_see_the_list() {
        Customer.withAccount().get("/v1/stranded-payments").then().statusCode(403);
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
