package uk.kerbside.accounts;

import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A trusted person sees of an account what they are trusted with: money, messages and badges are not for everybody. */
@EdgeTest
@Tag("A-4")
@Tag("X-1")
class TrustedPeopleTest {
    @Test
    void money_is_seen_by_those_trusted_with_payments() {
        Customer rita = Customer.withAccount();
        String chargeId = Issuer.raises(rita);
        String paymentId = Payer.begin(rita, chargeId).path("paymentId");
        Customer carer = Customer.trustedBy(rita.accountId(), "visits", "permits");
        Customer son = Customer.trustedBy(rita.accountId(), "payments");

        for (String single : List.of("/v1/charges/" + chargeId, "/v1/payments/" + paymentId)) {
            carer.get(single).then().statusCode(404).body("code", equalTo("NOT_FOUND"));
            son.get(single).then().statusCode(200);
        }
        for (String list : List.of("/v1/charges", "/v1/invoices")) {
            carer.get(list).then().statusCode(403).body("code", equalTo("SCOPE_MISSING"));
            son.get(list).then().statusCode(200);
        }
    }

    @Test
    void messages_and_entitlements_are_seen_by_those_trusted_with_the_account() {
        Customer rita = Customer.withAccount();
        Customer carer = Customer.trustedBy(rita.accountId(), "visits", "permits", "payments");
        Customer son = Customer.trustedBy(rita.accountId(), "account");

        carer.get("/v1/messages").then().statusCode(403).body("code", equalTo("SCOPE_MISSING"));
        carer.get(rita.own("/entitlements")).then().statusCode(404).body("code", equalTo("NOT_FOUND"));
        son.get("/v1/messages").then().statusCode(200);
        son.get(rita.own("/entitlements")).then().statusCode(200);
    }

    @Test
    void whoever_is_trusted_in_one_account_has_no_more_there_for_one_of_their_own() {
        Customer rita = Customer.withAccount();
        String chargeId = Issuer.raises(rita);
        Customer neighbour = Customer.withAccount();
        neighbour.becomesTrustedBy(rita.accountId(), "visits");

        neighbour
                .signedIn()
                .header("Kerbside-On-Behalf-Of", neighbour.accountId())
                .get("/v1/charges/" + chargeId)
                .then()
                .statusCode(404);
    }
}
