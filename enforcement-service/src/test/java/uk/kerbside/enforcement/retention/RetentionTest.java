package uk.kerbside.enforcement.retention;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.enforcement.ARight;
import uk.kerbside.enforcement.Camera;
import uk.kerbside.enforcement.Council;
import uk.kerbside.enforcement.Handheld;
import uk.kerbside.enforcement.chain.Checkpoint;
import uk.kerbside.enforcement.chain.Checkpoints;
import uk.kerbside.enforcement.chain.EvidenceEntries;
import uk.kerbside.enforcement.chain.VerifyChain;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Tokens;

@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("E-4")
class RetentionTest {
    /** Everything here happens years before other tests, so that nothing of theirs is old. */
    private static final Instant THEN = Instant.parse("2021-11-23T12:00:00Z");

    private static final String DORA = Tokens.of("dora", Roles.DATA_PROTECTION);

    @Inject
    MovableClock clock;

    @Inject
    DataSource database;

    @Inject
    EvidenceEntries entries;

    @Inject
    VerifyChain verifyChain;

    @Inject
    Checkpoints checkpoints;

    private final Handheld eddie = Handheld.of("eddie");
    private String covered;
    private String unknown;
    private String reliedOn;

    @BeforeEach
    void checks_of_each_kind() {
        Handheld.awaitFresh();
        String vrm = Council.freshMark();
        ARight.of(vrm).from(THEN.minus(Duration.ofDays(1))).publish();
        eddie.await("COVERED", vrm);
        clock.set(THEN);
        covered = eddie.check(vrm).body("outcome", equalTo("COVERED")).extract().path("checkId");
        unknown = check();
        reliedOn = check();
        given().auth()
                .oauth2(Tokens.of("notices", Roles.NOTICE_PROCESSING))
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/v1/checks/" + reliedOn + "/rechecks")
                .then()
                .statusCode(200);
    }

    @Test
    void what_speaks_for_a_driver_goes_after_four_weeks_and_nothing_else_does() {
        clock.set("2021-12-21T12:00:00Z");
        run(true).body("favourable", equalTo(0));
        run(false);
        eddie.read(covered).statusCode(200);

        clock.set("2021-12-22T00:00:01Z");
        run(true).body("favourable", greaterThanOrEqualTo(1));
        eddie.read(covered).statusCode(200);
        run(false).body("favourable", greaterThanOrEqualTo(1)).body("challengeable", equalTo(0));

        eddie.read(covered).statusCode(404);
        eddie.read(unknown).statusCode(200);
        eddie.read(reliedOn).statusCode(200);
        run(true).body("favourable", equalTo(0));
    }

    @Test
    void what_may_be_challenged_goes_after_thirteen_months_and_what_somebody_relies_on_after_six_years() {
        clock.set("2022-12-23T23:59:59Z");
        run(false).body("challengeable", equalTo(0));
        eddie.read(unknown).statusCode(200);

        clock.set("2022-12-24T00:00:01Z");
        run(false).body("challengeable", greaterThanOrEqualTo(1)).body("reliedOn", equalTo(0));
        eddie.read(unknown).statusCode(404);
        eddie.read(reliedOn).statusCode(200);

        clock.set("2027-11-24T00:00:01Z");
        run(false).body("reliedOn", greaterThanOrEqualTo(2));
        eddie.read(reliedOn).statusCode(404);
    }

    @Test
    void that_a_lapse_was_seen_is_forgotten_when_nothing_can_be_challenged_any_more() throws SQLException {
        clock.reset();
        String vrm = Council.freshMark();
        ARight right = ARight.of(vrm).from(THEN.minus(Duration.ofDays(9))).until(THEN.minus(Duration.ofDays(1)));
        right.publish();
        clock.set(THEN);
        eddie.await("LAPSED", vrm);
        assertThat(sightings(right)).isPositive();

        clock.set("2022-12-23T12:00:00Z");
        run(false);
        assertThat(sightings(right)).isPositive();
        clock.set("2022-12-24T00:00:01Z");
        run(false);
        assertThat(sightings(right)).isZero();
    }

    private int sightings(ARight right) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select count(*) from lapse_sighting where right_id = ?")) {
            statement.setString(1, right.id());
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    @Test
    void what_is_removed_leaves_its_hash_and_the_rule_and_the_chain_holds() {
        String chain = eddie.read(covered).extract().path("evidence.chain");
        Integer sequence = eddie.read(covered).extract().path("evidence.sequence");
        String leaf = eddie.read(covered).extract().path("evidence.leaf");
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> checkpoints
                .findSealing(UUID.fromString(chain), sequence)
                .isPresent());
        Checkpoint sealing =
                checkpoints.findSealing(UUID.fromString(chain), sequence).orElseThrow();

