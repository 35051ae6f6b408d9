package uk.kerbside.enforcement.camera.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.enforcement.ARight;
import uk.kerbside.enforcement.Camera;
import uk.kerbside.enforcement.Council;
import uk.kerbside.enforcement.Handheld;
import uk.kerbside.events.observations.LapseObserved;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.id.Ids;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Tokens;
import uk.kerbside.testkit.Topics;

@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("E-6")
class CheckBatchesResourceTest {
    @Inject
    DataSource database;

    @Inject
    MovableClock clock;

    private final String carla = "carla-" + UUID.randomUUID();
    private final Camera camera = Camera.of(carla);
    private final String vrm = Council.freshMark();

    @BeforeEach
    void everything_is_fresh() {
        Handheld.awaitFresh();
    }

    @Test
    void each_read_has_its_answer_or_its_problem_and_one_at_fault_harms_no_other() {
        ARight right = ARight.of(vrm).publish();
        Handheld.of(carla).await("COVERED", vrm);
        Map<String, Object> unreadable = read("🚗");
        Map<String, Object> unsure = read(vrm);
        unsure.put("confidence", 1.5);
        Map<String, Object> nowhere = read(vrm);
        nowhere.put("place", "NOWHERE");
        Map<String, Object> noBay = read(vrm);
        noBay.put("bayClass", "CAR_PARK");
        Map<String, Object> oddBay = read(vrm);
        oddBay.put("bayClass", "LAY-BY");
        Map<String, Object> future = read(vrm);
        future.put("capturedAt", clock.instant().plus(Duration.ofHours(1)).toString());
        Map<String, Object> undated = read(vrm);
        undated.remove("capturedAt");
        Map<String, Object> first = read(vrm);
        Map<String, Object> again = read(vrm);
        again.put("checkId", first.get("checkId"));
        Map<String, Object> endless = read("X".repeat(200));

        camera.ask(Camera.batch(
                        first, unreadable, unsure, nowhere, noBay, oddBay, future, undated, again, endless, read(vrm)))
                .statusCode(200)
                .body("answered", equalTo(2))
                .body("items", hasSize(11))
                .body("items[0].answer.outcome", equalTo("COVERED"))
                .body("items[0].answer.right.rightId", equalTo(right.id()))
                .body("items[0].problem", nullValue())
                .body("items[1].answer", nullValue())
                .body("items[1].problem.pointer", equalTo("/vrm"))
                .body("items[2].problem.pointer", equalTo("/confidence"))
                .body("items[3].problem.code", equalTo("PLACE_UNKNOWN"))
                .body("items[4].problem.code", equalTo("BAY_NOT_HERE"))
                .body("items[5].problem.pointer", equalTo("/bayClass"))
                .body("items[6].problem.pointer", equalTo("/capturedAt"))
                .body("items[6].problem.detail", containsString("too far in the future"))
                .body("items[7].problem.pointer", equalTo("/capturedAt"))
                .body("items[8].problem.code", equalTo("CHECK_ID_REUSED"))
                .body("items[9].problem.pointer", equalTo("/vrm"))
                .body("items[10].answer.outcome", equalTo("COVERED"));
    }

