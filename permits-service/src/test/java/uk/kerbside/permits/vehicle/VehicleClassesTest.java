package uk.kerbside.permits.vehicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static uk.kerbside.permits.support.Applying.permit;
import static uk.kerbside.permits.support.Applying.quote;
import static uk.kerbside.permits.support.Applying.wish;
import static uk.kerbside.permits.support.ChangingVehicles.changeVehicle;
import static uk.kerbside.permits.support.Problems.assertProblem;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.permits.catalogue.Limit;
import uk.kerbside.permits.limit.LimitKey;
import uk.kerbside.permits.limit.Limits;
import uk.kerbside.permits.support.Acting;
import uk.kerbside.permits.support.Applying;
import uk.kerbside.permits.support.Garage;
import uk.kerbside.permits.support.Living;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.permits.support.Supervising;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;

/** Motorcycles beside cars, and vehicles that are not their holder's own, from the rules to the permit. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-17")
class VehicleClassesTest {
    private static final String TODAY = "2026-11-24";
    private static final Instant NOON = Instant.parse(TODAY + "T12:00:00Z");

    @Inject
    MovableClock clock;

    @Inject
    Limits limits;

    private String code;

    /** Motorcycles cost 35 pounds and do not count. */
    @BeforeEach
    void the_council_has_a_type_with_rules_for_motorcycles() {
        SampleCouncil.isLoaded();
        clock.set(NOON);
        code = Supervising.newCode();
        ObjectNode type = Supervising.copyOf("RESIDENT", code, TODAY);
        Supervising.create(Garage.motorcycles(Garage.motorcyclesCost(type, 3500), "ALLOWED", false))
                .then()
                .statusCode(201);
    }

    @Test
    void a_motorcycle_beside_a_car_leaves_the_car_the_first_of_the_household() {
        Person rita = Person.residentOf("RO5").withMoreVehicles(2);
        Garage.publish(
                rita,
                Garage.motorcycle(rita.vrms().get(0)),
                Garage.car(rita.vrms().get(1)),
                Garage.car(rita.vrms().get(2)));
        String motorcycle =
                numberOf(Living.paidFor(rita, wishFor(rita, 0), 3500, NOON).rightId());

        Living.paidFor(rita, wishFor(rita, 1), 7000, NOON);

        quote(rita, wishFor(rita, 2)).body("position", equalTo(2)).body("price.amount", equalTo(9500));
        // Nor does it take a place of the household when it comes back.
        Acting.revoke(rita, motorcycle).statusCode(200);
        Acting.restore(rita, motorcycle, false).statusCode(200);
        assertThat(limits.taken(new LimitKey(code, Limit.Scope.HOUSEHOLD, rita.uprn()), NOON))
                .isEqualTo(1);
    }

    @Test
    void a_car_does_not_take_the_place_of_a_motorcycle_that_costs_less_and_another_motorcycle_does() {
        Person rita = Person.residentOf("RO5").withMoreVehicles(2);
        Garage.publish(
                rita,
                Garage.motorcycle(rita.vrms().get(0)),
                Garage.car(rita.vrms().get(1)),
                Garage.motorcycle(rita.vrms().get(2)));
        String number =
                numberOf(Living.paidFor(rita, wishFor(rita, 0), 3500, NOON).rightId());

        assertProblem(changeVehicle(rita, number, rita.vrms().get(1)), 409, "VEHICLE_TREATED_OTHERWISE");
        Person withoutIt = rita.withVehicles(rita.vrms().subList(1, 3));
        Garage.publish(
                withoutIt,
                Garage.car(withoutIt.vrms().get(0)),
                Garage.motorcycle(withoutIt.vrms().get(1)));
        assertProblem(changeVehicle(withoutIt, number, withoutIt.vrms().get(0)), 409, "VEHICLE_TREATED_OTHERWISE");
        changeVehicle(withoutIt, number, withoutIt.vrms().get(1)).statusCode(200);

        permit(withoutIt, number).body("vehicles.vrm", contains(rita.vrms().get(2)));
    }

    @Test
    void whoever_drives_a_company_car_shows_the_employers_letter_instead_of_a_logbook() {
        Person carl = Person.residentOf("RO5");
        Garage.publish(carl, Garage.companyCar(carl.vrm()));

        Applying.Submitted submitted = Living.inReview(carl, wishFor(carl, 0));

        assertThat(Living.missing(carl, submitted))
                .singleElement()
                .asString()
                .contains("an employer letter of the last 3 months")
                .doesNotContain("V5C");
        Living.send(carl, submitted, "EMPLOYER_LETTER issuedOn 2026-11-20");
        assertThat(Living.missing(carl, submitted)).isEmpty();
        Living.approvedAndPaid(carl, submitted, 7000, NOON);
    }

    @Test
    void a_hired_car_is_shown_by_its_agreement_and_asked_for_again_once_it_went_back() {
        Person hal = Person.residentOf("RO5");
        Garage.publish(hal, Garage.hired(hal.vrm(), "2026-12-10"));
        Applying.Submitted submitted = Living.inReview(hal, wishFor(hal, 0));
        Living.send(hal, submitted, "HIRE_AGREEMENT validUntil 2026-12-10");
        assertThat(Living.missing(hal, submitted)).isEmpty();
        Map<String, Object> later = wishFor(hal, 0);
        later.put("startsOn", "2026-12-11");

        assertProblem(quote(hal, later).extract().response(), 409, "HIRE_OVER");
    }

    private Map<String, Object> wishFor(Person person, int vehicle) {
        Map<String, Object> wish = wish(code, person, "P12M");
        wish.put("vrm", person.vrms().get(vehicle));
        return wish;
    }

    private static String numberOf(String rightId) {
        return rightId.substring(rightId.indexOf(':') + 1);
    }
}
