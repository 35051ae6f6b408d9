package uk.kerbside.accounts.charge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static uk.kerbside.accounts.Problems.assertProblem;

import io.restassured.response.Response;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.accounts.Customer;
import uk.kerbside.accounts.EdgeTest;
import uk.kerbside.accounts.Issuer;
import uk.kerbside.accounts.Payer;
import uk.kerbside.events.EventHeaders;
import uk.kerbside.events.charges.ChargeRaised;
import uk.kerbside.events.payments.ChargeAlreadyPaid;
import uk.kerbside.events.payments.ChargePaid;
import uk.kerbside.events.payments.ChargeRefundFailed;
import uk.kerbside.events.payments.ChargeRefunded;
import uk.kerbside.events.payments.ChargeWithdrawn;
import uk.kerbside.testkit.Topics;

/** Raised, withdrawn and paid, in every order they may come in. */
@EdgeTest
@Tag("A-5")
@Tag("X-5")
class ChargeSagaTest {
    private Customer rita;

    @BeforeEach
    void rita_has_an_account() {
        rita = Customer.withAccount();
    }

    @Test
    void a_charge_is_seen_by_the_account_it_is_for_and_by_nobody_else() {
        String chargeId = Issuer.raises(rita);

        rita.get("/v1/charges/" + chargeId)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("status", equalTo("PAYABLE"))
                .body("issuer", equalTo("permits"))
                .body("description", equalTo("Resident permit, 12 months"))
                .body("amount.amount", equalTo(7000))
                .body("amount.currency", equalTo("GBP"));
        Customer other = Customer.withAccount();
        assertProblem(other.get("/v1/charges/" + chargeId), 404, "NOT_FOUND");
        other.get("/v1/charges").then().body("items.chargeId", not(hasItem(chargeId)));
        assertProblem(Customer.stranger().get("/v1/charges"), 409, "NO_ACCOUNT");
    }

    @Test
    void charges_are_listed_page_by_page_the_latest_first() {
        String first = Issuer.raises(rita);
        String second = Issuer.raises(rita);
        String third = Issuer.raises(rita);

        Response page = rita.get("/v1/charges?limit=2");
        page.then().body("items.chargeId", contains(third, second));
        rita.signedIn()
                .queryParam("limit", 2)
                .queryParam("cursor", page.<String>path("next"))
                .get("/v1/charges")
                .then()
                .body("items.chargeId", contains(first));
    }

    @Test
    void a_charge_told_twice_is_one_charge() {
        String chargeId = Issuer.newChargeId();
        ChargeRaised raised = Issuer.raise(chargeId, rita.accountId(), 7000);
        Topics.publish(raised, chargeId);
        Topics.publish(raised, chargeId, Map.of(EventHeaders.ID, "e-" + chargeId));
        Topics.publish(raised, chargeId, Map.of(EventHeaders.ID, "e-" + chargeId));
        afterThat();

        rita.get("/v1/charges").then().body("items.findAll { it.chargeId == '" + chargeId + "' }.size()", equalTo(1));
    }

    @Test
    void a_withdrawal_is_granted_and_asked_again_answered_again() {
        String chargeId = Issuer.raises(rita);

        Issuer.wantsWithdrawn(chargeId, rita.accountId());
        Issuer.wantsWithdrawn(chargeId, rita.accountId());
        afterThat();

        // What was decided is told after it is seen.
        Awaitility.await().untilAsserted(() -> assertThat(Topics.events(ChargeWithdrawn.class, chargeId))
                .hasSize(2));
        assertThat(Topics.events(ChargeWithdrawn.class, chargeId))
                .extracting(ChargeWithdrawn::withdrawnAt)
                .containsOnly(Topics.events(ChargeWithdrawn.class, chargeId)
                        .getFirst()
                        .withdrawnAt());
        rita.get("/v1/charges/" + chargeId).then().body("status", equalTo("WITHDRAWN"));
        assertProblem(Payer.begin(rita, chargeId), 409, "CHARGE_NOT_PAYABLE");
    }