    @Test
    void a_batch_is_one_row_and_its_reads_are_read_back_as_they_were_answered() throws SQLException {
        List<Map<String, Object>> reads = IntStream.range(0, 1_000)
                .mapToObj(i -> read(Council.freshMark()))
                .toList();
        Map<String, Object> batch = Camera.batch(reads);
        String batchId = batch.get("batchId").toString();

        Response answer = camera.send(batch);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.<String>path("stored")).isEqualTo("STORED");
        assertThat(rows(batchId)).isEqualTo(1);
        assertThat(camera.get("/v1/check-batches/" + batchId).extract().asString())
                .isEqualTo(answer.asString());
        String id = reads.get(700).get("checkId").toString();
        camera.get("/v1/camera-reads/" + id)
                .statusCode(200)
                .body("batchId", equalTo(batchId))
                .body("items", hasSize(1))
                .body("items[0].checkId", equalTo(id))
                .body("items[0].answer.vrm", equalTo(reads.get(700).get("vrm")));
        Camera.of("somebody-else").get("/v1/camera-reads/" + id).statusCode(404);
        Camera.of("somebody-else").get("/v1/check-batches/" + batchId).statusCode(404);
        Camera.with(Tokens.of("auditor", Roles.AUDITOR))
                .get("/v1/camera-reads/" + id)
                .statusCode(200);
        camera.get("/v1/camera-reads/" + Ids.uuid7()).statusCode(404);
    }

    @Test
    void a_batch_sent_again_gets_its_first_answer_and_another_under_its_id_none() throws SQLException {
        Map<String, Object> batch = Camera.batch(read(vrm));
        String first = camera.send(batch).asString();
        ARight.of(vrm).publish();
        Handheld.of(carla).await("COVERED", vrm);

        assertThat(camera.send(batch).asString()).isEqualTo(first).contains("NOTHING_KNOWN");
        batch.put("reads", List.of(read(vrm)));
        camera.ask(batch).statusCode(422).body("code", equalTo("CHECK_ID_REUSED"));
        assertThat(rows(batch.get("batchId").toString())).isEqualTo(1);
    }

    @Test
    void a_thousand_and_one_reads_are_refused_and_nothing_is_stored() throws SQLException {
        Map<String, Object> batch =
                Camera.batch(IntStream.range(0, 1_001).mapToObj(i -> read(vrm)).toList());

        camera.ask(batch)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("INVALID_VALUE"))
                .body("errors[0].pointer", equalTo("/reads"));
        assertThat(rows(batch.get("batchId").toString())).isZero();
    }

    @Test
    void a_read_of_a_bay_sends_an_officer_and_carries_no_code() {
        ARight.of(vrm).in(Council.OTHER_ZONE).publish();
        Handheld.of(carla).await("WRONG_PLACE", vrm).body("suggestedCode", equalTo("12"));

        camera.ask(Camera.batch(read(vrm), read(Council.freshMark())))
                .body("items[0].answer.outcome", equalTo("WRONG_PLACE"))
                .body("items.answer.advice", contains("SEND_OFFICER", "SEND_OFFICER"))
                .body("items[0].answer.suggestedCode", nullValue())
                .body("items[0].answer.maySupportPostalNotice", equalTo(false))
                .body("items[0].answer.provisionalUntil", nullValue());
    }

    @Test
    void a_mark_a_camera_takes_for_this_one_is_shown_and_never_covers() {
        String held = "AB28" + vrm.substring(4);
        ARight.of(held).publish();
        Handheld.of(carla).await("COVERED", held);
        String misread = held.replace("AB28", "A82B");

        camera.ask(Camera.batch(read(misread)))
                .body("items[0].answer.outcome", equalTo("NOTHING_KNOWN"))
                .body("items[0].answer.advice", equalTo("LOOK"))
                .body("items[0].answer.lookAlikes", contains(held))
                .body("items[0].answer.suggestedCode", nullValue());
    }

    @Test
    void a_read_the_reader_is_not_sure_of_is_looked_at() {
        Map<String, Object> unsure = read(vrm);
        unsure.put("confidence", 0.84);
        Map<String, Object> sure = read(vrm);
        sure.put("confidence", 0.85);

        camera.ask(Camera.batch(unsure, sure)).body("items.answer.advice", contains("LOOK", "SEND_OFFICER"));
    }

    @Test
    @Tag("E-15")
    void a_read_of_a_school_street_waits_for_late_registration() {
        Camera.awaitSchoolStreet();
        clock.set("2026-11-23T08:40:00Z");
        Handheld.awaitFresh();
        ARight right = ARight.of(vrm)
                .in(Camera.SCHOOL_STREET)
                .bays(BayClass.SCHOOL_STREET)
                .until(Instant.parse("2026-11-22T00:00:00Z"))
                .lateUntil(Instant.parse("2026-11-25T12:00:00Z"))
                .publish();
        Handheld.of(carla).await("LAPSED", schoolQuestion());
        Map<String, Object> leaving = Camera.schoolRead(Council.freshMark(), clock.instant());
        leaving.put("direction", "OUT");

        camera.ask(Camera.batch(
                        Camera.schoolRead(Council.freshMark(), clock.instant()),
                        Camera.schoolRead(vrm, clock.instant()),
                        leaving))
                .body("items.answer.advice", contains("WAIT", "WAIT", "NONE"))
                .body("items[0].answer.provisionalUntil", equalTo("2026-11-24T12:00:00Z"))
                .body("items[1].answer.right.rightId", equalTo(right.id()))
                .body("items[1].answer.provisionalUntil", equalTo("2026-11-25T12:00:00Z"))
                .body("items[2].answer.provisionalUntil", nullValue())
                .body("items[0].answer.suggestedCode", nullValue())
                .body("items[0].answer.maySupportPostalNotice", equalTo(false));
    }

    @Test
    void the_first_negative_read_of_a_lapse_is_told_unless_the_mark_is_doubtful() {
        ARight right =
                ARight.of(vrm).until(clock.instant().minus(Duration.ofDays(1))).publish();
        Map<String, Object> unsure = read(vrm);
        unsure.put("confidence", 0.2);
        Map<String, Object> sure = read(vrm);
        Awaitility.await().until(() -> camera.send(Camera.batch(unsure))
                .<String>path("items[0].answer.outcome")
                .equals("LAPSED"));

        camera.ask(Camera.batch(sure)).body("items[0].answer.outcome", equalTo("LAPSED"));

        assertThat(Topics.awaitEvent(LapseObserved.class, right.id()).checkId()).isEqualTo(sure.get("checkId"));
    }

    @Test
    void an_id_that_is_no_uuid_of_version_7_is_refused() {
        Map<String, Object> batch = Camera.batch(read(vrm));
        batch.put("batchId", UUID.randomUUID().toString());

        camera.ask(batch).statusCode(400).body("errors[0].pointer", equalTo("/batchId"));
        camera.ask(Map.of("batchId", Ids.uuid7().toString(), "reads", List.of()))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/reads"))
                .body("traceId", notNullValue());
    }

    private Map<String, Object> schoolQuestion() {
        Map<String, Object> question = Handheld.question(vrm, "place", Camera.SCHOOL_STREET);
        question.put("bayClass", "SCHOOL_STREET");
        return question;
    }

    private Map<String, Object> read(String mark) {
        return Camera.read(mark, clock.instant());
    }

    private int rows(String batchId) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select count(*) from check_batch where batch_id = ?")) {
            statement.setObject(1, UUID.fromString(batchId));
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
