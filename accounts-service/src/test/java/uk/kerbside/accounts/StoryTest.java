package uk.kerbside.accounts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.accounts.AccountPublished;
import uk.kerbside.events.accounts.ResidencyMethod;
import uk.kerbside.events.payments.ChargePaid;
import uk.kerbside.testkit.Topics;

/** A resident opens an account, proves where they live, adds a car and pays. */
@EdgeTest
@Tag("A-1")
@Tag("A-2")
@Tag("A-3")
@Tag("A-5")
class StoryTest {
    @Test
    void a_resident_opens_an_account_proves_residency_adds_a_car_and_pays() {
        Council.Home home = Council.home();
        Customer rita = Customer.withAccount();
        rita.post("/v1/property-searches", Map.of("postcode", home.postcode()))
                .then()
                .statusCode(200)
                .body("items.uprn", hasItem(home.uprn()));
        rita.moveTo(home).then().statusCode(200).body("property.zone", equalTo("RO5"));
        rita.prove(home.reference())
                .then()
                .statusCode(200)
                .body("proved", equalTo(true))
                .body("triesLeft", equalTo(5));
        rita.post(rita.own("/vehicles"), Map.of("vrm", "LGO9RVK"))
                .then()
                .statusCode(409)
                .body("code", equalTo("VRM_DID_YOU_MEAN"))
                .body("detail", containsString("LG09RVK"));
        rita.post(rita.own("/vehicles"), Map.of("vrm", "LG09RVK", "make", "VAUXHALL", "colour", "BLUE"))
                .then()
                .statusCode(201);

        AccountPublished told =
                Topics.awaitEvent(AccountPublished.class, rita.accountId(), account -> !account.vehicles()
                        .isEmpty());
        assertThat(told.members()).singleElement().satisfies(member -> assertThat(member.subject())
                .isEqualTo(rita.subject()));
        assertThat(told.property().orElseThrow().schoolStreet()).contains("S1");
        assertThat(told.residency().orElseThrow().method()).isEqualTo(ResidencyMethod.COUNCIL_TAX);

        String chargeId = Issuer.raises(rita);
        String nextUrl = rita.post(
                        "/v1/payments",
                        Map.of("chargeIds", List.of(chargeId), "returnUrl", "http://localhost:3000/paid"))
                .then()
                .statusCode(201)
                .extract()
                .path("nextUrl");
        given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded")
                .body("decision=pay")
                .post(URI.create(nextUrl))
                .then()
                .statusCode(303)
                .header("Location", "http://localhost:3000/paid");

        ChargePaid paid = Topics.awaitEvent(ChargePaid.class, chargeId);
        assertThat(paid.accountId()).isEqualTo(rita.accountId());
        assertThat(paid.amount().amount()).isEqualTo(7000);
        rita.get("/v1/charges/" + chargeId).then().statusCode(200).body("status", equalTo("PAID"));
    }
}
