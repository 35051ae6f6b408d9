package uk.kerbside.enforcement.check.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.enforcement.APlace;
import uk.kerbside.enforcement.Camera;
import uk.kerbside.enforcement.Council;
import uk.kerbside.enforcement.Handheld;
import uk.kerbside.enforcement.ledger.RecallPlaces;
import uk.kerbside.kernel.PlaceCode;
import uk.kerbside.kernel.PlaceKind;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Tokens;

/** A check of yesterday is answered by the order of yesterday, also on the spot, by a camera, and looked at again. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("E-1")
class ChecksOfThenTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Instant YESTERDAY = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant TODAY = Instant.parse("2026-11-24T09:00:00Z");

    @Inject
    MovableClock clock;

    @Inject
    RecallPlaces recallPlaces;

    private final String place =
            "CT" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    private final Handheld eddie = Handheld.of("eddie-" + UUID.randomUUID());
    private final String vrm = Council.freshMark();

    @Test
    void hours_that_hold_from_today_on_say_nothing_of_yesterday() {
        publish(YESTERDAY, order(1, "2019-04-01"));
        publish(TODAY, order(2, "2026-11-24").hours("Mon-Sun 18:00-19:00"));
        Map<String, Object> question = Handheld.question(vrm, "place", place);

        eddie.await("OUTSIDE_CONTROL", question);
        question.put("at", YESTERDAY.toString());
        eddie.await("NOTHING_KNOWN", question);
        Map<String, Object> read = Camera.read(vrm, YESTERDAY);
        read.put("place", place);
        Camera.of("carla")
                .ask(Camera.batch(read))
                .statusCode(200)
                .body("items[0].answer.outcome", equalTo("NOTHING_KNOWN"));
    }

    @Test
    void where_a_place_lay_yesterday_it_is_found_by_a_position_of_yesterday() {
        publish(YESTERDAY, order(1, "2019-04-01").within(rectangle(3.00, 3.01)));
        eddie.await("NOTHING_KNOWN", at(3.005));
        String checkId =
                eddie.ask(at(3.005)).body("places", contains(place)).extract().path("checkId");
        publish(TODAY, order(2, "2026-11-24").within(rectangle(3.02, 3.03)));

        eddie.await("NOTHING_KNOWN", at(3.025));
        eddie.ask(at(3.005)).statusCode(409).body("code", equalTo("POSITION_OUTSIDE"));
        eddie.await("NOTHING_KNOWN", of(YESTERDAY, at(3.005))).body("places", contains(place));
        eddie.ask(of(YESTERDAY, at(3.025))).statusCode(409).body("code", equalTo("POSITION_OUTSIDE"));
        given().auth()
                .oauth2(Tokens.of("notices", Roles.NOTICE_PROCESSING))
                .contentType(ContentType.JSON)
                .body(Map.of())
                .post("/v1/checks/" + checkId + "/rechecks")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("NOTHING_KNOWN"))
                .body("places", contains(place));
    }

    /** What is published at that time is in the ledger and in memory. */
    private void publish(Instant at, APlace order) {
        clock.set(at);
        Handheld.awaitFresh();
        order.publish();
        Awaitility.await().atMost(PATIENCE).until(() -> recallPlaces
                .recall(PlaceCode.of(place), at, at)
                .filter(known -> known.trafficOrder().equals(order.published().trafficOrder()))
                .isPresent());
    }

    private APlace order(long n, String from) {
        return APlace.of(place, PlaceKind.ZONE).revision(n).order("TMO 2026 No. " + n, from);
    }

    private Map<String, Object> at(double longitude) {
        Map<String, Object> question = Handheld.question(vrm);
        question.remove("place");
        question.put("position", Map.of("latitude", 52.005, "longitude", longitude));
        return question;
    }

    private static Map<String, Object> of(Instant time, Map<String, Object> question) {
        question.put("at", time.toString());
        return question;
    }

    private static String rectangle(double west, double east) {
        return "POLYGON((%1$s 52.0, %2$s 52.0, %2$s 52.01, %1$s 52.01, %1$s 52.0))".formatted(west, east);
    }
}
