package uk.kerbside.enforcement.camera;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.enforcement.ARight;
import uk.kerbside.enforcement.Camera;
import uk.kerbside.enforcement.Council;
import uk.kerbside.enforcement.Handheld;
import uk.kerbside.enforcement.Neighbours;
import uk.kerbside.enforcement.Published;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.Interval;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Tokens;

/** The second look at reads of school streets, years before other tests, so that retention finds nothing of theirs. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("E-15")
class DecideReadTest {
    private static final Instant READ_AT = Instant.parse("2019-11-25T08:40:00Z");
    private static final Instant CLOSES_AT = Instant.parse("2019-11-26T12:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    MovableClock clock;

    @Inject
    JudgeProvisionalReads judgeProvisionalReads;

    @Inject
    ProvisionalChecks checks;

    private final Camera camera = Camera.of("carla-" + UUID.randomUUID());
    private final String vrm = Council.freshMark();
    private final Map<String, Object> read = Camera.schoolRead(vrm, READ_AT);

    @BeforeEach
    void a_read_is_provisional() {
        Handheld.awaitFresh();
        Camera.awaitSchoolStreet();
        clock.set(READ_AT);
        Handheld.awaitFresh();
        camera.ask(Camera.batch(read)).statusCode(200).body("items[0].answer.advice", equalTo("WAIT"));
        get("decision").then().statusCode(404);
        get("decision/receipt").then().statusCode(404);
    }

    @AfterEach
    void everybody_speaks() {
        Neighbours.speakAgain();
    }

    @Test
    void a_tribunal_sees_the_second_look_and_can_prove_it() {
        itHasClosed();
        judgeUntil("STANDS");

        get("decision")
                .then()
                .statusCode(200)
                .body("checkId", equalTo(read.get("checkId")))
                .body("state", equalTo("STANDS"))
                .body("decidedAt", equalTo(CLOSES_AT.toString()))
                .body("answer.suggestedCode", equalTo("53"))
                .body("answer.maySupportPostalNotice", equalTo(true));
        Response receipt = Awaitility.await("it is sealed")
                .atMost(PATIENCE)
                .until(() -> get("decision/receipt"), answer -> answer.statusCode() == 200);
        receipt.then()
                .body("kind", equalTo("DECISION"))
                .body("leaf", equalTo(get("decision").path("evidence.leaf")));
        given().auth()
                .oauth2(Tokens.of("anna", Roles.AUDITOR))
                .contentType(ContentType.JSON)
                .body(receipt.asString())
                .post("/v1/receipt-verifications")
                .then()
                .statusCode(200);
    }

    @Test
    void a_decision_that_was_kept_holds_though_whoever_made_it_died() {
        QuarkusTransaction.begin();
        // Locked before it is due, and let go when it is not due again: the timer finds nothing to judge in between.
        assertThat(checks.listDue(CLOSES_AT, 1_000))
                .extracting(check -> check.checkId().toString())
                .contains(read.get("checkId").toString());
        itHasClosed();
        Awaitility.await().pollInSameThread().atMost(PATIENCE).until(() -> {
            judgeProvisionalReads.judge();
            return state().equals(Optional.of(ProvisionalState.STANDS));
        });
        clock.set(READ_AT);
        QuarkusTransaction.rollback();
        assertThat(state()).contains(ProvisionalState.PROVISIONAL);
        String leaf = get("decision").path("evidence.leaf");
        // What comes in between is too late: the decision stands in the chain.
        covers(vrm);

        itHasClosed();
        judgeUntil("STANDS");

        assertThat(get("decision").<String>path("evidence.leaf")).isEqualTo(leaf);
    }

    @Test
    void second_looks_go_when_nobody_can_challenge_them_and_covered_ones_early() {
        Map<String, Object> late = Camera.schoolRead(Council.freshMark(), READ_AT);
        camera.ask(Camera.batch(late)).statusCode(200);
        covers(late.get("vrm").toString());
        itHasClosed();
        judgeUntil("STANDS");
        assertThat(state(late)).contains(ProvisionalState.COVERED);

        clock.set("2019-12-24T12:00:00Z");
        retain();
        assertThat(state(late)).contains(ProvisionalState.COVERED);
        clock.set("2019-12-25T00:00:01Z");
        retain().body("favourable", greaterThanOrEqualTo(1));
        assertThat(state(late)).isEmpty();
        get(late, "decision").then().statusCode(404);
        get("decision").then().statusCode(200);

        clock.set("2020-12-27T00:00:01Z");
        retain().body("challengeable", greaterThanOrEqualTo(2));
        assertThat(state()).isEmpty();
    }

    private void itHasClosed() {
        clock.set(CLOSES_AT);
        Handheld.awaitFresh();
    }

    private void covers(String mark) {
        Published.known(ARight.of(mark)
                .from(READ_AT.minus(Duration.ofDays(1)))
                .in(Camera.SCHOOL_STREET)
                .bays(BayClass.SCHOOL_STREET));
    }

    private void judgeUntil(String state) {
        Awaitility.await().atMost(PATIENCE).until(() -> {
            judgeProvisionalReads.judge();
            return state().map(Enum::name).equals(Optional.of(state));
        });
    }

    private Optional<ProvisionalState> state() {
        return state(read);
    }

    private Optional<ProvisionalState> state(Map<String, Object> one) {
        return checks
                .listOfMarks(
                        List.of(one.get("vrm").toString()),
                        List.of(Camera.SCHOOL_STREET),
                        Interval.of(READ_AT, READ_AT.plusSeconds(1)),
                        10)
                .stream()
                .map(ProvisionalCheck::state)
                .findFirst();
    }

    private ValidatableResponse retain() {
        return given().auth()
                .oauth2(Tokens.of("dora", Roles.DATA_PROTECTION))
                .contentType(ContentType.JSON)
                .body(Map.of("dryRun", false))
                .post("/v1/retention-runs")
                .then()
                .statusCode(200);
    }

    private Response get(String path) {
        return get(read, path);
    }

    private static Response get(Map<String, Object> one, String path) {
        return given().auth()
                .oauth2(Tokens.of("sue", Roles.ENFORCEMENT_SUPERVISOR))
                .get("/v1/camera-reads/" + one.get("checkId") + "/" + path);
    }
}
