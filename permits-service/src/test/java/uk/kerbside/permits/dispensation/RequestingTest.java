package uk.kerbside.permits.dispensation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static uk.kerbside.permits.support.Problems.assertProblem;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.permits.support.Barrier;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;

/** What somebody may ask for, and how much of it. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-15")
class RequestingTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @Inject
    MovableClock clock;

    @Inject
    DataSource database;

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

    @Test
    void so_many_requests_of_an_account_wait_for_a_decision_and_no_more() {
        List<Response> waiting = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            waiting.add(ask(Map.of("endsAt", "2026-12-0" + (i < 9 ? "1" : "2") + "T18:00:00Z")));
        }
        waiting.forEach(made -> made.then().statusCode(201));

        assertProblem(ask(Map.of()), 409, "TOO_MANY_WAIT")
                .body("detail", containsString("10 requests of this account wait for a decision"));

        Dispensing.ask(Person.newcomer().published(), zone, Map.of()).then().statusCode(201);
        Dispensing.grant(waiting.get(0), Map.of()).then().statusCode(200);
        ask(Map.of()).then().statusCode(201);
        assertProblem(ask(Map.of()), 409, "TOO_MANY_WAIT");
        Dispensing.withdraw(rita, waiting.get(1)).then().statusCode(200);
        ask(Map.of()).then().statusCode(201);
        // What is over waits for nobody: one goes on to the next day, nine and two that came since do not.
        clock.set(Dispensing.EVENING);
        Map<String, Object> later = Map.of("startsAt", "2026-12-03T08:00:00Z", "endsAt", "2026-12-03T18:00:00Z");
        for (int i = 0; i < 9; i++) {
            ask(later).then().statusCode(201);
        }
        assertProblem(ask(later), 409, "TOO_MANY_WAIT");
    }

    @Test
    void two_requests_at_once_do_not_pass_the_limit_together() throws Exception {
        String other = "DZ-" + Person.newMark();
        Dispensing.takeZone(other, "Mon-Sat 08:00-18:30");
        for (int i = 0; i < 9; i++) {
            ask(Map.of()).then().statusCode(201);
        }

        try (ExecutorService threads = Executors.newFixedThreadPool(2);
                Barrier barrier = Barrier.atRequestsOf(database, rita.accountId())) {
            // The place is locked before: for the same one they would wait for each other anyway.
            Future<Integer> here = threads.submit(() -> ask(Map.of()).statusCode());
            Future<Integer> there =
                    threads.submit(() -> Dispensing.ask(rita, other, Map.of()).statusCode());
            barrier.awaitWaiting(here, there);
            barrier.open();

            assertThat(List.of(here.get(), there.get())).containsExactlyInAnyOrder(201, 409);
        }
    }

    private Response ask(Map<String, ?> further) {
        return Dispensing.ask(rita, zone, further);
    }
}
