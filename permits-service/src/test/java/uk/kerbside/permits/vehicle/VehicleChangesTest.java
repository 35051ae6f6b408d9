package uk.kerbside.permits.vehicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static uk.kerbside.permits.support.Applying.apply;
import static uk.kerbside.permits.support.ChangingVehicles.post;
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
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.permits.PermitVehicleChanged;
import uk.kerbside.events.permits.VehicleChangeKind;
import uk.kerbside.kernel.Right;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.permits.support.Acting;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Topics;

/** Another vehicle takes the place of the one there is: when, beside it for how long, and who may. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-7")
class VehicleChangesTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

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
    void officers_see_the_other_vehicle_from_the_instant_of_the_change_and_the_old_one_no_longer() {
        Instant later = NOON.plusSeconds(60);
        clock.set(later);

        permit.change(Map.of("vrm", permit.car(1)))
                .statusCode(200)
                .body("kind", equalTo("CHANGED"))
                .body("oldVrm", equalTo(permit.car(0)))
                .body("newVrm", equalTo(permit.car(1)))
                .body("takesEffectAt", equalTo(later.toString()))
                .body("fee.amount", equalTo(0))
                .body("role", equalTo("customer"))
                .body("channel", equalTo("WEB"));

        Right right = permit.right(2);
        assertThat(right.stateAt(later.minusNanos(1000), Vrm.of(permit.car(0))).covers())
                .isTrue();
        assertThat(right.stateAt(later, Vrm.of(permit.car(0))).covers()).isFalse();
        assertThat(right.stateAt(later, Vrm.of(permit.car(1))).covers()).isTrue();
        permit.shown()
                .body("vehicles", equalTo(List.of(Map.of("vrm", permit.car(1), "onRight", true))))
                .body("timeLine.vrm", contains(permit.car(0), permit.car(1)));
        assertThat(Topics.awaitEvent(PermitVehicleChanged.class, permit.number())
                        .kind())
                .isEqualTo(VehicleChangeKind.CHANGED);
    }

    @Test
    void the_old_vehicle_may_stay_good_for_a_few_days() {
        clock.set(NOON.plusSeconds(60));

        permit.change(Map.of("vrm", permit.car(1), "overlapDays", 5))
                .statusCode(200)
                .body("endsAt", equalTo("2026-11-29T12:01:00Z"));

        Right right = permit.right(2);
        Instant end = Instant.parse("2026-11-29T12:01:00Z");
        assertThat(right.stateAt(end.minusSeconds(1), Vrm.of(permit.car(0))).covers())
                .isTrue();
        assertThat(right.stateAt(end, Vrm.of(permit.car(0))).covers()).isFalse();
        assertProblem(permit.change(Map.of("vrm", permit.car(2), "overlapDays", 6)), 409, "OVERLAP_TOO_LONG");
    }

    @Test
    void a_vehicle_that_was_never_good_does_not_stay_good() {
        permit.change(Map.of("vrm", permit.car(1), "overlapDays", 5))
                .statusCode(200)
                .body("endsAt", nullValue());

        permit.shown().body("timeLine.vrm", contains(permit.car(1)));
    }

    @Test
    void a_change_to_come_begins_with_its_day_also_when_the_clocks_have_changed() {
        permit.change(Map.of("vrm", permit.car(1), "on", "2027-04-01"))
                .statusCode(200)
                .body("takesEffectAt", equalTo("2027-03-31T23:00:00Z"));
        assertProblem(permit.change(Map.of("vrm", permit.car(2))), 409, "CHANGE_SCHEDULED");
        permit.shown()
                .body("vehicles.vrm", contains(permit.car(0), permit.car(1)))
                .body("vehicles.onRight", contains(true, false));

        permit.post("vehicle-changes/cancellation", Map.of("vrm", permit.car(1)))
                .statusCode(200)
                .body("kind", equalTo("CANCELLED"));

        permit.shown().body("vehicles.vrm", contains(permit.car(0)));
        assertProblem(
                permit.post("vehicle-changes/cancellation", Map.of("vrm", permit.car(1))), 409, "NO_CHANGE_SCHEDULED");
    }

    @Test
    void what_the_rules_refuse_changes_nothing() {
        assertProblem(permit.change(Map.of("vrm", Person.newMark())), 409, "VEHICLE_NOT_ON_ACCOUNT");
        assertProblem(permit.change(Map.of("vrm", permit.car(0))), 409, "VEHICLE_ON_PERMIT");
        assertProblem(
                permit.change(Map.of("vrm", permit.car(1), "replaces", permit.car(2))), 409, "VEHICLE_NOT_ON_PERMIT");
        assertProblem(permit.change(Map.of("vrm", permit.car(1), "on", "2027-12-01")), 409, "OUTLASTS_PERMIT");
        assertProblem(permit.change(Map.of("vrm", permit.car(1), "on", "2026-11-23")), 400, "INVALID_VALUE");
        assertProblem(permit.post("vehicle-swaps", Map.of("vrm", permit.car(1))), 409, "NO_FREE_SWAP");
        assertProblem(permit.post("listed-vehicles", Map.of("vrm", permit.car(1))), 409, "NO_FREE_SWAP");
        assertProblem(
                permit.post("temporary-vehicles/end", Map.of("vrm", Person.newMark())), 409, "NO_TEMPORARY_VEHICLE");
        apply(permit.holder(), Map.of("permitType", "SCHOOL_STREET", "vrm", permit.car(1)), "ISSUED");
        assertProblem(permit.change(Map.of("vrm", permit.car(1))), 409, "VEHICLE_HAS_PERMIT");

        permit.shown().body("timeLine", hasSize(1)).body("timeLine[0].vrm", equalTo(permit.car(0)));
        permit.changes().body("items", hasSize(0));
    }

    @Test
    @Tag("X-1")
    void a_permit_is_changed_by_who_has_it_and_has_seen_it_as_it_is() {
        Person stranger = Person.residentOf("RO5").published();
        String number = permit.number();
        Optional<String> seen = Optional.of(Acting.tag(permit.holder(), number));
        Map<String, String> other = Map.of("vrm", permit.car(1));

        assertProblem(post(stranger, number, "vehicle-changes", other, seen), 404, "NOT_FOUND");
        assertProblem(stranger.request().get("/v1/permits/" + number + "/vehicle-changes"), 404, "NOT_FOUND");
        Optional<String> stale = Optional.of("\"0.0\"");
        assertProblem(post(permit.holder(), number, "vehicle-changes", other, stale), 412, "STALE");
        assertProblem(
                post(permit.holder(), number, "vehicle-changes", other, Optional.empty()),
                428,
                "PRECONDITION_REQUIRED");
        permit.shown().body("timeLine", hasSize(1));
    }

    @Test
    void of_several_permits_that_want_one_vehicle_at_once_one_gets_it() throws Exception {
        List<String> numbers = new ArrayList<>(List.of(permit.number()));
        for (int other : List.of(1, 2)) {
            numbers.add(
                    apply(permit.holder(), Map.of("permitType", "SCHOOL_STREET", "vrm", permit.car(other)), "ISSUED")
                            .number());
        }
        Person rita = permit.holder().withMoreVehicles(1).published();
        List<Callable<Response>> all = numbers.stream()
                .<Callable<Response>>map(one -> {
                    Optional<String> seen = Optional.of(Acting.tag(rita, one));
                    return () -> post(
                            rita,
                            one,
                            "vehicle-changes",
                            Map.of("vrm", rita.vrms().get(3)),
                            seen);
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
}
