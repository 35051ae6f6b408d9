package uk.kerbside.enforcement.outage.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
import uk.kerbside.enforcement.Camera;
import uk.kerbside.enforcement.Council;
import uk.kerbside.enforcement.Handheld;
import uk.kerbside.enforcement.outage.OutageTables;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Tokens;

@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("E-9")
class OutagesResourceTest {
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
    void nothing_is_left() {
        Backing.startPostgres();
        OutageTables.empty(database);
    }

    @Test
    void a_check_made_in_an_outage_is_marked_and_carries_no_code() {
        Map<String, Object> looked = Handheld.question(vrm, "displayed", Map.of("kind", "NOTHING"));
        eddie.ask(looked).body("advice", equalTo("CODE"));

        open(outage("SYSTEM")).statusCode(201).body("until", nullValue()).body("noticed", equalTo(false));

        awaitMarked(looked)
                .body("outcome", equalTo("NOTHING_KNOWN"))
                .body("advice", equalTo("REFER"))
                .body("suggestedCode", nullValue())
                .body(
                        "reasons",
                        hasItem("There was an outage: a right may not have been told of, or could not be bought."));
    }

    @Test
    void a_covered_car_stays_covered_and_its_check_is_marked() {
        ARight.of(vrm).publish();
        eddie.await("COVERED", vrm);

        open(outage("SYSTEM")).statusCode(201);

        awaitMarked(Handheld.question(vrm)).body("outcome", equalTo("COVERED")).body("advice", equalTo("NONE"));
    }

    @Test
    void a_check_about_a_time_in_an_outage_that_is_over_is_marked_and_listed_and_no_other() {
        Instant now = clock.instant();
        Map<String, Object> outage = outage("SYSTEM");
        outage.put("from", now.minus(Duration.ofHours(3)).toString());
        outage.put("until", now.minus(Duration.ofHours(2)).toString());
        String id = open(outage)
                .statusCode(201)
                .body("closedBy", equalTo("susan"))
                .extract()
                .path("outageId");

        String checkId = awaitMarked(Handheld.question(
                        vrm, "at", now.minus(Duration.ofMinutes(150)).toString()))
                .extract()
                .path("checkId");
        assertThat(auditor()
                        .queryParam("limit", 200)
                        .get("/v1/outages/" + id + "/checks")
                        .<List<String>>path("items.id"))
                .contains(checkId);
        eddie.check(vrm).body("overlays", not(hasItem("OUTAGE")));
        eddie.ask(Handheld.question(vrm, "at", now.minus(Duration.ofHours(2)).toString()))
                .body("overlays", not(hasItem("OUTAGE")));
    }

    @Test
    void checks_in_an_outage_are_listed_in_pages_also_those_answered_before_anybody_knew() {
        Instant before = clock.instant();
        List<String> expected = new ArrayList<>();
        expected.add(eddie.check(vrm).extract().path("checkId"));
        Map<String, Object> inAnyBay = Handheld.question(Council.freshMark());
        inAnyBay.remove("bayClass");
        expected.add(eddie.ask(inAnyBay).extract().path("checkId"));
        Map<String, Object> outage = outage("SYSTEM");
        outage.put("from", before.toString());
        String id = open(outage).extract().path("outageId");
        expected.add(awaitMarked(Handheld.question(vrm)).extract().path("checkId"));

        List<String> listed = new ArrayList<>();
        String marked = null;
        String cursor = null;
        do {
            RequestSpecification page = auditor().queryParam("limit", 2);
            Response answer =
                    (cursor == null ? page : page.queryParam("cursor", cursor)).get("/v1/outages/" + id + "/checks");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.asString()).doesNotContain(vrm);
            listed.addAll(answer.path("items.id"));
            String found = answer.path("items.find { it.check?.marked }?.id");
            marked = found == null ? marked : found;
            cursor = answer.path("next");
        } while (cursor != null);

