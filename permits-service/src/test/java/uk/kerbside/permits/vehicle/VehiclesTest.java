package uk.kerbside.permits.vehicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static uk.kerbside.permits.support.Applying.apply;
import static uk.kerbside.permits.support.Applying.pay;
import static uk.kerbside.permits.support.Applying.permit;
import static uk.kerbside.permits.support.Applying.wish;
import static uk.kerbside.permits.support.Problems.assertProblem;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.charges.ChargeRaised;
import uk.kerbside.events.permits.PermitVehicleChanged;
import uk.kerbside.events.permits.VehicleChangeKind;
import uk.kerbside.events.rights.RightPublished;
import uk.kerbside.events.rights.RightTranslation;
import uk.kerbside.kernel.Right;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.permits.support.Applying.Submitted;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Topics;

@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-7")
class VehiclesTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    @Inject
    MovableClock clock;

    @Inject
    RaiseFees raiseFees;

    private Person rita;
    private String number;

    /** Rita has a permit for the first of her three cars. */
    @BeforeEach
    void the_council_is_there() {
        SampleCouncil.isLoaded();
        clock.set(NOON);
        rita = Person.residentOf("RO5").onSchoolStreet("S1").withMoreVehicles(2).published();
        number = apply(rita, wish("SCHOOL_STREET", rita), "ISSUED").number();
    }

    @Test
    void officers_see_the_other_vehicle_from_the_instant_of_the_change_and_the_old_one_no_longer() {
        Instant later = NOON.plusSeconds(60);
        clock.set(later);

        change(Map.of("vrm", car(1)))
                .statusCode(200)
                .body("kind", equalTo("CHANGED"))
                .body("oldVrm", equalTo(car(0)))
                .body("newVrm", equalTo(car(1)))
                .body("takesEffectAt", equalTo(later.toString()))
                .body("fee.amount", equalTo(0))
                .body("role", equalTo("customer"))
                .body("channel", equalTo("WEB"));

        Right right = right(2);
        assertThat(right.stateAt(later.minusNanos(1000), Vrm.of(car(0))).covers())
                .isTrue();
        assertThat(right.stateAt(later, Vrm.of(car(0))).covers()).isFalse();
        assertThat(right.stateAt(later, Vrm.of(car(1))).covers()).isTrue();
        permit(rita, number)
                .body("vehicles", equalTo(List.of(Map.of("vrm", car(1), "onRight", true))))
                .body("timeLine.vrm", contains(car(0), car(1)));
        assertThat(Topics.awaitEvent(PermitVehicleChanged.class, number).kind()).isEqualTo(VehicleChangeKind.CHANGED);
    }

    @Test
    void the_old_vehicle_may_stay_good_for_a_few_days() {
        clock.set(NOON.plusSeconds(60));

        change(Map.of("vrm", car(1), "overlapDays", 5)).statusCode(200).body("endsAt", equalTo("2026-11-29T12:01:00Z"));

        Right right = right(2);
        Instant end = Instant.parse("2026-11-29T12:01:00Z");
        assertThat(right.stateAt(end.minusSeconds(1), Vrm.of(car(0))).covers()).isTrue();
        assertThat(right.stateAt(end, Vrm.of(car(0))).covers()).isFalse();
        assertProblem(change(Map.of("vrm", car(2), "overlapDays", 6)), 409, "OVERLAP_TOO_LONG");
    }

    @Test
    void a_vehicle_that_was_never_good_does_not_stay_good() {
        change(Map.of("vrm", car(1), "overlapDays", 5)).statusCode(200).body("endsAt", nullValue());

        permit(rita, number).body("timeLine.vrm", contains(car(1)));
    }

    @Test
    void a_change_to_come_begins_with_its_day_also_when_the_clocks_have_changed() {
        change(Map.of("vrm", car(1), "on", "2027-04-01"))
                .statusCode(200)
                .body("takesEffectAt", equalTo("2027-03-31T23:00:00Z"));
        assertProblem(change(Map.of("vrm", car(2))), 409, "CHANGE_SCHEDULED");
        permit(rita, number)
                .body("vehicles.vrm", contains(car(0), car(1)))
                .body("vehicles.onRight", contains(true, false));

        post("vehicle-changes/cancellation", Map.of("vrm", car(1)))
                .statusCode(200)
                .body("kind", equalTo("CANCELLED"));

        permit(rita, number).body("vehicles.vrm", contains(car(0)));
        assertProblem(post("vehicle-changes/cancellation", Map.of("vrm", car(1))), 409, "NO_CHANGE_SCHEDULED");
    }

    @Test
    void two_changes_a_year_are_free_and_the_third_is_owed_afterwards_and_delays_nothing() {
        change(Map.of("vrm", car(1))).body("fee.amount", equalTo(0));
        clock.set(NOON.plus(DAY));
        change(Map.of("vrm", car(2))).body("fee.amount", equalTo(0)).body("chargeId", nullValue());
        clock.set(NOON.plus(DAY.multipliedBy(2)));
        post("vehicle-change-quotes", Map.of("vrm", car(0)))
                .statusCode(200)
                .body("fee.amount", equalTo(1000))
                .body("replaces", equalTo(car(2)));

        String charge = change(Map.of("vrm", car(0)))
                .statusCode(200)
                .body("fee.amount", equalTo(1000))
                .extract()
                .path("chargeId");

        ChargeRaised raised = Topics.awaitEvent(ChargeRaised.class, charge);
        assertThat(raised.reference()).isEqualTo(number);
        assertThat(raised.payableUntil()).isEqualTo("2026-12-27T00:00:00Z");
        permit(rita, number).body("vehicles", equalTo(List.of(Map.of("vrm", car(0), "onRight", true))));
        clock.set(NOON.plus(DAY.multipliedBy(366)).plusSeconds(1));
        assertProblem(change(Map.of("vrm", car(1))), 409, "PERMIT_OVER");
    }

    @Test
    void the_fee_of_a_change_to_come_is_asked_for_when_it_has_taken_effect() {
        change(Map.of("vrm", car(1)));
        change(Map.of("vrm", car(2)));
        change(Map.of("vrm", car(0), "on", "2026-12-01"))
                .body("fee.amount", equalTo(1000))
                .body("chargeId", nullValue());
        raiseFees.raiseDue();
        changes().body("items[0].chargeId", nullValue());

        clock.set("2026-12-01T00:00:00Z");
        raiseFees.raiseDue();
        raiseFees.raiseDue();

        String charge = changes().extract().path("items[0].chargeId");
        assertThat(Topics.awaitEvent(ChargeRaised.class, charge).amount().amount())
                .isEqualTo(1000);
    }

    @Test
    void a_change_that_was_cancelled_costs_nothing_and_does_not_count() {
        change(Map.of("vrm", car(1)));
        change(Map.of("vrm", car(2), "on", "2026-12-01")).statusCode(200);
        post("vehicle-changes/cancellation", Map.of("vrm", car(2))).statusCode(200);

        change(Map.of("vrm", car(2))).statusCode(200).body("fee.amount", equalTo(0));
        changes()
                .body("items.kind", contains("CHANGED", "CANCELLED", "CHANGED", "CHANGED"))
                .body("items[2].cancelledAt", equalTo(NOON.toString()));
    }

    @Test
    void a_courtesy_car_stands_in_and_the_own_one_is_on_hold_until_it_goes() {
        String courtesy = Person.newMark();

        lend(Map.of("vrm", courtesy, "days", 14))
                .statusCode(200)
                .body("kind", equalTo("LENT"))
                .body("endsAt", equalTo("2026-12-08T00:00:00Z"));

        Right right = right(2);
        assertThat(right.stateAt(NOON, Vrm.of(courtesy)).covers()).isTrue();
        assertThat(right.stateAt(NOON, Vrm.of(car(0))).covers()).isFalse();
        assertThat(right.isReplacedForATime(NOON, Vrm.of(car(0)))).isTrue();
        assertThat(right.stateAt(Instant.parse("2026-12-08T00:00:00Z"), Vrm.of(car(0)))
                        .covers())
                .isTrue();

        clock.set(NOON.plus(DAY));
        post("temporary-vehicles/end", Map.of("vrm", courtesy))
                .statusCode(200)
                .body("kind", equalTo("LOAN_ENDED"))
                .body("newVrm", equalTo(car(0)));
        assertThat(right(3).stateAt(NOON.plus(DAY), Vrm.of(car(0))).covers()).isTrue();
    }

    @Test
    void a_permit_has_two_courtesy_cars_a_year_and_for_three_weeks_at_most() {
        assertProblem(lend(Map.of("vrm", Person.newMark(), "days", 22)), 409, "LOAN_TOO_LONG");
        lend(Map.of("vrm", Person.newMark(), "days", 1)).statusCode(200);
        assertProblem(lend(Map.of("vrm", Person.newMark(), "days", 1)), 409, "TEMPORARY_VEHICLE_IN_USE");
        clock.set(NOON.plus(DAY));
        lend(Map.of("vrm", Person.newMark(), "days", 21)).statusCode(200);
        clock.set(NOON.plus(DAY.multipliedBy(60)));
        assertProblem(lend(Map.of("vrm", Person.newMark(), "days", 1)), 409, "LOANS_USED_UP");
    }

    @Test
    void listed_vehicles_take_turns_as_often_as_one_likes() {
        Person firm = Person.newcomer().withMoreVehicles(5).published();
        Map<String, Object> wish = new HashMap<>(Map.of(
                "permitType", "CAR_PARK_SEASON", "place", "CP-ANGEL", "weekdays", List.of("MONDAY"), "term", "P12M"));
        wish.put("vrms", firm.vrms().subList(0, 3));
        Submitted submitted = apply(firm, wish, "AWAITING_PAYMENT");
        rita = firm;
        number = submitted.number();
        assertProblem(post("vehicle-swaps", Map.of("vrm", car(1))), 409, "PERMIT_NOT_PAID");
        pay(submitted, NOON);
        Awaitility.await().until(() -> permit(firm, number).extract().path("status"), "ACTIVE"::equals);

        for (int turn : List.of(1, 2, 0, 1)) {
            clock.set(clock.instant().plusSeconds(3600));
            post("vehicle-swaps", Map.of("vrm", car(turn)))
                    .statusCode(200)
                    .body("kind", equalTo("SWAPPED"))
                    .body("newVrm", equalTo(car(turn)))
                    .body("fee.amount", equalTo(0));
        }
        permit(firm, number)
                .body("vehicles.findAll { it.onRight }.vrm", contains(car(1)))
                .body("vehicles", hasSize(3))
                .body("timeLine", hasSize(5));

        assertProblem(post("vehicle-swaps", Map.of("vrm", car(3))), 409, "VEHICLE_NOT_LISTED");
        post("listed-vehicles", Map.of("vrm", car(3))).statusCode(200).body("kind", equalTo("LISTED"));
        post("listed-vehicles", Map.of("vrm", car(4))).statusCode(200);
        assertProblem(post("listed-vehicles", Map.of("vrm", car(5))), 409, "TOO_MANY_VEHICLES");
        post("listed-vehicles/removal", Map.of("vrm", car(4))).statusCode(200).body("kind", equalTo("UNLISTED"));
        assertProblem(post("listed-vehicles/removal", Map.of("vrm", car(1))), 409, "VEHICLE_NOT_LISTED");
        assertProblem(post("listed-vehicles", Map.of("vrm", car(1))), 409, "VEHICLE_ON_PERMIT");
    }

    @Test
    void what_the_rules_refuse_changes_nothing() {
        assertProblem(change(Map.of("vrm", Person.newMark())), 409, "VEHICLE_NOT_ON_ACCOUNT");
        assertProblem(change(Map.of("vrm", car(0))), 409, "VEHICLE_ON_PERMIT");
        assertProblem(change(Map.of("vrm", car(1), "replaces", car(2))), 409, "VEHICLE_NOT_ON_PERMIT");
        assertProblem(change(Map.of("vrm", car(1), "on", "2027-12-01")), 409, "OUTLASTS_PERMIT");
        assertProblem(change(Map.of("vrm", car(1), "on", "2026-11-23")), 400, "INVALID_VALUE");
        assertProblem(post("vehicle-swaps", Map.of("vrm", car(1))), 409, "NO_FREE_SWAP");
        assertProblem(post("listed-vehicles", Map.of("vrm", car(1))), 409, "NO_FREE_SWAP");
        assertProblem(post("temporary-vehicles/end", Map.of("vrm", Person.newMark())), 409, "NO_TEMPORARY_VEHICLE");
        apply(rita, Map.of("permitType", "SCHOOL_STREET", "vrm", car(1)), "ISSUED");
        assertProblem(change(Map.of("vrm", car(1))), 409, "VEHICLE_HAS_PERMIT");

        permit(rita, number).body("timeLine", hasSize(1)).body("timeLine[0].vrm", equalTo(car(0)));
        changes().body("items", hasSize(0));
    }

    @Test
    @Tag("X-1")
    void a_permit_is_changed_by_who_has_it_and_has_seen_it_as_it_is() {
        Person stranger = Person.residentOf("RO5").published();
        String etag = etag();

        assertProblem(
                post(stranger, "vehicle-changes", Map.of("vrm", car(1)), etag).then(), 404, "NOT_FOUND");
        assertProblem(stranger.request().get("/v1/permits/" + number + "/vehicle-changes"), 404, "NOT_FOUND");
        assertProblem(
                post(rita, "vehicle-changes", Map.of("vrm", car(1)), "\"0.0\"").then(), 412, "STALE");
        assertProblem(post(rita, "vehicle-changes", Map.of("vrm", car(1)), null).then(), 428, "PRECONDITION_REQUIRED");
        permit(rita, number).body("timeLine", hasSize(1));
    }

    @Test
    void of_several_permits_that_want_one_vehicle_at_once_one_gets_it() throws Exception {
        List<String> numbers = new ArrayList<>(List.of(number));
        for (int other : List.of(1, 2)) {
            numbers.add(apply(rita, Map.of("permitType", "SCHOOL_STREET", "vrm", car(other)), "ISSUED")
                    .number());
        }
        rita = rita.withMoreVehicles(1).published();
        List<Callable<Response>> all = numbers.stream()
                .<Callable<Response>>map(one -> {
                    String etag = permit(rita, one).extract().header("ETag");
                    return () -> post(rita, one, "vehicle-changes", Map.of("vrm", car(3)), etag);
                })
                .toList();

        List<Response> answers = new ArrayList<>();
        try (ExecutorService together = Executors.newFixedThreadPool(all.size())) {
            for (Future<Response> answer : together.invokeAll(all)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 409, 409);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 409)
                .extracting(answer -> answer.<String>path("code"))
                .containsOnly("VEHICLE_HAS_PERMIT");
    }

    private String car(int which) {
        return rita.vrms().get(which);
    }

    private ValidatableResponse change(Map<String, ?> wanted) {
        return post("vehicle-changes", wanted);
    }

    private ValidatableResponse lend(Map<String, ?> wanted) {
        return post("temporary-vehicles", wanted);
    }

    private ValidatableResponse changes() {
        return rita.request()
                .get("/v1/permits/" + number + "/vehicle-changes")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse post(String what, Map<String, ?> body) {
        return post(rita, what, body, etag()).then();
    }

    private String etag() {
        return permit(rita, number).extract().header("ETag");
    }

    private Response post(Person person, String what, Map<String, ?> body, String etag) {
        return post(person, number, what, body, etag);
    }

    private static Response post(Person person, String number, String what, Map<String, ?> body, String etag) {
        var request = person.request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(body);
        if (etag != null) {
            request.header("If-Match", etag);
        }
        return request.post("/v1/permits/" + number + "/" + what);
    }

    /** As officers hear of it. */
    private Right right(int revision) {
        return RightTranslation.toKernel(Topics.awaitEvent(
                RightPublished.class,
                "permits:" + number,
                published -> published.revision().n() == revision));
    }
}
