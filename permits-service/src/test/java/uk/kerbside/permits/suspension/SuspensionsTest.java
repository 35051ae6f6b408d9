package uk.kerbside.permits.suspension;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static uk.kerbside.permits.support.Problems.assertProblem;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.permits.SuspensionAffectedHolder;
import uk.kerbside.events.permits.SuspensionChange;
import uk.kerbside.events.places.PlacePublished;
import uk.kerbside.events.places.PlaceTranslation;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.Place;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.permits.support.Applying;
import uk.kerbside.permits.support.Living;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Tokens;
import uk.kerbside.testkit.Topics;

/** An officer suspends bays: it stands in the place officers judge by, and those it concerns are told. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-15")
class SuspensionsTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final String MORNING = "2026-12-01T08:00:00Z";
    private static final String EVENING = "2026-12-03T18:00:00Z";

    @Inject
    MovableClock clock;

    private final String zone = "SZ-" + Person.newMark();

    @BeforeEach
    void a_zone_is_there() {
        SampleCouncil.isLoaded();
        clock.set(NOON.toString());
        given().auth()
                .oauth2(Tokens.of("adam", Roles.ADMINISTRATOR))
                .contentType("text/csv")
                .body("code,kind,name,controlled_hours,bay_classes,capacity,traffic_order,valid_from,term_time_only,"
                        + "boundary_wkt\n" + zone
                        + ",ZONE,Zone " + zone + ",Mon-Sat 08:00-18:30,RESIDENT|SHARED,,TMO 1,2026-01-01,N,\n")
                .post("/v1/place-imports")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1));
    }

    @Test
    void a_suspension_stands_in_the_place_and_ends_by_itself() {
        Response made = suspend(asked());

        made.then().statusCode(201).body("place", equalTo(zone)).body("withdrawnAt", nullValue());
        Place place = published(1);
        assertThat(place.suspensionsOf(BayClass.RESIDENT, Instant.parse(MORNING)))
                .extracting(Place.Suspension::reference)
                .containsExactly(made.<String>path("reference"));
        assertThat(place.suspensionsOf(BayClass.SHARED, Instant.parse(MORNING))).isEmpty();
        assertThat(place.suspensionsOf(BayClass.RESIDENT, Instant.parse("2026-12-01T07:59:59Z")))
                .isEmpty();
        assertThat(place.suspensionsOf(BayClass.RESIDENT, Instant.parse(EVENING)))
                .isEmpty();
        list("").body("items.reference", contains(made.<String>path("reference")));
        clock.set(EVENING);
        list("").body("items", empty());
        list("&over=true").body("items.reference", contains(made.<String>path("reference")));
    }

    @Test
    void one_for_want_of_details_is_at_once_of_all_bays_and_without_an_end() {
        suspend(Map.of("place", zone, "reason", "A burst main")).then().statusCode(201);

        Place place = published(1);
        assertThat(place.suspensionsOf(BayClass.SHARED, NOON)).hasSize(1);
        assertThat(place.suspensionsOf(BayClass.SHARED, NOON.plusSeconds(100_000_000)))
                .hasSize(1);
    }

    @Test
    void it_is_prolonged_and_what_has_begun_keeps_its_beginning() {
        Response made = suspend(asked());
        clock.set("2026-12-02T12:00:00Z");
        Map<String, Object> longer = changed("2026-12-05T18:00:00Z");
        longer.put("startsAt", "2026-12-02T08:00:00Z");
        assertProblem(change(made, longer), 400, "INVALID_VALUE").body("errors[0].pointer", equalTo("/startsAt"));
        longer.remove("startsAt");

        change(made, longer)
                .then()
                .statusCode(200)
                .body("startsAt", equalTo(MORNING))
                .body("endsAt", equalTo("2026-12-05T18:00:00Z"));

        assertThat(Topics.awaitEvent(
                        PlacePublished.class,
                        zone,
                        told -> told.suspensions().isPresent()
                                && told.suspensions()
                                        .get()
                                        .getFirst()
                                        .until()
                                        .equals(Optional.of(Instant.parse("2026-12-05T18:00:00Z")))))
                .isNotNull();
        assertProblem(change(made, longer), 412, "STALE");
    }

    @Test
    void what_is_taken_back_before_it_begins_never_was_and_what_has_begun_ends_then() {
        Response before = suspend(asked());
        withdraw(before).then().statusCode(200);
        assertThat(lastPublished(2).suspensions()).isEmpty();

        Response begun = suspend(Map.of("place", zone, "reason", "A burst main"));
        clock.set("2026-11-24T14:00:00Z");
        withdraw(begun).then().statusCode(200).body("endsAt", equalTo("2026-11-24T14:00:00Z"));

        Place place = lastPublished(4);
        assertThat(place.suspensionsOf(BayClass.RESIDENT, Instant.parse("2026-11-24T13:59:59Z")))
                .hasSize(1);
        assertThat(place.suspensionsOf(BayClass.RESIDENT, Instant.parse("2026-11-24T14:00:00Z")))
                .isEmpty();
        assertProblem(withdraw(before), 412, "STALE");
        Response over = officer().get("/v1/bay-suspensions/" + before.path("reference"));
        assertProblem(withdraw(over), 409, "SUSPENSION_OVER");
    }

    @Test
    void holders_of_permits_for_the_place_are_told_once_of_each_change_and_nobody_else() {
        Person inside = Person.residentOf(zone).published();
        String permit = Living.paidFor(inside, Applying.wish("RESIDENT", inside, "P12M"), 7000, NOON)
                .reference();
        Person elsewhere = Person.residentOf("RO5").published();
        Living.paidFor(elsewhere, Applying.wish("RESIDENT", elsewhere, "P12M"), 7000, NOON);

        Response made = suspend(asked());

        SuspensionAffectedHolder told = Topics.awaitEvent(SuspensionAffectedHolder.class, inside.accountId());
        assertThat(told.reference()).isEqualTo(made.<String>path("reference"));
        assertThat(told.change()).isEqualTo(SuspensionChange.ANNOUNCED);
        assertThat(told.permitNumbers()).containsExactly(permit);
        assertThat(told.location()).contains("outside 4 to 10");
        assertThat(told.until()).contains(Instant.parse(EVENING));
        withdraw(made).then().statusCode(200);
        Awaitility.await()
                .untilAsserted(() -> assertThat(Topics.events(SuspensionAffectedHolder.class, inside.accountId()))
                        .extracting(SuspensionAffectedHolder::change)
                        .containsExactly(SuspensionChange.ANNOUNCED, SuspensionChange.WITHDRAWN));
        assertThat(Topics.events(SuspensionAffectedHolder.class, elsewhere.accountId()))
                .isEmpty();
    }

    @Test
    void of_two_who_suspend_at_once_neither_is_forgotten() throws Exception {
        Callable<Response> one = () -> suspend(asked());
        try (var both = Executors.newFixedThreadPool(2)) {
            for (var answer : both.invokeAll(List.of(one, one))) {
                answer.get().then().statusCode(201);
            }
        }

        assertThat(published(2).suspensions()).hasSize(2);
    }

    @Test
    void what_makes_no_sense_is_refused() {
        Map<String, Object> wrong = asked();
        wrong.put("endsAt", MORNING);
        assertProblem(suspend(wrong), 400, "INVALID_VALUE").body("errors[0].pointer", equalTo("/endsAt"));
        wrong = asked();
        wrong.put("bayClasses", List.of("CAR_PARK"));
        assertProblem(suspend(wrong), 409, "NO_SUCH_BAYS");
        wrong.put("place", "NOWHERE");
        assertProblem(suspend(wrong), 404, "NOT_FOUND");
        assertProblem(suspend(Map.of("place", "W04", "reason", "A parade")), 409, "NO_SUCH_BAYS");
        assertProblem(
                given().auth().oauth2(Tokens.customer("rita")).get("/v1/bay-suspensions/S-NONE-NONE"),
                404,
                "NOT_FOUND");
    }

    private Map<String, Object> asked() {
        Map<String, Object> asked = changed(EVENING);
        asked.put("place", zone);
        asked.put("startsAt", MORNING);
        return asked;
    }

    private static Map<String, Object> changed(String until) {
        return new HashMap<>(Map.of(
                "bayClasses",
                List.of("RESIDENT"),
                "location",
                "outside 4 to 10",
                "reason",
                "Gas main works",
                "endsAt",
                until));
    }

    private static RequestSpecification officer() {
        return given().auth()
                .oauth2(Tokens.of("olga", Roles.PERMIT_OFFICER))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON);
    }

    private static Response suspend(Map<String, ?> asked) {
        return officer().body(asked).post("/v1/bay-suspensions");
    }

    private static Response change(Response made, Map<String, ?> changed) {
        return officer()
                .header("If-Match", made.header("ETag"))
                .body(changed)
                .put("/v1/bay-suspensions/" + made.path("reference"));
    }

    private static Response withdraw(Response made) {
        return officer()
                .header("If-Match", made.header("ETag"))
                .body("{}")
                .post("/v1/bay-suspensions/" + made.path("reference") + "/withdrawal");
    }

    private io.restassured.response.ValidatableResponse list(String more) {
        return given().auth()
                .oauth2(Tokens.customer("anybody"))
                .get("/v1/bay-suspensions?place=" + zone + more)
                .then()
                .statusCode(200);
    }

    /** The place once so many suspensions are told of. */
    private Place published(int suspensions) {
        return PlaceTranslation.toKernel(Topics.awaitEvent(
                PlacePublished.class,
                zone,
                told -> told.suspensions().orElse(List.of()).size() == suspensions));
    }

    /** The place as it was told of after so many changes to suspensions. */
    private Place lastPublished(int changes) {
        return PlaceTranslation.toKernel(Topics.awaitEvent(
                PlacePublished.class, zone, told -> told.revision().n() == changes + 1));
    }
}
