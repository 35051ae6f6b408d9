package uk.kerbside.accounts.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static uk.kerbside.accounts.Problems.assertProblem;

import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.accounts.Customer;
import uk.kerbside.accounts.EdgeTest;
import uk.kerbside.events.accounts.AccountPublished;
import uk.kerbside.testkit.Topics;

@EdgeTest
@Tag("A-3")
class VehiclesTest {
    private Customer rita;
    private String epoch;

    @BeforeEach
    void rita_has_an_account() {
        rita = Customer.withAccount();
        epoch = rita.etag().substring(1, rita.etag().indexOf('.'));
    }

    /** The tag of the account's n-th revision; its epoch is whatever operators have raised it to. */
    private String etag(int n) {
        return "\"" + epoch + "." + n + "\"";
    }

    @Test
    void a_vehicle_is_added_listed_and_removed() {
        Response added =
                add(Map.of("vrm", "ab12 cde", "make", "VAUXHALL", "colour", "BLUE", "fuel", "DIESEL", "co2", 120));
        added.then()
                .statusCode(201)
                .header("Kerbside-Seen", "accounts;" + rita.accountId() + ";" + epoch + ".2")
                .body("vehicle.vrm", equalTo("AB12CDE"))
                .body("warning", nullValue());
        rita.get(rita.own("/vehicles"))
                .then()
                .statusCode(200)
                .header("ETag", etag(2))
                .body("items.vrm", contains("AB12CDE"))
                .body("items[0].co2", equalTo(120))
                .body("items[0].colour", equalTo("BLUE"));
        String vehicle = rita.own("/vehicles/" + added.path("vehicle.vehicleId"));

        assertProblem(rita.delete(vehicle, etag(1)), 412, "STALE");
        assertProblem(rita.signedIn().delete(vehicle), 428, "PRECONDITION_REQUIRED");
        rita.delete(vehicle, etag(2))
                .then()
                .statusCode(200)
                .header("ETag", etag(3))
                .body("items", empty());
        assertProblem(rita.delete(vehicle, etag(3)), 404, "NOT_FOUND");

        assertThat(Topics.awaitEvent(
                                AccountPublished.class,
                                rita.accountId(),
                                account -> account.revision().n() == 3)
                        .vehicles())
                .isEmpty();
    }

    @Test
    @Tag("case")
    void a_mistyped_mark_is_asked_about_and_taken_when_confirmed() {
        Response asked = add(Map.of("vrm", "LGO9RVK"));
        assertProblem(asked, 409, "VRM_DID_YOU_MEAN");
        asked.then().body("detail", containsString("Did you mean LG09RVK?"));
        rita.get(rita.own("/vehicles")).then().body("items", empty());

        add(Map.of("vrm", "LGO9RVK", "confirmed", true))
                .then()
                .statusCode(201)
                .body("vehicle.vrm", equalTo("LGO9RVK"))
                .body("warning.code", equalTo("NO_UK_MARK"));
    }

    @Test
    void a_foreign_mark_is_taken_with_a_warning() {
        add(Map.of("vrm", "B-XK 4711"))
                .then()
                .statusCode(201)
                .body("vehicle.vrm", equalTo("BXK4711"))
                .body("warning.message", containsString("foreign"));
    }

    @Test
    void what_can_be_no_mark_is_refused_without_repeating_it() {
        for (String typed : new String[] {"", "   ", "ABCDEFGHIJKLM", "AB12;DROP", "<b>"}) {
            Response refused = add(Map.of("vrm", typed));
            assertProblem(refused, 400, "INVALID_VALUE");
            refused.then().body("errors[0].pointer", equalTo("/vrm"));
        }
        for (Map<String, Object> odd : java.util.List.<Map<String, Object>>of(
                Map.of("vrm", "AB12CDE", "co2", -1),
                Map.of("vrm", "AB12CDE", "co2", 1.5),
                Map.of("vrm", "AB12CDE", "make", ""),
                Map.of("vrm", "AB12CDE", "confirmed", "yes"))) {
            assertThat(add(odd).statusCode()).isEqualTo(400);
        }
        rita.get(rita.own("/vehicles")).then().body("items", empty());
    }

    @Test
    void a_vehicle_is_listed_once() {
        add(Map.of("vrm", "AB12CDE")).then().statusCode(201);

        assertProblem(add(Map.of("vrm", "AB 12 CDE")), 409, "VEHICLE_ALREADY_LISTED");
    }

    private Response add(Map<String, Object> vehicle) {
        return rita.post(rita.own("/vehicles"), vehicle);
    }
}
