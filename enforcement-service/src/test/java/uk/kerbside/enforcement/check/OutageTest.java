package uk.kerbside.enforcement.check;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.enforcement.ARight;
import uk.kerbside.enforcement.Camera;
import uk.kerbside.enforcement.Council;
import uk.kerbside.enforcement.Handheld;
import uk.kerbside.events.observations.LapseObserved;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.id.Ids;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Tokens;
import uk.kerbside.testkit.Topics;

@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("E-11")
class OutageTest {
    private static final Duration RECOVERY = Duration.ofSeconds(30);

    @Inject
    DataSource database;

    @Inject
    MovableClock clock;

    private final Handheld eddie = Handheld.of("eddie");

    @BeforeEach
    void everything_is_fresh() {
        Handheld.awaitFresh();
    }

    @AfterEach
    void everything_is_back() {
        Backing.startPostgres();
        Backing.startKafka();
    }

    @Test
    void without_the_database_checks_are_answered_and_marked_and_none_is_lost() throws SQLException {
        String covered = Council.freshMark();
        ARight.of(covered).publish();
        eddie.await("COVERED", covered);
        String lapsed = Council.freshMark();
        ARight right = ARight.of(lapsed).until(clock.instant().minus(Duration.ofDays(2)));
        List<String> marks = new ArrayList<>(
                IntStream.range(0, 100).mapToObj(i -> Council.freshMark()).toList());
        Map<String, String> answered = new ConcurrentHashMap<>();

        Backing.stopPostgres();
        right.publish();
        inParallel(marks, mark -> {
            Response answer = eddie.send(Handheld.question(mark));
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
            assertThat(answer.<String>path("stored")).isEqualTo("SPOOLED");
            answered.put(answer.path("checkId"), answer.path("outcome"));
        });
        eddie.check(covered).body("outcome", equalTo("COVERED")).body("stored", equalTo("SPOOLED"));
        eddie.await("LAPSED", lapsed).body("stored", equalTo("SPOOLED"));
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body(containsString("DEGRADED"))
                .body(containsString("the database is away"))
                .body(not(containsString("DOWN: ")));
        Backing.startPostgres();

        List<String> expected = answered.entrySet().stream()
                .map(check -> check.getKey() + " " + check.getValue())
                .toList();
        assertThat(expected).hasSize(100);
        Awaitility.await()
                .atMost(RECOVERY)
                .ignoreExceptions()
                .until(() -> new Evidences(database).of(marks).size() == 100);
        new Evidences(database).areExactly(marks, expected);
        assertThat(new Evidences(database).spooledOf(marks)).containsExactlyInAnyOrderElementsOf(answered.keySet());
        assertThat(Topics.awaitEvent(LapseObserved.class, right.id()).accountId())
                .contains("A-TEST-0001");
        awaitHealthy();
        eddie.check(covered).body("stored", equalTo("STORED"));
    }

    @Test
    void without_the_database_a_check_sent_again_gets_its_first_answer() throws SQLException {
        String vrm = Council.freshMark();
        Map<String, Object> before =
                Handheld.question(vrm, "checkId", Ids.uuid7().toString());
        Map<String, Object> during =
                Handheld.question(vrm, "checkId", Ids.uuid7().toString());
        Response first = eddie.send(before);

        Backing.stopPostgres();
        Response spooled = eddie.send(during);
        assertThat(eddie.send(before).asString()).isEqualTo(first.asString()).contains("\"STORED\"");
        assertThat(eddie.send(during).asString()).isEqualTo(spooled.asString()).contains("\"SPOOLED\"");
        during.put("bayClass", "SHARED");
        eddie.ask(during).statusCode(422).body("code", equalTo("CHECK_ID_REUSED"));
        String spooledId = spooled.path("checkId");
        String storedId = first.path("checkId");
        eddie.read(spooledId).statusCode(200).body("stored", equalTo("SPOOLED"));
        Handheld.of("edwina").read(spooledId).statusCode(404);
        eddie.read(storedId).statusCode(503).contentType("application/problem+json");
        Backing.startPostgres();

        Awaitility.await()
                .atMost(RECOVERY)
                .ignoreExceptions()
                .until(() -> eddie.read(spooledId).extract().path("stored").equals("STORED"));
        new Evidences(database)
                .areExactly(List.of(vrm), List.of(storedId + " NOTHING_KNOWN", spooledId + " NOTHING_KNOWN"));
        assertThat(new Evidences(database).repeatedOf(List.of(vrm))).isEmpty();
        awaitHealthy();
    }

