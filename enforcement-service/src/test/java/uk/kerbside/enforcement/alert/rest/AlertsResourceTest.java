package uk.kerbside.enforcement.alert.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static uk.kerbside.enforcement.alert.rest.AlertRequests.add;
import static uk.kerbside.enforcement.alert.rest.AlertRequests.end;
import static uk.kerbside.enforcement.alert.rest.AlertRequests.search;
import static uk.kerbside.enforcement.alert.rest.AlertRequests.supervisor;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.kerbside.enforcement.ARight;
import uk.kerbside.enforcement.Council;
import uk.kerbside.enforcement.Handheld;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Tokens;

@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("E-10")
class AlertsResourceTest {
    private static final Duration PROMPTLY = Duration.ofSeconds(5);

    @Inject
    DataSource database;

    @Inject
    MovableClock clock;

    private final Handheld eddie = Handheld.of("eddie-" + UUID.randomUUID());
    private final String vrm = Council.freshMark();

    @BeforeEach
    void everything_is_fresh() {
        Handheld.awaitFresh();
    }

    @AfterEach
    void everything_is_back() {
        Backing.startPostgres();
    }

    @Test
    void an_ambulance_is_exempt_whatever_is_known_of_it() {
        eddie.check(vrm).body("outcome", equalTo("NOTHING_KNOWN")).body("overlays", not(hasItem("ALERT")));

        add(alert("EMERGENCY"))
                .statusCode(201)
                .body("addedBy", equalTo("susan"))
                .body("over", equalTo(false));

        awaitAlert(eddie, vrm)
                .body("outcome", equalTo("EXEMPT_LISTED"))
                .body("headline", containsString("on the council's list: Waiting for the fire brigade"))
                .body("advice", equalTo("NONE"))
                .body("suggestedCode", nullValue())
                .body("reasons", contains("On the list as an emergency: Waiting for the fire brigade."));
    }

    @Test
    void a_plain_code_becomes_no_advice_for_a_mark_that_gets_no_notice() {
        Map<String, Object> looked = Handheld.question(vrm, "displayed", Map.of("kind", "NOTHING"));
        eddie.ask(looked).body("advice", equalTo("CODE"));

        add(alert("DO_NOT_TICKET")).statusCode(201);

        awaitAlert(eddie, looked)
                .body("outcome", equalTo("EXEMPT_LISTED"))
                .body("advice", equalTo("NONE"))
                .body("suggestedCode", nullValue());
    }

    @Test
    void a_covered_car_of_interest_stays_covered_and_is_referred() {
        ARight.of(vrm).publish();
        eddie.await("COVERED", vrm);

        add(alert("OF_INTEREST")).statusCode(201);

        awaitAlert(eddie, vrm)
                .body("outcome", equalTo("COVERED"))
                .body("advice", equalTo("REFER"))
                .body("reasons[0]", containsString("of interest"));
    }

    @Test
    void a_mark_that_only_looks_like_the_one_on_the_list_is_referred() {
        add(alert("EMERGENCY", "vrm", "LG09RVK")).statusCode(201);

        awaitAlert(eddie, "LGO9RVK")
                .body("outcome", not(equalTo("EXEMPT_LISTED")))
                .body("advice", equalTo("REFER"))
                .body("reasons[0]", containsString("looks like the one read"));
    }

    @Test
    void an_alert_holds_only_where_and_when_it_says() {
        Map<String, Object> alert = alert("DO_NOT_TICKET", "places", List.of(Council.OTHER_ZONE));
        alert.put("from", clock.instant().minus(Duration.ofHours(2)).toString());
        add(alert).statusCode(201);

        awaitAlert(eddie, Handheld.question(vrm, "place", Council.OTHER_ZONE));
        eddie.check(vrm).body("overlays", not(hasItem("ALERT")));
        Map<String, Object> before = Handheld.question(vrm, "place", Council.OTHER_ZONE);
        before.put("at", clock.instant().minus(Duration.ofHours(3)).toString());
        eddie.ask(before).statusCode(200).body("overlays", not(hasItem("ALERT")));
    }

    @Test
    void an_alert_is_over_by_itself() {
        add(alert("DO_NOT_TICKET")).statusCode(201);
        awaitAlert(eddie, vrm);

        clock.advance(Duration.ofHours(2));

        Handheld.awaitFresh();
        eddie.check(vrm).body("overlays", not(hasItem("ALERT")));
    }

    @Test
    void an_alert_is_ended_once_by_somebody_who_has_seen_it() {
        Response added = add(alert("DO_NOT_TICKET")).extract().response();
        String id = added.path("alertId");
        awaitAlert(eddie, vrm);

        end(id, null).statusCode(428);
        end(id, "\"7\"").statusCode(412);
        end(id, added.header("ETag"))
                .statusCode(200)
                .body("over", equalTo(true))
                .body("ended.by", equalTo("susan"))
                .body("ended.reason", equalTo("Towed away."));

        Awaitility.await().atMost(PROMPTLY).untilAsserted(() -> eddie.check(vrm)
                .body("overlays", not(hasItem("ALERT"))));
        end(id, "\"2\"").statusCode(409).body("code", equalTo("ALERT_OVER"));
        supervisor().get("/v1/alerts/" + id).then().statusCode(200).body("ended", notNullValue());
    }

