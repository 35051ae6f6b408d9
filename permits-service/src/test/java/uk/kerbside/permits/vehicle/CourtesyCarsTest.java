package uk.kerbside.permits.vehicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static uk.kerbside.permits.support.Problems.assertProblem;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.kernel.Right;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;

/** A temporary vehicle stands in for the own one. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-7")
class CourtesyCarsTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    @Inject
    MovableClock clock;

    private Driving permit;

    @BeforeEach
    void somebody_has_a_permit_for_the_first_of_their_three_cars() {
        SampleCouncil.isLoaded();
        clock.set(NOON);
        permit = Driving.oneOfThree();
    }

    @Test
    void a_courtesy_car_stands_in_and_the_own_one_is_on_hold_until_it_goes() {
        String courtesy = Person.newMark();

        permit.lend(Map.of("vrm", courtesy, "days", 14))
                .statusCode(200)
                .body("kind", equalTo("LENT"))
                .body("endsAt", equalTo("2026-12-08T00:00:00Z"));

        Right right = permit.right(2);
        assertThat(right.stateAt(NOON, Vrm.of(courtesy)).covers()).isTrue();
        assertThat(right.stateAt(NOON, Vrm.of(permit.car(0))).covers()).isFalse();
        assertThat(right.isReplacedForATime(NOON, Vrm.of(permit.car(0)))).isTrue();
        assertThat(right.stateAt(Instant.parse("2026-12-08T00:00:00Z"), Vrm.of(permit.car(0)))
                        .covers())
                .isTrue();

        clock.set(NOON.plus(DAY));
        permit.post("temporary-vehicles/end", Map.of("vrm", courtesy))
                .statusCode(200)
                .body("kind", equalTo("LOAN_ENDED"))
                .body("newVrm", equalTo(permit.car(0)));
        assertThat(permit.right(3)
                        .stateAt(NOON.plus(DAY), Vrm.of(permit.car(0)))
                        .covers())
                .isTrue();
    }

    @Test
    void a_permit_has_two_courtesy_cars_a_year_and_for_three_weeks_at_most() {
        assertProblem(permit.lend(Map.of("vrm", Person.newMark(), "days", 22)), 409, "LOAN_TOO_LONG");
        permit.lend(Map.of("vrm", Person.newMark(), "days", 1)).statusCode(200);
        assertProblem(permit.lend(Map.of("vrm", Person.newMark(), "days", 1)), 409, "TEMPORARY_VEHICLE_IN_USE");
        clock.set(NOON.plus(DAY));
        permit.lend(Map.of("vrm", Person.newMark(), "days", 21)).statusCode(200);
        clock.set(NOON.plus(DAY.multipliedBy(60)));
        assertProblem(permit.lend(Map.of("vrm", Person.newMark(), "days", 1)), 409, "LOANS_USED_UP");
    }
}
