package uk.kerbside.permits.suspension;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static uk.kerbside.permits.support.Problems.assertProblem;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.permits.support.Applying;
import uk.kerbside.permits.support.Living;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Tokens;

/**
 * Ann can only be written to by post, Bea hears by e-mail; both have a permit for the zone. A letter takes four working days:
 * one announced on Tuesday 24 November is there on Monday 30 November.
 */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-15")
class LateLettersTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @Inject
    MovableClock clock;

    private final String zone = "LZ-" + Person.newMark();
    private Person ann;
    private String anns;

    @BeforeEach
    void two_have_a_permit_for_the_zone() {
        SampleCouncil.isLoaded();
        clock.set(NOON);
        SampleCouncil.takePlaces("code,kind,name,controlled_hours,bay_classes,capacity,traffic_order,valid_from,"
                + "term_time_only,boundary_wkt\n" + zone + ",ZONE,Zone " + zone
                + ",Mon-Sat 08:00-18:30,RESIDENT|SHARED,,TMO 1,2026-01-01,N,\n");
        ann = Person.residentOf(zone).publishedAsReachedByLetter();
        anns = permitOf(ann);
        permitOf(Person.residentOf(zone).published());
    }

    private static String permitOf(Person person) {
        return Living.paidFor(person, Applying.wish("RESIDENT", person, "P12M"), 7000, NOON)
                .reference();
    }

    @Test
    void who_is_written_to_too_late_is_named_to_the_officer() {
        Response made = suspend(Map.of("startsAt", "2026-11-30T23:59:59Z"));

        late(made)
                .body("items.accountId", contains(ann.accountId()))
                .body("items[0].permitNumbers", contains(anns))
                .body("items[0].arrivesOn", equalTo("2026-11-30"));

        late(suspend(Map.of())).body("items.accountId", contains(ann.accountId()));
        late(suspend(Map.of("startsAt", "2026-12-01T00:00:00Z"))).body("items", empty());
        late(suspend(Map.of("tellHolders", false))).body("items", empty());
        late(suspend(Map.of("bayClasses", List.of("SHARED"), "endsAt", "2026-11-24T18:00:00Z")))
                .body("items.accountId", contains(ann.accountId()));
        assertProblem(officer().get("/v1/bay-suspensions/S-NONE-NONE/late-letters"), 404, "NOT_FOUND");
    }

    @Test
    void a_change_is_posted_when_it_is_made_and_what_is_over_is_late_for_nobody() {
        Response made = suspend(Map.of("startsAt", "2026-12-01T08:00:00Z"));
        late(made).body("items", empty());
        clock.set("2026-11-26T12:00:00Z");

        Response changed = officer()
                .header("If-Match", made.header("ETag"))
                .body(Map.of("reason", "A burst main", "startsAt", "2026-12-01T09:00:00Z"))
                .put("/v1/bay-suspensions/" + made.path("reference"));

        changed.then().statusCode(200);
        late(made).body("items.accountId", contains(ann.accountId())).body("items[0].arrivesOn", equalTo("2026-12-02"));
        officer()
                .header("If-Match", changed.header("ETag"))
                .body("{}")
                .post("/v1/bay-suspensions/" + made.path("reference") + "/withdrawal")
                .then()
                .statusCode(200);
        late(made).body("items", empty());
    }

    private Response suspend(Map<String, ?> further) {
        Map<String, Object> body = new HashMap<>(Map.of("place", zone, "reason", "A burst main"));
        body.putAll(further);
        Response made = officer().body(body).post("/v1/bay-suspensions");
        made.then().statusCode(201);
        return made;
    }

    private static ValidatableResponse late(Response made) {
        return officer()
                .get("/v1/bay-suspensions/" + made.path("reference") + "/late-letters")
                .then()
                .statusCode(200);
    }

    private static RequestSpecification officer() {
        return given().auth()
                .oauth2(Tokens.of("olga", Roles.PERMIT_OFFICER))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON);
    }
}