    @Test
    void alerts_are_listed_by_their_end_and_found_by_their_mark() {
        String soon = add(alert("EMERGENCY")).extract().path("alertId");
        String later = add(alert(
                        "OF_INTEREST",
                        "until",
                        clock.instant().plus(Duration.ofHours(3)).toString()))
                .extract()
                .path("alertId");

        List<String> listed = new java.util.ArrayList<>();
        String cursor = null;
        do {
            RequestSpecification page = supervisor().queryParam("limit", 1);
            Response answer = (cursor == null ? page : page.queryParam("cursor", cursor)).get("/v1/alerts");
            assertThat(answer.statusCode()).isEqualTo(200);
            listed.addAll(answer.path("items.alertId"));
            cursor = answer.path("next");
        } while (cursor != null);

        assertThat(listed).containsSubsequence(soon, later);
        search(Tokens.of("susan", Roles.ENFORCEMENT_SUPERVISOR), vrm)
                .statusCode(200)
                .body("items.alertId", contains(later, soon));
        search(Tokens.of("audrey", Roles.AUDITOR), Council.freshMark())
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void alerts_are_known_while_the_database_is_away() {
        add(alert("DO_NOT_TICKET")).statusCode(201);
        awaitAlert(eddie, vrm);

        Backing.stopPostgres();

        eddie.check(vrm)
                .body("stored", equalTo("SPOOLED"))
                .body("overlays", hasItem("ALERT"))
                .body("advice", equalTo("NONE"));
    }

    @Test
    void an_alert_added_by_another_instance_is_known_here_at_once() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("insert into mark_alert values ('" + UUID.randomUUID() + "', '" + vrm + "', '"
                    + vrm.replace('O', '0').replace('I', '1')
                    + "', 'DO_NOT_TICKET', 'Elsewhere', '{}', now() - interval '1 hour', now() + interval '1 hour',"
                    + " now() + interval '1 hour', 'susan', now(), null, null, null, 1)");
            statement.execute("select pg_notify('kerbside_memory', '')");
        }

        awaitAlert(eddie, vrm);
    }

    @ParameterizedTest
    @CsvSource({
        "vrm, ABCDEFGHIJKLMNOP, 400, /vrm",
        "until, 2020-01-01T00:00:00Z, 400, /until",
        "until, 2199-01-01T00:00:00Z, 400, /until",
        "from, 2198-01-01T00:00:00Z, 400, /until",
        "kind, NICE_CAR, 400, /kind",
        "reason, ' ', 400, /reason",
        "colour, red, 400, /colour",
    })
    void what_makes_no_sense_is_refused_and_changes_nothing(String field, String value, int status, String pointer) {
        add(alert("DO_NOT_TICKET", field, value)).statusCode(status).body("errors.pointer", hasItem(pointer));

        search(Tokens.of("susan", Roles.ENFORCEMENT_SUPERVISOR), vrm).body("items", empty());
    }

    @Test
    void a_place_nobody_knows_is_refused() {
        add(alert("DO_NOT_TICKET", "places", List.of("NOWHERE")))
                .statusCode(409)
                .body("code", equalTo("PLACE_UNKNOWN"));

        search(Tokens.of("susan", Roles.ENFORCEMENT_SUPERVISOR), vrm).body("items", empty());
    }

    @Test
    void officers_may_not_touch_the_list_and_what_is_not_there_is_not_found() {
        given().auth()
                .oauth2(Tokens.of("eddie", Roles.ENFORCEMENT_OFFICER))
                .get("/v1/alerts")
                .then()
                .statusCode(403);
        given().get("/v1/alerts").then().statusCode(401);
        supervisor().get("/v1/alerts/" + UUID.randomUUID()).then().statusCode(404);
        end(UUID.randomUUID().toString(), "\"1\"").statusCode(404);
    }

    private Map<String, Object> alert(String kind) {
        Map<String, Object> alert = new LinkedHashMap<>();
        alert.put("vrm", vrm);
        alert.put("kind", kind);
        alert.put("reason", "Waiting for the fire brigade.");
        alert.put("until", clock.instant().plus(Duration.ofHours(1)).toString());
        return alert;
    }

    private Map<String, Object> alert(String kind, String field, Object value) {
        Map<String, Object> alert = alert(kind);
        alert.put(field, value);
        return alert;
    }

    private static ValidatableResponse awaitAlert(Handheld device, String vrm) {
        return awaitAlert(device, Handheld.question(vrm));
    }

    private static ValidatableResponse awaitAlert(Handheld device, Map<String, ?> question) {
        return Awaitility.await("the alert is known")
                .atMost(PROMPTLY)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> device.send(question), answer -> answer.<List<String>>path("overlays")
                        .contains("ALERT"))
                .then()
                .statusCode(200);
    }
}
