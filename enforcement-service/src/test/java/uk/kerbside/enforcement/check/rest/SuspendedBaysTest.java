package uk.kerbside.enforcement.check.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.enforcement.APlace;
import uk.kerbside.enforcement.ARight;
import uk.kerbside.enforcement.Council;
import uk.kerbside.enforcement.Handheld;
import uk.kerbside.enforcement.Published;
import uk.kerbside.enforcement.ledger.RecallPlaces;
import uk.kerbside.enforcement.offline.Device;
import uk.kerbside.events.places.PlacePublished;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.PlaceCode;
import uk.kerbside.kernel.PlaceKind;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.id.Ids;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Tokens;

/** Bays permits says are suspended: no right excuses them, and what was suspended then is known later. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-15")
class SuspendedBaysTest {
    @Inject
    MovableClock clock;

    @Inject
    RecallPlaces recallPlaces;

    private final String place =
            "SB" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
    private final String vrm = Council.freshMark();
    private final Handheld eddie = Handheld.of("eddie-" + UUID.randomUUID());

    @BeforeEach
    void a_permit_covers() {
        Handheld.awaitFresh();
        publish(1, List.of());
        Awaitility.await().until(() -> eddie.send(question("RESIDENT")).statusCode() == 200);
        Published.known(ARight.of(vrm).in(place));
        eddie.await("COVERED", question("RESIDENT"));
    }

    @Test
    void a_suspended_bay_is_told_of_before_the_permit_and_only_in_its_class_of_bay() {
        publish(2, List.of(suspension(Optional.empty())));

        eddie.await("BAY_SUSPENDED", question("RESIDENT"))
                .body("headline", containsString("suspended (S-17)"))
                .body("advice", equalTo("REFER"))
                .body("alsoConsidered[0].outcome", equalTo("COVERED"));
        eddie.ask(question("SHARED")).body("outcome", equalTo("COVERED"));
    }

    @Test
    void where_some_bays_are_suspended_the_officer_looks_which() {
        publish(2, List.of(suspension(Optional.of("outside numbers 4 to 10"))));

        Awaitility.await().until(() -> eddie.send(question("RESIDENT"))
                .<List<String>>path("overlays")
                .contains("BAYS_PARTLY_SUSPENDED"));
        eddie.ask(question("RESIDENT"))
                .body("outcome", equalTo("COVERED"))
                .body("overlays", hasItem("BAYS_PARTLY_SUSPENDED"));
    }

    @Test
    void a_suspension_that_is_over_still_counts_for_its_time() {
        Device handheld = new Device("handheld-17", "edwina-" + UUID.randomUUID());
        String packId = handheld.ordered(place);
        publish(2, List.of(suspension(Optional.empty())));
        var found = eddie.await("BAY_SUSPENDED", question("RESIDENT")).extract();
        String checkId = found.path("checkId");
        Instant then = Instant.parse(found.path("at"));
        awaitRecorded(then, 1);
        publish(3, List.of());
        eddie.await("COVERED", question("RESIDENT"));

        Map<String, Object> later = question("RESIDENT");
        later.put("at", then.toString());
        eddie.await("BAY_SUSPENDED", later);
        handheld.post("/v1/offline-checks", handedIn(packId, then))
                .then()
                .statusCode(200)
                .body("items[0].answer.asKnownThen", equalTo("BAY_SUSPENDED"))
                .body("items[0].answer.asKnownNow", equalTo("BAY_SUSPENDED"))
                .body("items[0].answer.advice", equalTo("REFER"));
        post("/v1/checks/" + checkId + "/rechecks", Map.of()).body("outcome", equalTo("BAY_SUSPENDED"));
        post(
                        "/v1/cover-searches",
                        Map.of(
                                "reason",
                                "Challenge",
                                "items",
                                List.of(Map.of(
                                        "vrm", vrm, "place", place, "bayClass", "RESIDENT", "at", then.toString()))))
                .body("items[0].answer.finding.outcome", equalTo("BAY_SUSPENDED"));
        assertThat(given().auth()
                        .oauth2(Tokens.of("notices", Roles.NOTICE_PROCESSING))
                        .get("/v1/checks/" + checkId + "/bundle")
                        .<List<String>>path("place.suspensions.reference"))
                .containsExactly("S-17");
    }

    private Map<String, Object> handedIn(String packId, Instant then) {
        return Map.of(
                "packId",
                packId,
                "device",
                "handheld-17",
                "checks",
                List.of(Map.of(
                        "checkId",
                        Ids.uuid7().toString(),
                        "vrm",
                        vrm,
                        "place",
                        place,
                        "bayClass",
                        "RESIDENT",
                        "deviceAt",
                        then.toString(),
                        "answered",
                        "BAY_SUSPENDED")));
    }

    private void awaitRecorded(Instant at, int suspensions) {
        Awaitility.await().until(() -> recallPlaces
                .recall(PlaceCode.of(place), at, clock.instant())
                .filter(known -> known.suspensions().size() == suspensions)
                .isPresent());
    }

    private static io.restassured.response.ValidatableResponse post(String path, Map<String, ?> body) {
        return given().auth()
                .oauth2(Tokens.of("notices", Roles.NOTICE_PROCESSING))
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then()
                .statusCode(200);
    }

    private Map<String, Object> question(String bay) {
        Map<String, Object> question = Handheld.question(vrm, "place", place);
        question.put("bayClass", bay);
        return question;
    }

    private PlacePublished.Suspension suspension(Optional<String> location) {
        Instant now = clock.instant();
        return new PlacePublished.Suspension(
                "S-17",
                now.minus(Duration.ofHours(1)),
                Optional.of(now.plus(Duration.ofHours(1))),
                List.of(BayClass.RESIDENT),
                location);
    }

    private void publish(long n, List<PlacePublished.Suspension> suspensions) {
        APlace.of(place, PlaceKind.ZONE)
                .revision(n)
                .bays(BayClass.RESIDENT, BayClass.SHARED)
                .suspended(suspensions)
                .publish();
    }
}
