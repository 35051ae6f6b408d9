package uk.kerbside.enforcement.check.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.enforcement.Council;
import uk.kerbside.enforcement.Handheld;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.id.Ids;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.Tokens;

@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("E-4")
class CorrectionsResourceTest {
    private static final String EDDIE = Tokens.of("eddie", Roles.ENFORCEMENT_OFFICER);
    private static final String ELENA = Tokens.of("elena", Roles.ENFORCEMENT_SUPERVISOR);

    private final Map<String, Object> request = new HashMap<>(Map.of("reason", "I typed a Z where there is a 2."));
    private String checkId;
    private String before;

    @BeforeEach
    void a_check() {
        Handheld.awaitFresh();
        checkId = Handheld.of("eddie").check(Council.freshMark()).extract().path("checkId");
        before = Handheld.of("eddie").read(checkId).extract().asString();
    }

    @AfterEach
    void everything_is_back() {
        Backing.startPostgres();
    }

    @Test
    void a_correction_stands_beside_the_check_and_changes_nothing_of_it() {
        request.putAll(Map.of("vrm", "ab12 cde", "place", "RO2", "bayClass", "SHARED"));

        correct(EDDIE)
                .statusCode(200)
                .body("vrm", equalTo("AB12CDE"))
                .body("place", equalTo("RO2"))
                .body("bayClass", equalTo("SHARED"))
                .body("role", equalTo(Roles.ENFORCEMENT_OFFICER))
                .body("stored", equalTo("STORED"));
        request.clear();
        request.put("reason", "The officer is right.");
        correct(ELENA).statusCode(200);

        list(EDDIE)
                .statusCode(200)
                .body("items.reason", contains("I typed a Z where there is a 2.", "The officer is right."));
        assertThat(Handheld.of("eddie").read(checkId).extract().asString()).isEqualTo(before);
    }

    @Test
    void a_correction_has_its_place_in_the_evidence_chain() {
        String chain = Handheld.of("eddie").read(checkId).extract().path("evidence.chain");
        Integer sequence = Handheld.of("eddie").read(checkId).extract().path("evidence.sequence");

        ValidatableResponse correction = correct(EDDIE).body("evidence.chain", equalTo(chain));

        assertThat(correction.extract().<Integer>path("evidence.sequence")).isGreaterThan(sequence);
    }

    @Test
    void the_same_request_with_the_same_id_is_one_correction_and_another_one_is_refused() {
        request.put("correctionId", Ids.uuid7().toString());
        String first = correct(EDDIE).statusCode(200).extract().asString();

        assertThat(correct(EDDIE).extract().asString()).isEqualTo(first);
        list(EDDIE).body("items", hasSize(1));
        request.put("reason", "Something else.");
        correct(EDDIE).statusCode(422).body("code", equalTo("CHECK_ID_REUSED"));
        request.put("correctionId", checkId);
        correct(EDDIE).statusCode(422).body("code", equalTo("CHECK_ID_REUSED"));
    }

    @Test
    void while_the_database_is_away_a_correction_is_kept_for_later() {
        request.put("correctionId", Ids.uuid7().toString());
        Handheld.of("eddie").read(checkId).statusCode(200);
        String spooled;

        Backing.stopPostgres();
        // Its check cannot be read: it is no one's word against nobody's.
        correct(EDDIE).statusCode(503);
        spooled = Handheld.of("eddie")
                .check(Council.freshMark())
                .body("stored", equalTo("SPOOLED"))
                .extract()
                .path("checkId");
        checkId = spooled;
        correct(EDDIE).statusCode(200).body("stored", equalTo("SPOOLED"));
        Backing.startPostgres();

        Awaitility.await().atMost(Duration.ofSeconds(30)).ignoreExceptions().untilAsserted(() -> list(EDDIE)
                .statusCode(200)
                .body("items.stored", contains("STORED")));
    }

    @Test
    void a_correction_without_a_reason_or_with_no_mark_is_refused_and_kept_nowhere() {
        request.put("reason", " ");
        correct(EDDIE).statusCode(400).body("errors[0].pointer", equalTo("/reason"));
        request.put("reason", "Because.");
        request.put("vrm", "!!");
        correct(EDDIE).statusCode(400).body("errors[0].pointer", equalTo("/vrm"));
        request.put("vrm", "AB12CDE");
        request.put("place", "no place");
        correct(EDDIE).statusCode(400).body("errors[0].pointer", equalTo("/place"));
        request.put("place", "RO1");
        request.put("colour", "red");
        correct(EDDIE).statusCode(400);

        list(EDDIE).body("items", hasSize(0));
    }

    @Test
    void who_may_see_the_check_may_correct_it() {
        correct(Tokens.of("edwina", Roles.ENFORCEMENT_OFFICER)).statusCode(404);
        correct(Tokens.of("anna", Roles.AUDITOR)).statusCode(403);
        correct(Tokens.of("rita", Roles.CUSTOMER)).statusCode(403);
        list(Tokens.of("edwina", Roles.ENFORCEMENT_OFFICER)).statusCode(404);
        list(Tokens.of("rita", Roles.CUSTOMER)).statusCode(403);
        given().get("/v1/checks/" + checkId + "/corrections").then().statusCode(401);
        given().contentType(ContentType.JSON)
                .body(request)
                .post("/v1/checks/" + checkId + "/corrections")
                .then()
                .statusCode(401);
        list(Tokens.of("anna", Roles.AUDITOR)).statusCode(200).body("items", hasSize(0));
    }

    private ValidatableResponse correct(String token) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(request)
                .post("/v1/checks/" + checkId + "/corrections")
                .then();
    }

    private ValidatableResponse list(String token) {
        return given().auth()
                .oauth2(token)
                .get("/v1/checks/" + checkId + "/corrections")
                .then();
    }
}
