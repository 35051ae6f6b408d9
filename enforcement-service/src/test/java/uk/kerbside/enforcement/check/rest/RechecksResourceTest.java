package uk.kerbside.enforcement.check.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.enforcement.ARight;
import uk.kerbside.enforcement.Council;
import uk.kerbside.enforcement.Handheld;
import uk.kerbside.events.observations.CheckMadeAgain;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.id.Ids;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Tokens;
import uk.kerbside.testkit.Topics;

@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("E-4")
class RechecksResourceTest {
    private static final String NOTICES = Tokens.of("notices", Roles.NOTICE_PROCESSING);

    @Inject
    MovableClock clock;

    private final Handheld eddie = Handheld.of("eddie");
    private String vrm;
    private String checkId;
    private String askedFor;

    @BeforeEach
    void a_check_that_found_nothing() {
        Handheld.awaitFresh();
        vrm = Council.freshMark();
        ValidatableResponse check = eddie.check(vrm).body("outcome", equalTo("NOTHING_KNOWN"));
        checkId = check.extract().path("checkId");
        askedFor = check.extract().path("at");
    }

    @Test
    void what_has_come_late_is_found_of_the_time_of_the_first_check_which_stays_as_it_is() {
        ARight.of(vrm).publish();
        eddie.await("COVERED", vrm);
        clock.advance(Duration.ofDays(30));

        ValidatableResponse again = again(checkId, Map.of(), NOTICES)
                .statusCode(200)
                .body("outcome", equalTo("COVERED"))
                .body("at", equalTo(askedFor))
                .body("recheckOf", equalTo(checkId));

        String newId = again.extract().path("checkId");
        eddie.read(checkId).body("outcome", equalTo("NOTHING_KNOWN")).body("recheckOf", nullValue());
        list(checkId, NOTICES).statusCode(200).body("items.checkId", contains(newId));
        CheckMadeAgain told = Topics.awaitEvent(CheckMadeAgain.class, checkId);
        assertThat(told.newCheckId()).isEqualTo(newId);
        assertThat(told.outcomeThen()).isEqualTo("NOTHING_KNOWN");
        assertThat(told.outcomeNow()).isEqualTo("COVERED");
    }

    @Test
    void the_same_request_with_the_same_id_gets_the_first_answer_and_another_one_is_refused() {
        Map<String, String> request = Map.of("newCheckId", Ids.uuid7().toString());
        String first =
                again(checkId, request, NOTICES).statusCode(200).extract().asString();

        assertThat(again(checkId, request, NOTICES).extract().asString()).isEqualTo(first);
        list(checkId, NOTICES).body("items", hasSize(1));
        String other = eddie.check(Council.freshMark()).extract().path("checkId");
        again(other, request, NOTICES).statusCode(422).body("code", equalTo("CHECK_ID_REUSED"));
        again(checkId, Map.of("newCheckId", checkId), NOTICES).statusCode(422).body("code", equalTo("CHECK_ID_REUSED"));
    }

    @Test
    void looking_again_at_a_second_look_leads_to_the_first_check() {
        String second = again(checkId, Map.of(), NOTICES).extract().path("checkId");

        again(second, Map.of(), NOTICES).statusCode(200).body("recheckOf", equalTo(checkId));
        list(checkId, NOTICES).body("items", hasSize(2));
    }

    @Test
    void who_may_see_the_check_may_look_again() {
        again(checkId, Map.of(), Tokens.of("eddie", Roles.ENFORCEMENT_OFFICER)).statusCode(200);
        again(checkId, Map.of(), Tokens.of("elena", Roles.ENFORCEMENT_SUPERVISOR))
                .statusCode(200);
        String edwina = Tokens.of("edwina", Roles.ENFORCEMENT_OFFICER);
        again(checkId, Map.of(), edwina).statusCode(404);
        list(checkId, edwina).statusCode(404);
        again(checkId, Map.of(), Tokens.of("anna", Roles.AUDITOR)).statusCode(403);
        list(checkId, Tokens.of("anna", Roles.AUDITOR)).statusCode(200).body("items", hasSize(2));
        again(Ids.uuid7().toString(), Map.of(), NOTICES).statusCode(404);
        again(checkId, Map.of("newCheckId", "seven"), NOTICES)
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/newCheckId"));
        given().contentType(ContentType.JSON)
                .body("{}")
                .post("/v1/checks/" + checkId + "/rechecks")
                .then()
                .statusCode(401);
    }

    private static ValidatableResponse again(String checkId, Map<String, String> request, String token) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(request)
                .post("/v1/checks/" + checkId + "/rechecks")
                .then();
    }

    private static ValidatableResponse list(String checkId, String token) {
        return given().auth()
                .oauth2(token)
                .get("/v1/checks/" + checkId + "/rechecks")
                .then();
    }
}