    @Test
    @Tag("E-6")
    void without_the_database_a_batch_is_answered_and_marked_and_stored_once_later() throws SQLException {
        Camera camera = Camera.of("carla");
        Camera.awaitSchoolStreet();
        String vrm = Council.freshMark();
        Map<String, Object> batch = Camera.batch(
                Camera.read(vrm, clock.instant()), Camera.schoolRead(Council.freshMark(), clock.instant()));
        String path = "/v1/check-batches/" + batch.get("batchId");

        Backing.stopPostgres();
        Response spooled = camera.send(batch);
        assertThat(spooled.statusCode()).as(spooled.asString()).isEqualTo(200);
        assertThat(spooled.<String>path("stored")).isEqualTo("SPOOLED");
        assertThat(camera.send(batch).asString()).isEqualTo(spooled.asString());
        camera.get(path).statusCode(200).body("stored", equalTo("SPOOLED"));
        Backing.startPostgres();

        Awaitility.await()
                .atMost(RECOVERY)
                .ignoreExceptions()
                .until(() -> camera.get(path).extract().path("stored").equals("STORED"));
        assertThat(camera.get(path).extract().asString())
                .isEqualTo(spooled.asString().replace("SPOOLED", "STORED"));
        assertThat(new Evidences(database).provisionalOf(batch.get("batchId").toString()))
                .containsExactly("PROVISIONAL");
        awaitHealthy();
    }

    @Test
    void without_kafka_answers_go_on_and_say_how_old_the_data_is() {
        String covered = Council.freshMark();
        ARight.of(covered).publish();
        eddie.await("COVERED", covered);

        Backing.stopKafka();
        clock.advance(Duration.ofSeconds(11));
        Awaitility.await().atMost(RECOVERY).until(() -> eddie.send(Handheld.question(covered))
                .<List<String>>path("overlays")
                .contains("DATA_TOO_OLD"));
        eddie.check(covered)
                .body("outcome", equalTo("COVERED"))
                .body("stored", equalTo("STORED"))
                .body("dataAge.find { it.source == 'permits' }.stale", equalTo(true));
        eddie.ask(Handheld.question(Council.freshMark(), "displayed", Map.of("kind", "NOTHING")))
                .statusCode(200)
                .body("outcome", equalTo("NOTHING_KNOWN"))
                .body("overlays", hasItem("DATA_TOO_OLD"))
                .body("advice", equalTo("REFER"));
        given().auth()
                .oauth2(Tokens.of("somebody", Roles.AUDITOR))
                .get("/v1/freshness")
                .then()
                .body("sources.find { it.source == 'permits' }.stale", equalTo(true));
        given().get("/q/health/ready").then().statusCode(200).body(containsString("old or incomplete"));
        Backing.startKafka();

        Handheld.awaitFresh();
        String later = Council.freshMark();
        ARight.of(later).publish();
        eddie.await("COVERED", later);
    }

    private void inParallel(List<String> marks, java.util.function.Consumer<String> task) {
        try (ExecutorService pool = Executors.newFixedThreadPool(16)) {
            marks.stream()
                    .map(mark -> CompletableFuture.runAsync(() -> task.accept(mark), pool))
                    .toList()
                    .forEach(CompletableFuture::join);
        }
    }

    private static void awaitHealthy() {
        Awaitility.await()
                .atMost(RECOVERY)
                .until(() -> given().get("/q/health/ready").asString().contains("stored in the database"));
    }
}
