package uk.kerbside.permits.vehicle;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static uk.kerbside.permits.support.Applying.apply;
import static uk.kerbside.permits.support.Applying.pay;
import static uk.kerbside.permits.support.Problems.assertProblem;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.permits.support.Applying.Submitted;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;

/** Of vehicles that are listed one is good, and they take turns. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-7")
class ListedVehiclesTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @Inject
    MovableClock clock;

    @BeforeEach
    void the_council_is_there() {
        SampleCouncil.isLoaded();
        clock.set(NOON);
    }

    @Test
    void listed_vehicles_take_turns_as_often_as_one_likes() {
        Person firm = Person.newcomer().withMoreVehicles(5).published();
        Map<String, Object> wish = new HashMap<>(Map.of(
                "permitType", "CAR_PARK_SEASON", "place", "CP-ANGEL", "weekdays", List.of("MONDAY"), "term", "P12M"));
        wish.put("vrms", firm.vrms().subList(0, 3));
        Submitted submitted = apply(firm, wish, "AWAITING_PAYMENT");
        Driving permit = new Driving(firm, submitted.number());
        assertProblem(permit.post("vehicle-swaps", Map.of("vrm", permit.car(1))), 409, "PERMIT_NOT_PAID");
        pay(submitted, NOON);
        Awaitility.await().until(() -> permit.shown().extract().path("status"), "ACTIVE"::equals);

        for (int turn : List.of(1, 2, 0, 1)) {
            clock.set(clock.instant().plusSeconds(3600));
            permit.post("vehicle-swaps", Map.of("vrm", permit.car(turn)))
                    .statusCode(200)
                    .body("kind", equalTo("SWAPPED"))
                    .body("newVrm", equalTo(permit.car(turn)))
                    .body("fee.amount", equalTo(0));
        }
        permit.shown()
                .body("vehicles.findAll { it.onRight }.vrm", contains(permit.car(1)))
                .body("vehicles", hasSize(3))
                .body("timeLine", hasSize(5));

        assertProblem(permit.post("vehicle-swaps", Map.of("vrm", permit.car(3))), 409, "VEHICLE_NOT_LISTED");
        permit.post("listed-vehicles", Map.of("vrm", permit.car(3)))
                .statusCode(200)
                .body("kind", equalTo("LISTED"));
        permit.post("listed-vehicles", Map.of("vrm", permit.car(4))).statusCode(200);
        assertProblem(permit.post("listed-vehicles", Map.of("vrm", permit.car(5))), 409, "TOO_MANY_VEHICLES");
        permit.post("listed-vehicles/removal", Map.of("vrm", permit.car(4)))
                .statusCode(200)
                .body("kind", equalTo("UNLISTED"));
        assertProblem(permit.post("listed-vehicles/removal", Map.of("vrm", permit.car(1))), 409, "VEHICLE_NOT_LISTED");
        assertProblem(permit.post("listed-vehicles", Map.of("vrm", permit.car(1))), 409, "VEHICLE_ON_PERMIT");
    }
}