    @Test
    void a_withdrawal_that_comes_before_its_charge_is_granted_and_the_charge_cannot_be_paid() {
        String chargeId = Issuer.newChargeId();
        Issuer.wantsWithdrawn(chargeId, rita.accountId());

        assertThat(Topics.awaitEvent(ChargeWithdrawn.class, chargeId).accountId())
                .isEqualTo(rita.accountId());
        assertProblem(rita.get("/v1/charges/" + chargeId), 404, "NOT_FOUND");
        Issuer.raise(chargeId, rita.accountId(), 7000);
        afterThat();

        rita.get("/v1/charges/" + chargeId)
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"))
                .body("amount.amount", equalTo(7000));
        assertProblem(Payer.begin(rita, chargeId), 409, "CHARGE_NOT_PAYABLE");
    }

    @Test
    void a_withdrawal_that_comes_too_late_hears_that_it_is_paid() {
        String chargeId = Issuer.raises(rita);
        Payer.pays(rita, chargeId);

        Issuer.wantsWithdrawn(chargeId, rita.accountId());

        ChargeAlreadyPaid answer = Topics.awaitEvent(ChargeAlreadyPaid.class, chargeId);
        assertThat(answer.paidAt())
                .isEqualTo(Topics.awaitEvent(ChargePaid.class, chargeId).paidAt());
        assertThat(Topics.events(ChargeWithdrawn.class, chargeId)).isEmpty();
        rita.get("/v1/charges/" + chargeId).then().body("status", equalTo("PAID"));
    }

    @Test
    void money_that_comes_after_the_withdrawal_goes_back_by_itself() {
        String chargeId = Issuer.raises(rita);
        Response begun = Payer.begin(rita, chargeId);
        Issuer.wantsWithdrawn(chargeId, rita.accountId());
        Topics.awaitEvent(ChargeWithdrawn.class, chargeId);

        Payer.decide(begun.path("nextUrl"), "pay").then().statusCode(303);

        ChargeRefunded refunded = Topics.awaitEvent(ChargeRefunded.class, chargeId);
        assertThat(refunded.amount().amount()).isEqualTo(7000);
        assertThat(refunded.reason()).isEqualTo("WITHDRAWN");
        assertThat(Topics.events(ChargePaid.class, chargeId)).isEmpty();
        rita.get("/v1/charges/" + chargeId).then().body("status", equalTo("REFUNDED"));
    }

    @Test
    @Tag("P-8")
    void its_issuer_has_some_of_it_given_back_twice_and_no_more_than_was_paid() {
        String chargeId = Issuer.raises(rita);
        Payer.pays(rita, chargeId);
        Topics.awaitEvent(ChargePaid.class, chargeId);

        Issuer.wantsRefund("R-1-" + chargeId, chargeId, rita.accountId(), 4834);
        Issuer.wantsRefund("R-2-" + chargeId, chargeId, rita.accountId(), 2166);
        Issuer.wantsRefund("R-3-" + chargeId, chargeId, rita.accountId(), 1);

        assertThat(Topics.awaitEvent(ChargeRefundFailed.class, chargeId).reason())
                .isEqualTo("MORE_THAN_PAID");
        Awaitility.await().untilAsserted(() -> assertThat(Topics.events(ChargeRefunded.class, chargeId))
                .extracting(refunded -> refunded.amount().amount())
                .containsExactlyInAnyOrder(4834L, 2166L));
        rita.get("/v1/charges/" + chargeId).then().body("status", equalTo("PAID"));
    }

    @Test
    void a_charge_for_nothing_is_set_aside_and_later_ones_go_on() {
        String nothing = Issuer.newChargeId();
        Issuer.raise(nothing, rita.accountId(), 0);

        String chargeId = Issuer.raises(rita);

        assertProblem(rita.get("/v1/charges/" + nothing), 404, "NOT_FOUND");
        rita.get("/v1/charges/" + chargeId).then().body("status", equalTo("PAYABLE"));
    }

    /** Everything told before has been heard when a charge of each partition has. */
    private void afterThat() {
        for (int i = 0; i < 24; i++) {
            Issuer.raise("C-mark-" + i + "-" + rita.accountId(), rita.accountId(), 1);
        }
        Awaitility.await().until(() -> {
            for (int i = 0; i < 24; i++) {
                if (rita.get("/v1/charges/C-mark-" + i + "-" + rita.accountId()).statusCode() != 200) {
                    return false;
                }
            }
            return true;
        });
    }
}
