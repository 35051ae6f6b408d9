package uk.kerbside.enforcement.offline.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.enforcement.ARight;
import uk.kerbside.enforcement.Council;
import uk.kerbside.enforcement.Handheld;
import uk.kerbside.enforcement.offline.Device;
import uk.kerbside.kit.id.Ids;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;

@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("E-7")
class OfflineChecksResourceTest {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    @Inject
    MovableClock clock;

    private final String eddie = "eddie-" + UUID.randomUUID();
    private final Handheld live = Handheld.of(eddie);
    private final Device device = new Device("handheld-17", eddie);
    private final String vrm = Council.freshMark();

    @BeforeEach
    void everything_is_fresh() {
        Handheld.awaitFresh();
    }

    @Test
    void a_check_is_judged_again_as_known_then_and_as_known_now_and_the_difference_shown() {
        String packId = device.ordered(Council.ZONE);
        Instant before = clock.instant();
        ARight right = ARight.of(vrm).publish();
        live.await("COVERED", vrm);
        Map<String, Object> early = check(vrm, before, "NOTHING_KNOWN");
        Map<String, Object> wrong = check(Council.freshMark(), before, "COVERED");

        Response answer = awaitKnown(packId, "PT0S", List.of(early, wrong));

        answer.then()
                .body("items", hasSize(2))
                .body("items.checkId", contains(early.get("checkId"), wrong.get("checkId")))
                .body("items[0].answer.answered", equalTo("NOTHING_KNOWN"))
                .body("items[0].answer.asKnownThen", equalTo("NOTHING_KNOWN"))
                .body("items[0].answer.asKnownNow", equalTo("COVERED"))
                .body("items[0].answer.differs", equalTo(false))
                .body("items[0].answer.wasInTime", equalTo(true))
                .body("items[0].answer.advice", equalTo("NONE"))
                .body("items[0].answer.reasons[0]", containsString("known by now"))
                .body("items[1].answer.asKnownThen", equalTo("NOTHING_KNOWN"))
                .body("items[1].answer.differs", equalTo(true))
                .body("items[1].answer.advice", equalTo("NONE"))
                .body("items[1].answer.reasons[0]", containsString("was told then"))
                .body("items[1].problem", nullValue());
        live.read(early.get("checkId").toString())
                .statusCode(200)
                .body("outcome", equalTo("NOTHING_KNOWN"))
                .body("stored", equalTo("STORED"));
        assertThat(right.id()).isNotEmpty();
    }

    @Test
    void the_clock_of_the_device_is_set_right() {
        ARight.of(vrm).until(clock.instant().minus(Duration.ofMinutes(30))).publish();
        live.await("LAPSED", vrm);
        String packId = device.ordered(Council.ZONE);
        Instant shown = clock.instant();

        handIn(packId, "PT-1H", List.of(check(vrm, shown, "COVERED")))
                .then()
                .statusCode(200)
                .body("items[0].answer.asKnownNow", equalTo("COVERED"))
                .body(
                        "items[0].answer.at",
                        equalTo(shown.minus(Duration.ofHours(1)).toString()))
                .body("items[0].answer.wasInTime", equalTo(false));
    }

    @Test
    void the_same_check_handed_in_again_gets_its_first_answer_and_another_under_its_id_a_problem() {
        String packId = device.ordered(Council.ZONE);
        Map<String, Object> check = check(vrm, clock.instant(), "NOTHING_KNOWN");
        String first = handIn(packId, "PT0S", List.of(check)).asString();
        ARight.of(vrm).publish();
        live.await("COVERED", vrm);

        assertThat(handIn(packId, "PT0S", List.of(check)).asString())
                .isEqualTo(first)
                .contains("\"asKnownNow\":\"NOTHING_KNOWN\"");
        check.put("answered", "COVERED");
        handIn(packId, "PT0S", List.of(check))
                .then()
                .statusCode(200)
                .body("items[0].answer", nullValue())
                .body("items[0].problem.code", equalTo("CHECK_ID_REUSED"));
    }

    @Test
    void one_at_fault_harms_no_other() {
        String packId = device.ordered(Council.ZONE);
        Map<String, Object> unread = check("", clock.instant(), "COVERED");
        Map<String, Object> odd = check(vrm, clock.instant(), "PERHAPS");
        Map<String, Object> late = check(vrm, clock.instant().plus(Duration.ofHours(2)), "COVERED");
        Map<String, Object> nowhere = check(vrm, clock.instant(), "COVERED");
        nowhere.put("place", "NOWHERE");

        handIn(packId, "PT0S", List.of(unread, odd, late, nowhere, check(vrm, clock.instant(), "NOTHING_KNOWN")))
                .then()
                .statusCode(200)
                .body("items[0].problem.pointer", equalTo("/vrm"))
                .body("items[1].problem.pointer", equalTo("/answered"))
                .body("items[2].problem.pointer", equalTo("/deviceAt"))
                .body("items[3].problem.code", equalTo("PLACE_UNKNOWN"))
                .body("items[4].answer.differs", equalTo(false))
                .body("items[4].answer.advice", equalTo("LOOK_AT_WINDSCREEN"));
    }

    @Test
    void a_thousand_are_taken_and_one_more_is_refused() {
        String packId = device.ordered(Council.ZONE);
        List<Map<String, Object>> checks = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            checks.add(check(vrm, clock.instant(), "NOTHING_KNOWN"));
        }
        handIn(packId, "PT0S", checks).then().statusCode(200).body("items", hasSize(1_000));

        checks.add(check(vrm, clock.instant(), "NOTHING_KNOWN"));
        handIn(packId, "PT0S", checks).then().statusCode(400).body("errors[0].pointer", equalTo("/checks"));
    }

    @Test
    void a_pack_of_somebody_else_is_none_and_one_of_another_device_is_refused() {
        String packId = device.ordered(Council.ZONE);
        List<Map<String, Object>> checks = List.of(check(vrm, clock.instant(), "COVERED"));
        Device other = new Device("handheld-17", "edwina-" + UUID.randomUUID());

        other.post("/v1/offline-checks", request(packId, "handheld-17", "PT0S", checks))
                .then()
                .statusCode(404);
        device.post("/v1/offline-checks", request(packId, "handheld-18", "PT0S", checks))
                .then()
                .statusCode(409)
                .body("code", equalTo("DEVICE_IS_ANOTHER"));
        device.post("/v1/offline-checks", request(packId, "handheld-17", "PT25H", checks))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/clockOffset"));
    }

    /** The ledger hears of a right by itself. */
    private Response awaitKnown(String packId, String offset, List<Map<String, Object>> checks) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> handIn(packId, offset, checks), answer -> answer.statusCode() == 200);
    }

    private Response handIn(String packId, String offset, List<Map<String, Object>> checks) {
        return device.post("/v1/offline-checks", request(packId, "handheld-17", offset, checks));
    }

    private static Map<String, Object> request(
            String packId, String name, String offset, List<Map<String, Object>> checks) {
        return Map.of("packId", packId, "device", name, "clockOffset", offset, "checks", checks);
    }

    private static Map<String, Object> check(String mark, Instant at, String answered) {
        Map<String, Object> check = new LinkedHashMap<>();
        check.put("checkId", Ids.uuid7().toString());
        check.put("vrm", mark);
        check.put("place", Council.ZONE);
        check.put("bayClass", "RESIDENT");
        check.put("deviceAt", at.toString());
        check.put("answered", answered);
        return check;
    }
}
