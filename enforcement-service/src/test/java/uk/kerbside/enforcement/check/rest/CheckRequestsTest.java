package uk.kerbside.enforcement.check.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.kerbside.enforcement.ARight;
import uk.kerbside.enforcement.Council;
import uk.kerbside.enforcement.Handheld;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.id.Ids;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Tokens;

/** What can be asked, by whom, and what is refused. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
class CheckRequestsTest {
    @Inject
    DataSource database;

    @Inject
    MovableClock clock;

    private final String officer = "eddie-" + UUID.randomUUID();
    private final Handheld eddie = Handheld.of(officer);
    private final String vrm = Council.freshMark();

    @BeforeEach
    void everything_is_fresh() {
        Handheld.awaitFresh();
    }

    @ParameterizedTest
    @ValueSource(strings = {"B-MW 1234", "1-ABC-234", "ЖЖ 123", "ＱＲ１２ＸＹＺ", "7", "XYZ12345678X"})
    void no_shape_of_mark_is_refused(String anything) {
        eddie.check(anything).body("outcome", equalTo("NOTHING_KNOWN"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-- ..", "ABCDEFGHIJKLM", "AB12🚗", "AB12\u0007CDE"})
    void what_can_be_no_mark_is_a_problem_and_leaves_nothing_behind(String nothing) throws SQLException {
        long before = count();

        eddie.ask(Handheld.question(nothing))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("INVALID_VALUE"));
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void a_mark_of_200_letters_is_a_problem() {
        eddie.ask(Handheld.question("A".repeat(200))).statusCode(400).body("errors[0].pointer", equalTo("/vrm"));
    }

    @Test
    void an_unknown_place_is_a_problem() throws SQLException {
        long before = count();

        eddie.ask(Handheld.question(vrm, "place", "ATLANTIS")).statusCode(409).body("code", equalTo("PLACE_UNKNOWN"));
        eddie.ask(Handheld.question(vrm, "place", "no place!"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/place"));
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void a_bay_the_place_has_not_is_a_problem() {
        eddie.ask(Handheld.question(vrm, "bayClass", "CAR_PARK"))
                .statusCode(409)
                .body("code", equalTo("BAY_NOT_HERE"));
        eddie.ask(Handheld.question(vrm, "bayClass", "HELIPAD")).statusCode(400);
    }

    @Test
    void a_time_far_away_is_a_problem() {
        Instant now = clock.instant();

        eddie.ask(Handheld.question(vrm, "at", now.plus(Duration.ofHours(1)).toString()))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/at"));
        eddie.ask(Handheld.question(vrm, "at", now.minus(Duration.ofDays(8)).toString()))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/at"));
        eddie.ask(Handheld.question(vrm, "at", now.minus(Duration.ofDays(6)).toString()))
                .statusCode(200);
    }

    @Test
    void unknown_fields_and_missing_ones_are_problems() {
        eddie.ask(Handheld.question(vrm, "colour", "BLUE")).statusCode(400).body("code", equalTo("UNKNOWN_FIELD"));
        eddie.ask(Map.of("place", Council.ZONE, "bayClass", "RESIDENT")).statusCode(400);
        eddie.ask(Map.of("vrm", vrm, "bayClass", "RESIDENT")).statusCode(400);
        eddie.ask(Handheld.question(vrm, "position", Map.of("latitude", 91, "longitude", 0)))
                .statusCode(400);
        given().auth()
                .oauth2(Tokens.of("eddie", Roles.ENFORCEMENT_OFFICER))
                .contentType(ContentType.JSON)
                .body("{")
                .post("/v1/checks")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void the_same_check_again_gets_the_first_answer() {
        Map<String, Object> question =
                Handheld.question(vrm, "checkId", Ids.uuid7().toString());
        question.put("device", "handheld-17");
        question.put("position", Map.of("latitude", 51.5, "longitude", 0.18, "accuracyMetres", 6));
        String first = eddie.ask(question).statusCode(200).extract().asString();
        ARight.of(vrm).publish();
        eddie.await("COVERED", vrm);

        String again = eddie.ask(question).statusCode(200).extract().asString();

        assertThat(again).isEqualTo(first).contains("NOTHING_KNOWN");
    }

    @Test
    void a_check_id_is_good_for_one_check_of_one_officer() throws SQLException {
        Map<String, Object> question =
                Handheld.question(vrm, "checkId", Ids.uuid7().toString());
        eddie.ask(question).statusCode(200);
        long before = count();

        question.put("bayClass", "SHARED");
        eddie.ask(question).statusCode(422).body("code", equalTo("CHECK_ID_REUSED"));
        question.put("bayClass", "RESIDENT");
        Handheld.of("edwina").ask(question).statusCode(422).body("code", equalTo("CHECK_ID_REUSED"));
        assertThat(count()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "00000000-0000-4000-8000-000000000000", "0193a5b2-7c1e-7d3a-9f00-5a1f6d7e8c9bX"})
    void a_check_id_is_a_uuid_of_version_7(String id) {
        eddie.ask(Handheld.question(vrm, "checkId", id)).statusCode(400).body("errors[0].pointer", equalTo("/checkId"));
    }

    @Test
    void strangers_are_turned_away() {
        given().contentType(ContentType.JSON)
                .body(Handheld.question(vrm))
                .post("/v1/checks")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
        given().get("/v1/checks/" + UUID.randomUUID()).then().statusCode(401);
        for (String role : new String[] {Roles.CUSTOMER, Roles.AUDITOR, Roles.HELPLINE_AGENT}) {
            Handheld.with(Tokens.of("somebody", role))
                    .ask(Handheld.question(vrm))
                    .statusCode(403);
        }
        Handheld.with(Tokens.customer("rita"))
                .read(UUID.randomUUID().toString())
                .statusCode(403);
        Handheld.with(Tokens.forged("eddie", Roles.ENFORCEMENT_OFFICER))
                .ask(Handheld.question(vrm))
                .statusCode(401);
    }

    /** Of this test alone. */
    private long count() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "select count(*) from recorded_check where officer = ? or vrm = ?")) {
            statement.setString(1, officer);
            statement.setString(2, vrm);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
