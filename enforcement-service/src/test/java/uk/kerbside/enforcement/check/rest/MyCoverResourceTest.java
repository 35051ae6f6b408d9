package uk.kerbside.enforcement.check.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.enforcement.ARight;
import uk.kerbside.enforcement.Council;
import uk.kerbside.enforcement.Handheld;
import uk.kerbside.enforcement.Motorist;
import uk.kerbside.enforcement.Published;
import uk.kerbside.kernel.RightSource;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.Tokens;

@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("E-13")
class MyCoverResourceTest {
    private static final Instant LATER = Instant.parse("2099-01-01T00:00:00Z");

    private final Handheld eddie = Handheld.of("eddie-" + UUID.randomUUID());
    private final String vrm = Council.freshMark();

    @BeforeEach
    void everything_is_fresh() {
        Handheld.awaitFresh();
    }

    @Test
    @Tag("case")
    void a_resident_is_told_what_an_officer_is_told_and_can_prove_it() {
        Motorist rita = Motorist.with(vrm);
        ARight right = Published.known(ARight.of(vrm).account(rita.accountId()).until(LATER));
        Response officers = eddie.send(Handheld.question(vrm));

        Response told = rita.send(Handheld.question(vrm));
        told.then()
                .statusCode(200)
                .body("inOrder", equalTo(true))
                .body("outcome", equalTo("COVERED"))
                .body("headline", equalTo(officers.path("headline")))
                .body("until", equalTo(officers.path("until")))
                .body("right.reference", equalTo(right.published().reference()))
                .body("advice", nullValue())
                .body("suggestedCode", nullValue())
                .body("reasons", contains("All rights of this mark were looked at; only yours are named."));
        String content = receiptOf(rita, told.path("checkId")).path("content");
        assertThat(content).contains(vrm, "\"officerRole\":\"customer\"", "\"outcome\":\"COVERED\"");
    }

    @Test
    void who_visits_a_friend_is_told_that_the_friends_right_covers_and_not_whose_it_is() {
        Motorist rita = Motorist.with(vrm);
        Published.known(ARight.of(vrm).account(rita.accountId()).in(Council.OTHER_ZONE));
        ARight visit = Published.known(
                ARight.of(vrm).account("A-FRIEND").source(RightSource.VISIT).until(LATER));

        Response told = rita.send(Handheld.question(vrm));
        told.then()
                .statusCode(200)
                .body("outcome", equalTo("COVERED"))
                .body("headline", equalTo("Covered by somebody else's right."))
                .body("until", equalTo("2099-01-01T00:00:00Z"))
                .body("right", nullValue())
                .body("alsoConsidered.places", contains(contains(Council.OTHER_ZONE)));
        String content = receiptOf(rita, told.path("checkId")).path("content");
        assertThat(content).doesNotContain(visit.id(), visit.published().reference(), "A-FRIEND");
    }

    @Test
    void who_only_says_that_a_car_is_theirs_finds_out_nothing_of_others_rights() {
        Motorist stranger = Motorist.with(vrm);
        Published.known(ARight.of(vrm).account("A-SOMEBODY"));
        // A visit takes any mark, so it proves nothing either.
        Published.known(ARight.of(vrm)
                .account(stranger.accountId())
                .source(RightSource.VISIT)
                .in(Council.OTHER_ZONE));
        eddie.check(vrm).body("outcome", equalTo("COVERED"));

        stranger.ask(Handheld.question(vrm))
                .statusCode(200)
                .body("inOrder", equalTo(false))
                .body("outcome", equalTo("WRONG_PLACE"))
                .body("reasons", contains("Your rights were looked at, and nobody else's."))
                .body("alsoConsidered", empty());
    }

    @Test
    void a_mark_of_somebody_else_is_refused_the_same_whether_it_has_a_right_or_not() {
        Motorist rita = Motorist.with(vrm);
        String others = Council.freshMark();
        Published.known(ARight.of(others).account("A-SOMEBODY"));

        for (String mark : new String[] {others, Council.freshMark()}) {
            rita.ask(Handheld.question(mark))
                    .statusCode(409)
                    .body("code", equalTo("MARK_NOT_YOURS"))
                    .body("detail", not(containsString(mark)));
        }
    }

    @Test
    void the_list_of_alerts_is_for_officers_alone() {
        Motorist rita = Motorist.with(vrm);
        given().auth()
                .oauth2(Tokens.of("susan", Roles.ENFORCEMENT_SUPERVISOR))
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "vrm",
                        vrm,
                        "kind",
                        "DO_NOT_TICKET",
                        "reason",
                        "Police matter",
                        "until",
                        InstantSource.system().instant().plusSeconds(3_600).toString()))
                .post("/v1/alerts")
                .then()
                .statusCode(201);
        eddie.await("EXEMPT_LISTED", vrm);

        Response told = rita.send(Handheld.question(vrm));
        told.then().statusCode(200).body("outcome", equalTo("NOTHING_KNOWN")).body("overlays", not(hasItem("ALERT")));
        assertThat(told.asString()).doesNotContain("Police matter");
    }

    @Test
    void what_somebody_was_told_is_theirs_alone_and_no_officers_check() {
        Motorist rita = Motorist.with(vrm);
        String checkId =
                rita.ask(Handheld.question(vrm)).statusCode(200).extract().path("checkId");

        assertThat(rita.get(checkId).<String>path("outcome")).isEqualTo("NOTHING_KNOWN");
        Motorist other = Motorist.with(Council.freshMark());
        assertThat(other.get(checkId).statusCode()).isEqualTo(404);
        assertThat(other.get(checkId + "/receipt").statusCode()).isEqualTo(404);
        eddie.read(checkId).statusCode(404);
        assertThat(officersChecks(rita.get(checkId).path("at"))).isEmpty();
    }

    @Test
    void however_often_somebody_asks_officers_checks_are_not_hidden_by_it() {
        Motorist rita = Motorist.with(vrm);
        IntStream.range(0, 60).forEach(n -> rita.ask(Handheld.question(vrm)).statusCode(200));
        Response officers = eddie.send(Handheld.question(vrm));

        assertThat(officersChecks(officers.path("at"))).containsExactly(officers.<String>path("checkId"));
    }

    private List<String> officersChecks(String at) {
        return given().auth()
                .oauth2(Tokens.of("notices", Roles.NOTICE_PROCESSING))
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "reason", "Challenge", "items", List.of(Map.of("vrm", vrm, "place", Council.ZONE, "at", at))))
                .post("/v1/cover-searches")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].answer.checks.checkId");
    }

    @Test
    void who_asks_too_often_is_told_to_wait() {
        Motorist rita = Motorist.with(vrm);
        Map<String, Object> question = Handheld.question(Council.freshMark());

        Response refused = IntStream.range(0, 500)
                .mapToObj(n -> rita.send(question))
                .filter(answer -> answer.statusCode() == 429)
                .findFirst()
                .orElseThrow();

        refused.then().body("code", equalTo("TOO_MANY_REQUESTS"));
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
    }

    private static Response receiptOf(Motorist motorist, String checkId) {
        return Awaitility.await("it is sealed")
                .atMost(Duration.ofSeconds(10))
                .until(() -> motorist.get(checkId + "/receipt"), receipt -> receipt.statusCode() == 200);
    }
}