        assertThat(listed).containsSubsequence(expected).doesNotHaveDuplicates();
        assertThat(listed.indexOf(marked)).isGreaterThan(listed.indexOf(expected.get(1)));
    }

    @Test
    void a_cameras_batch_is_listed_as_one() {
        String id = open(outage("SYSTEM")).extract().path("outageId");
        Camera camera = Camera.of("carla-" + UUID.randomUUID());
        Map<String, Object> batch =
                Camera.batch(Camera.read(vrm, clock.instant()), Camera.read(Council.freshMark(), clock.instant()));
        camera.ask(batch).statusCode(200);
        Object batchId = batch.get("batchId");

        assertThat(auditor()
                        .queryParam("limit", 200)
                        .get("/v1/outages/" + id + "/checks")
                        .<Integer>path("items.find { it.id == '" + batchId + "' }.reads"))
                .isEqualTo(2);
    }

    @Test
    void an_outage_is_closed_once_by_somebody_who_has_seen_it() {
        Response opened = open(outage("OPERATOR", "name", "ringway"))
                .statusCode(201)
                .extract()
                .response();
        String id = opened.path("outageId");

        close(id, null, Map.of()).statusCode(428);
        close(id, "\"7\"", Map.of()).statusCode(412);
        close(
                        id,
                        "\"1\"",
                        Map.of(
                                "until",
                                clock.instant().minus(Duration.ofDays(1)).toString()))
                .statusCode(400)
                .body("errors.pointer", hasItem("/until"));
        close(id, opened.header("ETag"), Map.of()).statusCode(200).body("closedBy", equalTo("susan"));
        close(id, "\"2\"", Map.of()).statusCode(409).body("code", equalTo("OUTAGE_OVER"));

        auditor().get("/v1/outages/" + id).then().statusCode(200).body("name", equalTo("ringway"));
        assertThat(auditor().get("/v1/outages").<List<String>>path("items.outageId"))
                .contains(id);
    }

    @Test
    void an_outage_is_known_while_the_database_is_away() {
        open(outage("SOURCE", "name", "permits")).statusCode(201);
        awaitMarked(Handheld.question(vrm));

        Backing.stopPostgres();

        eddie.check(vrm).body("stored", equalTo("SPOOLED")).body("overlays", hasItem("OUTAGE"));
    }

    @ParameterizedTest
    @CsvSource({
        "from, 2199-01-01T00:00:00Z, 400, INVALID_VALUE",
        "until, 2199-01-01T00:00:00Z, 400, INVALID_VALUE",
        "until, 2020-01-01T00:00:00Z, 400, INVALID_VALUE",
        "reason, ' ', 400, INVALID_VALUE",
        "kind, WEATHER, 400, INVALID_VALUE",
        "kind, SYSTEM, 400, INVALID_VALUE",
        "name, gas-works, 409, SOURCE_UNKNOWN",
        "weather, rain, 400, UNKNOWN_FIELD",
    })
    void what_makes_no_sense_is_refused_and_changes_nothing(String field, String value, int status, String code) {
        Map<String, Object> outage = outage("SOURCE", "name", "permits");
        outage.put(field, value);

        open(outage).statusCode(status).body("code", equalTo(code));

        assertThat(auditor().get("/v1/outages").<List<String>>path("items.reason"))
                .doesNotContain((String) outage.get("reason"));
    }

    @Test
    void operators_nobody_knows_and_sources_without_a_name_are_refused() {
        open(outage("OPERATOR", "name", "nobody")).statusCode(409).body("code", equalTo("OPERATOR_UNHEARD_OF"));
        open(outage("SOURCE")).statusCode(400).body("errors.pointer", hasItem("/name"));
    }

    @Test
    void officers_may_not_touch_outages_and_what_is_not_there_is_not_found() {
        String nowhere = "/v1/outages/" + UUID.randomUUID();
        given().get("/v1/outages").then().statusCode(401);
        given().auth()
                .oauth2(Tokens.of("eddie", Roles.ENFORCEMENT_OFFICER))
                .get("/v1/outages")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.of("audrey", Roles.AUDITOR))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(outage("SYSTEM"))
                .post("/v1/outages")
                .then()
                .statusCode(403);
        auditor().get(nowhere).then().statusCode(404);
        auditor().get(nowhere + "/checks").then().statusCode(404);
        close(UUID.randomUUID().toString(), "\"1\"", Map.of()).statusCode(404);
    }

    private static Map<String, Object> outage(String kind) {
        Map<String, Object> outage = new LinkedHashMap<>();
        outage.put("kind", kind);
        outage.put("reason", "Nothing answered. " + UUID.randomUUID());
        return outage;
    }

    private static Map<String, Object> outage(String kind, String field, Object value) {
        Map<String, Object> outage = outage(kind);
        outage.put(field, value);
        return outage;
    }

    private static RequestSpecification auditor() {
        return given().auth().oauth2(Tokens.of("audrey", Roles.AUDITOR));
    }

    private static RequestSpecification supervisor() {
        return given().auth()
                .oauth2(Tokens.of("susan", Roles.ENFORCEMENT_SUPERVISOR))
                .contentType(ContentType.JSON);
    }

    private static ValidatableResponse open(Map<String, Object> outage) {
        return supervisor()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(outage)
                .post("/v1/outages")
                .then();
    }

    private static ValidatableResponse close(String outageId, String ifMatch, Map<String, Object> body) {
        RequestSpecification request = supervisor().body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .post("/v1/outages/" + outageId + "/close")
                .then();
    }

    private ValidatableResponse awaitMarked(Map<String, ?> question) {
        return Awaitility.await("the outage is known")
                .atMost(Duration.ofSeconds(5))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> eddie.send(question), answer -> answer.<List<String>>path("overlays")
                        .contains("OUTAGE"))
                .then()
                .statusCode(200);
    }
}
