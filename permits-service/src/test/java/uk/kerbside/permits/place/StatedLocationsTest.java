package uk.kerbside.permits.place;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static uk.kerbside.permits.support.Living.approvedAndPaid;
import static uk.kerbside.permits.support.Living.inReview;
import static uk.kerbside.permits.support.Living.send;
import static uk.kerbside.permits.support.Problems.assertProblem;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.places.PlacePublished;
import uk.kerbside.events.rights.RightPublished;
import uk.kerbside.kernel.PlaceKind;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Tokens;
import uk.kerbside.testkit.Topics;

/** An applicant describes where they want to stand, and their waiver is good there (ruling 8). */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-2")
class StatedLocationsTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Map<String, Object> POINT = Map.of("latitude", 51.55, "longitude", 0.15);

    @Inject
    MovableClock clock;

    private final String zone = "LZ-" + Person.newMark();
    private final Person builder = Person.newcomer().published();

    @BeforeEach
    void a_zone_is_there() {
        SampleCouncil.isLoaded();
        clock.set(NOON);
        SampleCouncil.takePlaces("code,kind,name,controlled_hours,bay_classes,capacity,traffic_order,valid_from,"
                + "term_time_only,boundary_wkt\n" + zone + ",ZONE,Zone " + zone
                + ",Mon-Sat 08:00-18:30,RESIDENT|SHARED,,TMO 7,2026-01-01,N,"
                + "\"POLYGON((0.1 51.5, 0.2 51.5, 0.2 51.6, 0.1 51.6, 0.1 51.5))\"\n");
    }

    @Test
    void a_waiver_is_good_at_the_location_its_applicant_described() {
        Response described =
                describe(Map.of("street", "Como  Road ", "fromHouse", 204, "toHouse", 210, "point", POINT));
        described
                .then()
                .statusCode(201)
                .body("name", equalTo("Como Road, outside 204 to 210"))
                .body("hours", equalTo("Mon-Sat 08:00-18:30"))
                .body("validUntil", equalTo("2027-11-24"));
        String code = described.path("code");
        Map<String, Object> wish = new HashMap<>(Map.of(
                "permitType",
                "WAIVER",
                "vrms",
                List.of(builder.vrm()),
                "term",
                "P8D",
                "place",
                code,
                "startsOn",
                "2026-11-27"));

        var submitted = inReview(builder, wish);
        send(builder, submitted, "PLAN");
        RightPublished right = approvedAndPaid(builder, submitted, 10000, NOON);

        assertThat(right.places().codes()).containsExactly(code);
        PlacePublished told = Topics.awaitEvent(PlacePublished.class, code);
        assertThat(told.kind()).isEqualTo(PlaceKind.STATED_LOCATION);
        assertThat(told.trafficOrder()).isEqualTo("TMO 7");
        assertThat(told.boundaryWkt()).isPresent();
        assertThat(told.validUntil()).contains(LocalDate.parse("2027-11-24"));
    }

    @Test
    void what_is_suspended_around_it_is_suspended_there() {
        String code = describe(Map.of("street", "Como Road")).path("code");

        given().auth()
                .oauth2(Tokens.of("olga", Roles.PERMIT_OFFICER))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(Map.of("place", zone, "reason", "A burst main", "tellHolders", false))
                .post("/v1/bay-suspensions")
                .then()
                .statusCode(201);

        assertThat(Topics.awaitEvent(
                        PlacePublished.class, code, told -> told.suspensions().isPresent()))
                .isNotNull();
        String later = describe(Map.of("street", "Como Road")).path("code");
        assertThat(Topics.awaitEvent(PlacePublished.class, later).suspensions().orElse(List.of()))
                .hasSize(1);
    }

    @Test
    void it_ends_with_the_zone_it_lies_in() {
        String code = describe(Map.of("street", "Como Road", "point", POINT)).path("code");

        supervised()
                .header("If-Match", supervised().get("/v1/places/" + zone).header("ETag"))
                .body(Map.of("validUntil", "2027-03-01"))
                .post("/v1/places/" + zone + "/end")
                .then()
                .statusCode(200);

        assertThat(Topics.awaitEvent(
                                PlacePublished.class,
                                code,
                                told -> told.revision().n() == 2)
                        .validUntil())
                .contains(LocalDate.parse("2027-03-01"));
        describe(Map.of("street", "Como Road")).then().body("validUntil", equalTo("2027-03-01"));
    }

    @Test
    void houses_that_do_not_belong_to_the_zone_and_points_outside_it_are_refused() {
        String etag = supervised().get("/v1/places/" + zone).header("ETag");
        supervised()
                .header("If-Match", etag)
                .body(Map.of(
                        "kind",
                        "ZONE",
                        "name",
                        "Zone",
                        "bayClasses",
                        List.of("RESIDENT"),
                        "hours",
                        "Mon-Sat 08:00-18:30",
                        "trafficOrder",
                        "TMO 7",
                        "validFrom",
                        "2026-01-01",
                        "houseNumbers",
                        List.of(Map.of("street", "Como Road", "from", 2, "to", 40, "side", "EVEN", "belong", false))))
                .put("/v1/places/" + zone)
                .then()
                .statusCode(200);

        assertProblem(describe(Map.of("street", "como road", "fromHouse", 4)), 400, "INVALID_VALUE")
                .body("errors.pointer", contains("/location/fromHouse"));
        describe(Map.of("street", "Como Road", "fromHouse", 4, "toHouse", 5))
                .then()
                .statusCode(201);
        assertProblem(describe(Map.of("street", "Como Road", "fromHouse", 9, "toHouse", 5)), 400, "INVALID_VALUE")
                .body("errors.pointer", contains("/location/toHouse"));
        assertProblem(describe("W04", Map.of("street", "Como Road")), 400, "INVALID_VALUE")
                .body("errors.pointer", contains("/place"));
        assertProblem(describe("NOWHERE", Map.of("street", "Como Road")), 404, "NOT_FOUND");
    }

    @Test
    void its_circle_reaches_as_far_as_it_is_set_and_a_point_far_outside_is_refused() {
        assertProblem(
                        describe(
                                Map.of("street", "Como Road", "point", Map.of("latitude", 51.6005, "longitude", 0.15))),
                        400,
                        "INVALID_VALUE")
                .body("errors.pointer", contains("/location/point"));
        // 11 m north of the edge: within the 25 m a location reaches.
        describe(Map.of("street", "Como Road", "point", Map.of("latitude", 51.6001, "longitude", 0.15)))
                .then()
                .statusCode(201);
        String code = describe(Map.of("street", "Como Road", "point", POINT)).path("code");

        Optional<String> circle = Topics.awaitEvent(PlacePublished.class, code).boundaryWkt();

        // 25 m are 0.000225 degrees of latitude, and 0.000361 of longitude so far north.
        assertThat(circle.orElseThrow()).contains("0.150361 51.550000").contains("0.150000 51.550225");
    }

    private static io.restassured.specification.RequestSpecification supervised() {
        return given().auth()
                .oauth2(Tokens.of("susan", Roles.PERMIT_SUPERVISOR))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON);
    }

    private Response describe(Map<String, ?> location) {
        return describe(zone, location);
    }

    private Response describe(String place, Map<String, ?> location) {
        return builder.request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(Map.of("place", place, "location", location))
                .post("/v1/stated-locations");
    }
}
