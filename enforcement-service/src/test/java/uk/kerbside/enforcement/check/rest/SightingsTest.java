package uk.kerbside.enforcement.check.rest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
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
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;

/** Earlier checks of the same mark, from the store all instances share. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("E-1")
class SightingsTest {
    private static final Duration THREE_HOURS = Duration.ofHours(3);

    @Inject
    MovableClock clock;

    private final Handheld eddie = Handheld.of("eddie-" + UUID.randomUUID());
    private final String vrm = Council.freshMark();

    @BeforeEach
    void everything_is_fresh() {
        Handheld.awaitFresh();
    }

    @AfterEach
    void everything_is_back() {
        Backing.startPostgres();
        Awaitility.await("checks are stored again")
                .atMost(Duration.ofSeconds(30))
                .until(() -> "STORED".equals(eddie.send(Handheld.question(vrm)).path("stored")));
    }

    @Test
    @Tag("case")
    void case_11_a_driver_whose_permit_ran_out_unnoticed_was_seen_before_and_the_officer_is_told() {
        ARight.of(vrm).until(ago(Duration.ofDays(3))).publish();
        String first = checkId(eddie.await("LAPSED", vrm)
                .body("earlierChecks", empty())
                .body("overlays", not(hasItem("EARLIER_CHECKS"))));

        String second = checkId(Handheld.of("edwina")
                .check(vrm)
                .body("earlierChecks.checkId", contains(first))
                .body("overlays", hasItem("EARLIER_CHECKS"))
                .body("advice", equalTo("CODE"))
                .body("suggestedCode", equalTo("19"))
                .body("reasons", hasItem(containsString("found before"))));
        eddie.check(vrm).body("earlierChecks.checkId", contains(second, first));
        eddie.read(second).statusCode(404);
        Handheld.of("edwina").read(second).body("earlierChecks.checkId", contains(first));
    }

    @Test
    @Tag("case")
    void case_11_a_camera_that_saw_the_lapse_counts() {
        ARight.of(vrm).until(ago(Duration.ofDays(3))).publish();
        String first = checkId(eddie.await("LAPSED", vrm));
        Map<String, Object> read = Camera.read(vrm, clock.instant());
        Camera.of("carla").ask(Camera.batch(read)).statusCode(200);

        eddie.check(vrm).body("earlierChecks.checkId", contains(read.get("checkId"), first));
    }

    @Test
    void another_lapse_of_the_same_mark_is_another() {
        ARight.of(vrm).until(ago(Duration.ofDays(3))).publish();
        String first = checkId(eddie.await("LAPSED", vrm));
        ARight later = ARight.of(vrm).until(ago(Duration.ofDays(1))).publish();

        Awaitility.await().until(() -> later.id()
                .equals(eddie.send(Handheld.question(vrm)).path("right.rightId")));
        eddie.check(vrm).body("right.rightId", equalTo(later.id())).body("earlierChecks.checkId", not(hasItem(first)));
    }

    @Test
    void a_vehicle_seen_unmoved_for_longer_than_its_permit_allows_has_stayed_too_long() {
        ARight.of(vrm).atMost(THREE_HOURS).publish();
        eddie.await("COVERED", vrm)
                .body("stay.most", equalTo("PT3H"))
                .body("stay.since", nullValue())
                .body("headline", containsString("at most 3 hours"));
        Instant first = ago(Duration.ofHours(4));
        String seen = checkId(eddie.ask(question(first, 3, 9)).body("outcome", equalTo("COVERED")));

        eddie.ask(question(clock.instant(), 3, 9))
                .body("outcome", equalTo("MAX_STAY_EXCEEDED"))
                .body("advice", equalTo("CODE"))
                .body("suggestedCode", equalTo("30"))
                .body("earlierChecks.checkId", contains(seen))
                .body("headline", containsString("Longer than 3 hours"));
        eddie.ask(question(clock.instant(), 3, 10)).body("outcome", equalTo("COVERED"));
        eddie.check(vrm).body("outcome", equalTo("COVERED")).body("stay.since", nullValue());
    }

    @Test
    void a_vehicle_that_moved_in_between_began_again() {
        ARight.of(vrm).atMost(THREE_HOURS).publish();
        eddie.await("COVERED", vrm);
        eddie.ask(question(ago(Duration.ofHours(4)), 3, 9)).statusCode(200);
        eddie.ask(question(ago(Duration.ofHours(2)), 7, 11)).statusCode(200);
        Instant back = ago(Duration.ofHours(1));
        eddie.ask(question(back, 3, 9)).statusCode(200);

        eddie.ask(question(clock.instant(), 3, 9))
                .body("outcome", equalTo("COVERED"))
                .body("stay.since", equalTo(back.toString()))
                .body("until", equalTo(back.plus(THREE_HOURS).toString()));
    }

    @Test
    void what_the_officer_saw_alone_counts_as_well() {
        ARight.of(vrm).atMost(THREE_HOURS).publish();
        eddie.await("COVERED", vrm);
        Map<String, Object> question = question(clock.instant(), 3, 9);
        question.put("firstSeen", ago(Duration.ofHours(4)).toString());

        eddie.ask(question).body("outcome", equalTo("MAX_STAY_EXCEEDED"));
    }

    @Test
    @Tag("E-11")
    void while_the_database_is_away_what_depends_on_earlier_checks_is_not_said() {
        ARight.of(vrm).atMost(THREE_HOURS).publish();
        eddie.await("COVERED", vrm);
        eddie.ask(question(ago(Duration.ofHours(4)), 3, 9)).statusCode(200);
        String lapsed = Council.freshMark();
        ARight.of(lapsed).until(ago(Duration.ofDays(3))).publish();
        eddie.await("LAPSED", lapsed);

        Backing.stopPostgres();

        eddie.ask(question(clock.instant(), 3, 9))
                .statusCode(200)
                .body("outcome", equalTo("COVERED"))
                .body("overlays", hasItem("SIGHTINGS_UNKNOWN"))
                .body("stay.since", nullValue())
                .body("advice", equalTo("NONE"));
        eddie.check(lapsed)
                .body("outcome", equalTo("LAPSED"))
                .body("overlays", hasItems("SIGHTINGS_UNKNOWN"))
                .body("overlays", not(hasItem("EARLIER_CHECKS")))
                .body("earlierChecks", empty());
        eddie.check(vrm).body("overlays", not(hasItem("SIGHTINGS_UNKNOWN")));
    }

    private Map<String, Object> question(Instant at, int front, int rear) {
        Map<String, Object> question = Handheld.question(vrm, "at", at.toString());
        question.put("valves", Map.of("front", front, "rear", rear));
        return question;
    }

    private Instant ago(Duration duration) {
        return clock.instant().minus(duration);
    }

    private static String checkId(ValidatableResponse answer) {
        return answer.statusCode(200).extract().path("checkId");
    }
}