        clock.set("2021-12-22T00:00:01Z");
        run(false);

        var entry = entries.list(UUID.fromString(chain), sequence, 1).getFirst();
        assertThat(entry.kept()).isEmpty();
        assertThat(entry.removedBy()).contains("FAVOURABLE");
        assertThat(entry.leaf()).hasToString(leaf);
        var verification =
                verifyChain.verify(UUID.fromString(chain), sealing.statement().number());
        assertThat(verification.faults()).isEmpty();
        assertThat(verification.removed()).isPositive();
    }

    @Test
    @Tag("E-6")
    void a_batch_in_which_nothing_speaks_against_anybody_goes_early_and_others_with_their_reads_late() {
        String good = Council.freshMark();
        clock.reset();
        ARight.of(good).from(THEN.minus(Duration.ofDays(1))).publish();
        eddie.await("COVERED", good);
        clock.set(THEN);
        Camera camera = Camera.of("carla");
        Map<String, Object> harmless = Camera.batch(Camera.read(good, THEN));
        Map<String, Object> other = Camera.batch(Camera.read(good, THEN), Camera.read(Council.freshMark(), THEN));
        camera.ask(harmless).statusCode(200);
        camera.ask(other).statusCode(200);

        clock.set("2021-12-22T00:00:01Z");
        run(false);
        camera.get("/v1/check-batches/" + harmless.get("batchId")).statusCode(404);
        camera.get("/v1/check-batches/" + other.get("batchId")).statusCode(200);

        clock.set("2022-12-24T00:00:01Z");
        run(false);
        camera.get("/v1/check-batches/" + other.get("batchId")).statusCode(404);
    }

    @Test
    @Tag("E-6")
    void a_paper_permit_on_file_may_not_have_been_displayed_so_what_found_it_is_kept_for_a_challenge() {
        String paper = Council.freshMark();
        clock.reset();
        ARight.of(paper).paper().from(THEN.minus(Duration.ofDays(1))).publish();
        eddie.await("PAPER_ON_FILE", paper);
        clock.set(THEN);
        String checkId = eddie.check(paper).extract().path("checkId");
        Camera camera = Camera.of("carla");
        Map<String, Object> batch = Camera.batch(Camera.read(paper, THEN));
        camera.ask(batch).statusCode(200);

        clock.set("2021-12-22T00:00:01Z");
        run(false);
        eddie.read(checkId).statusCode(200);
        camera.get("/v1/check-batches/" + batch.get("batchId")).statusCode(200);

        clock.set("2022-12-24T00:00:01Z");
        run(false);
        eddie.read(checkId).statusCode(404);
    }

    @Test
    void runs_are_listed_with_who_began_them() {
        String runId = run(true).body("dryRun", equalTo(true)).extract().path("runId");

        list(Tokens.of("anna", Roles.AUDITOR))
                .statusCode(200)
                .body("items.find { it.runId == '" + runId + "' }.role", equalTo(Roles.DATA_PROTECTION));
    }

    @Test
    void data_protection_and_administrators_run_it_and_nobody_else() {
        run(true, Tokens.of("admin", Roles.ADMINISTRATOR)).statusCode(200);
        run(true, Tokens.of("anna", Roles.AUDITOR)).statusCode(403);
        run(true, Tokens.of("elena", Roles.ENFORCEMENT_SUPERVISOR)).statusCode(403);
        list(Tokens.of("eddie", Roles.ENFORCEMENT_OFFICER)).statusCode(403);
        given().get("/v1/retention-runs").then().statusCode(401);
        given().contentType(ContentType.JSON)
                .body("{\"dryRun\": true}")
                .post("/v1/retention-runs")
                .then()
                .statusCode(401);
        given().auth()
                .oauth2(DORA)
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/v1/retention-runs")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/dryRun"));
    }

    private String check() {
        return eddie.check(Council.freshMark())
                .body("outcome", equalTo("NOTHING_KNOWN"))
                .extract()
                .path("checkId");
    }

    private static ValidatableResponse run(boolean dry) {
        return run(dry, DORA).statusCode(200);
    }

    private static ValidatableResponse run(boolean dry, String token) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(Map.of("dryRun", dry))
                .post("/v1/retention-runs")
                .then();
    }

    private static ValidatableResponse list(String token) {
        return given().auth().oauth2(token).get("/v1/retention-runs?limit=200").then();
    }
}
