package uk.kerbside.permits.vehicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static uk.kerbside.permits.support.Problems.assertProblem;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.charges.ChargeRaised;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Topics;

/** What changes of vehicle cost, and when that is asked for. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-7")
class ChangeFeesTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    @Inject
    MovableClock clock;

    @Inject
    RaiseFees raiseFees;

    private Driving permit;

    @BeforeEach
    void somebody_has_a_permit_for_the_first_of_their_three_cars() {
        SampleCouncil.isLoaded();
        clock.set(NOON);
        permit = Driving.oneOfThree();
    }

    @Test
    void two_changes_a_year_are_free_and_the_third_is_owed_afterwards_and_delays_nothing() {
        permit.change(Map.of("vrm", permit.car(1))).body("fee.amount", equalTo(0));
        clock.set(NOON.plus(DAY));
        permit.change(Map.of("vrm", permit.car(2)))
                .body("fee.amount", equalTo(0))
                .body("chargeId", nullValue());
        clock.set(NOON.plus(DAY.multipliedBy(2)));
        permit.post("vehicle-change-quotes", Map.of("vrm", permit.car(0)))
                .statusCode(200)
                .body("fee.amount", equalTo(1000))
                .body("replaces", equalTo(permit.car(2)));

        String charge = permit.change(Map.of("vrm", permit.car(0)))
                .statusCode(200)
                .body("fee.amount", equalTo(1000))
                .extract()
                .path("chargeId");

        ChargeRaised raised = Topics.awaitEvent(ChargeRaised.class, charge);
        assertThat(raised.reference()).isEqualTo(permit.number());
        assertThat(raised.payableUntil()).isEqualTo("2026-12-27T00:00:00Z");
        permit.shown().body("vehicles", equalTo(List.of(Map.of("vrm", permit.car(0), "onRight", true))));
        clock.set(NOON.plus(DAY.multipliedBy(366)).plusSeconds(1));
        assertProblem(permit.change(Map.of("vrm", permit.car(1))), 409, "PERMIT_OVER");
    }

    @Test
    void the_fee_of_a_change_to_come_is_asked_for_when_it_has_taken_effect() {
        permit.change(Map.of("vrm", permit.car(1)));
        permit.change(Map.of("vrm", permit.car(2)));
        permit.change(Map.of("vrm", permit.car(0), "on", "2026-12-01"))
                .body("fee.amount", equalTo(1000))
                .body("chargeId", nullValue());
        raiseFees.raiseDue();
        permit.changes().body("items[0].chargeId", nullValue());

        clock.set("2026-12-01T00:00:00Z");
        raiseFees.raiseDue();
        raiseFees.raiseDue();

        String charge = permit.changes().extract().path("items[0].chargeId");
        assertThat(Topics.awaitEvent(ChargeRaised.class, charge).amount().amount())
                .isEqualTo(1000);
    }

    @Test
    void a_change_that_was_cancelled_costs_nothing_and_does_not_count() {
        permit.change(Map.of("vrm", permit.car(1)));
        permit.change(Map.of("vrm", permit.car(2), "on", "2026-12-01")).statusCode(200);
        permit.post("vehicle-changes/cancellation", Map.of("vrm", permit.car(2)))
                .statusCode(200);

        permit.change(Map.of("vrm", permit.car(2))).statusCode(200).body("fee.amount", equalTo(0));
        permit.changes()
                .body("items.kind", contains("CHANGED", "CANCELLED", "CHANGED", "CHANGED"))
                .body("items[2].cancelledAt", equalTo(NOON.toString()));
    }
}
