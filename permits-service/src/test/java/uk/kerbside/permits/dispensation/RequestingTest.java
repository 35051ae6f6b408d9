package uk.kerbside.permits.dispensation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static uk.kerbside.permits.support.Problems.assertProblem;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.permits.DispensationAffectedHolder;
import uk.kerbside.events.permits.DispensationChange;
import uk.kerbside.events.permits.DispensationDecided;
import uk.kerbside.events.permits.DispensationEnded;
import uk.kerbside.events.permits.DispensationEndedBy;
import uk.kerbside.events.permits.DispensationOutcome;
import uk.kerbside.events.places.PlacePublished;
import uk.kerbside.events.rights.RightPublished;
import uk.kerbside.events.rights.RightTranslation;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.EndedBy;
import uk.kerbside.kernel.RightSource;
import uk.kerbside.kernel.RightStatus;
import uk.kerbside.kernel.Standing;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.permits.support.Applying;
import uk.kerbside.permits.support.Living;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.ReadAuditSearch;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Tokens;
import uk.kerbside.testkit.Topics;

/** What somebody may ask for, and how much of it. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-15")
class RequestingTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @Inject
    MovableClock clock;

    private final String zone = "DZ-" + Person.newMark();
    private Person rita;

    @BeforeEach
    void a_zone_is_there() {
        SampleCouncil.isLoaded();
        clock.set(NOON.toString());
        Dispensing.takeZone(zone, "Mon-Sat 08:00-18:30");
        rita = Person.newcomer().published();
    }

    @Test
    void what_makes_no_sense_is_refused() {
        assertProblem(ask(Map.of("endsAt", Dispensing.MORNING)), 400, "INVALID_VALUE")
                .body("errors[0].pointer", equalTo("/endsAt"));
        assertProblem(ask(Map.of("hours", "whenever")), 400, "INVALID_VALUE")
                .body("errors[0].pointer", equalTo("/hours"));
        assertProblem(ask(Map.of("endsAt", "2027-03-01T08:00:01Z")), 409, "DISPENSATION_TOO_LONG");
        ask(Map.of("endsAt", "2027-03-01T08:00:00Z")).then().statusCode(201);
        assertProblem(ask(Map.of("bayClasses", List.of("CAR_PARK"))), 409, "BAYS_NOT_THERE");
        assertProblem(ask(Map.of("place", "W04", "bayClasses", List.of())), 409, "BAYS_NOT_THERE");
        assertProblem(ask(Map.of("place", "NOWHERE")), 404, "NOT_FOUND");
        assertProblem(ask(Map.of("mostVehicles", 21)), 409, "TOO_MANY_MARKS");
        assertProblem(ask(Map.of("vrms", List.of("AB12CDE", "???"))), 400, "INVALID_VALUE")
                .body("errors[0].pointer", equalTo("/vrms/1"));
        assertProblem(
                        ask(Map.of(
                                "location",
                                Map.of(
                                        "street",
                                        "Como Road",
                                        "toHouse",
                                        4,
                                        "point",
                                        Map.of("latitude", 51.61, "longitude", 0.15)))),
                        400,
                        "INVALID_VALUE")
                .body("errors.pointer", contains("/location/toHouse", "/location/point"));
    }

    private Response ask(Map<String, ?> further) {
        return Dispensing.ask(rita, zone, further);
    }
}
