package uk.kerbside.enforcement.audit.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.enforcement.ARight;
import uk.kerbside.enforcement.Camera;
import uk.kerbside.enforcement.Council;
import uk.kerbside.enforcement.Handheld;
import uk.kerbside.enforcement.Published;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Tokens;

@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("X-8")
class ReadAuditSearchesResourceTest {
    @Inject
    MovableClock clock;

    private final String anna = "anna-" + UUID.randomUUID();
    private final String account = "A-" + UUID.randomUUID();
    private final String vrm = Council.freshMark();
    private final Handheld eddie = Handheld.of("eddie-" + UUID.randomUUID());
    private ARight right;
    private String checkId;

    @BeforeEach
    void a_check_of_a_mark_with_a_right() {
        Handheld.awaitFresh();
        right = Published.known(ARight.of(vrm).account(account));
        checkId = eddie.check(vrm).body("outcome", equalTo("COVERED")).extract().path("checkId");
    }

    @Test
    void whoever_looks_at_records_of_others_is_found_by_what_was_shown_and_the_mark_nowhere() {
        Map<String, Object> read = Camera.read(vrm, clock.instant());
        Map<String, Object> batch = Camera.batch(read);
        Camera.of("carla-" + UUID.randomUUID()).ask(batch).statusCode(200);
        String alertId = given().auth()
                .oauth2(Tokens.of("susan", Roles.ENFORCEMENT_SUPERVISOR))
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "vrm",
                        vrm,
                        "kind",
                        "OF_INTEREST",
                        "reason",
                        "Look at it",
                        "until",
                        clock.instant().plusSeconds(600).toString()))
                .post("/v1/alerts")
                .path("alertId");

        get("/v1/checks/" + checkId);
        get("/v1/checks/" + checkId + "/receipt");
        get("/v1/checks/" + checkId + "/rechecks");
        get("/v1/checks/" + checkId + "/bundle");
        get("/v1/check-batches/" + batch.get("batchId"));
        get("/v1/camera-reads/" + read.get("checkId"));
        get("/v1/provisional-checks?limit=1");
        as(anna, Roles.ENFORCEMENT_SUPERVISOR, "/v1/alerts/" + alertId).then().statusCode(200);
        post("/v1/right-searches", Map.of("vrm", vrm, "at", clock.instant().toString(), "reason", "Complaint 7"));
        post("/v1/alert-searches", Map.of("vrm", vrm));

        assertThat(search(Map.of("reader", anna))
                        .body("items[1].role", equalTo(Roles.AUDITOR))
                        .body("items[2].role", equalTo(Roles.ENFORCEMENT_SUPERVISOR))
                        .body("items.client.unique()", contains("kerbside-web"))
                        .body(
                                "items.action",
                                contains(
                                        "SEARCH_ALERTS",
                                        "SEARCH_RIGHTS",
                                        "LIST_ALERTS",
                                        "LIST_PROVISIONAL_CHECKS",
                                        "READ_BATCH",
                                        "READ_BATCH",
                                        "MAKE_BUNDLE",
                                        "READ_CHECK",
                                        "READ_CHECK",
                                        "READ_CHECK"))
                        .body("items[0].shown", contains("alert:" + alertId))
                        .body("items[1].reason", equalTo("Complaint 7"))
                        .body("items[1].shown", contains("right:" + right.id(), "account:" + account))
                        .body("items[4].shown", contains("check:" + read.get("checkId")))
                        .body("items[5].shown", contains("batch:" + batch.get("batchId")))
                        .body("items[6].shown", hasItems("check:" + checkId, "account:" + account))
                        .body("items[7].reason", nullValue())
                        .extract()
                        .asString())
                .doesNotContain(vrm);
        search(Map.of("shown", "account:" + account)).body("items.action", contains("SEARCH_RIGHTS", "MAKE_BUNDLE"));
        search(Map.of("reader", anna, "action", "READ_CHECK"))
                .body("items", hasSize(3))
                .body("items[0].shown", contains("check:" + checkId, "right:" + right.id()));
    }

    @Test
    void a_check_is_its_own_audit_and_who_made_it_may_read_it_back() {
        eddie.read(checkId).statusCode(200);

        search(Map.of("shown", "check:" + checkId)).body("items", empty());
    }

    @Test
    void what_was_not_shown_was_not_looked_at() {
        as(anna, Roles.ENFORCEMENT_OFFICER, "/v1/checks/" + checkId).then().statusCode(404);

        search(Map.of("reader", anna)).body("items", empty());
    }

    @Test
    void a_long_list_comes_in_pages_and_a_search_is_itself_written_down() {
        for (int n = 0; n < 3; n++) {
            get("/v1/checks/" + checkId);
        }
        Map<String, String> question = Map.of("shown", "check:" + checkId, "reason", "Request 31");

        Response first = ask("?limit=2", question, Tokens.of(anna, Roles.DATA_PROTECTION));
        first.then().statusCode(200).body("items", hasSize(2));
        ask("?limit=2&cursor=" + first.path("next"), question, Tokens.of(anna, Roles.DATA_PROTECTION))
                .then()
                .statusCode(200)
                .body("items.action", not(empty()));

        search(Map.of("reader", anna, "action", "SEARCH_READS"))
                .body("items", hasSize(2))
                .body("items[0].reason", equalTo("Request 31"))
                .body("items[0].role", equalTo(Roles.DATA_PROTECTION));
    }

    @Test
    void what_is_no_kind_and_id_is_refused() {
        ask("", Map.of("shown", vrm), Tokens.of("bert", Roles.AUDITOR))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/shown"));
    }

    private void get(String path) {
        assertThat(as(anna, Roles.AUDITOR, path).statusCode()).as(path).isIn(200, 409);
    }

    private static Response as(String who, String role, String path) {
        return given().auth().oauth2(Tokens.of(who, role)).get(path);
    }

    private void post(String path, Map<String, String> body) {
        given().auth()
                .oauth2(Tokens.of(anna, Roles.AUDITOR))
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then()
                .statusCode(200);
    }

    /** By somebody else than who is searched for. */
    private static ValidatableResponse search(Map<String, String> question) {
        return ask("", question, Tokens.of("bert", Roles.AUDITOR)).then().statusCode(200);
    }

    private static Response ask(String query, Map<String, String> question, String token) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(question)
                .post("/v1/read-audit-searches" + query);
    }
}
