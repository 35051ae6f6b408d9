package uk.kerbside.enforcement.check.rest;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.enforcement.APlace;
import uk.kerbside.enforcement.ARight;
import uk.kerbside.enforcement.Council;
import uk.kerbside.enforcement.Handheld;
import uk.kerbside.enforcement.Published;
import uk.kerbside.events.places.PlacePublished;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.EndedBy;
import uk.kerbside.kernel.PlaceKind;
import uk.kerbside.kernel.RightSource;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;

/** Vehicles with the council's leave to wait: in the bays that were suspended for them, and at the place it names. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-15")
class DispensedVehiclesTest {
    @Inject
    MovableClock clock;

    private final String place =
            "DV" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
    private final String vrm = Council.freshMark();
    private final Handheld eddie = Handheld.of("eddie-" + UUID.randomUUID());

    @BeforeEach
    void a_place_is_known() {
        Handheld.awaitFresh();
        publish(place, PlaceKind.ZONE, 1, List.of());
        Awaitility.await().until(() -> eddie.send(question(vrm)).statusCode() == 200);
    }

    @Test
    void a_suspension_does_not_bite_for_those_it_was_made_for_while_they_are_dispensed() {
        ARight dispensation = ARight.of(vrm).source(RightSource.DISPENSATION).in(place);
        String reference = dispensation.id().substring("permits:".length());
        String other = Council.freshMark();
        Published.known(ARight.of(other).in(place));
        Published.known(dispensation);

        publish(place, PlaceKind.ZONE, 2, List.of(suspension(reference)));

        eddie.await("BAY_SUSPENDED", question(other));
        eddie.await("COVERED", question(vrm))
                .body("headline", containsString("Covered by dispensation " + reference))
                .body("advice", equalTo("NONE"));
        Published.known(dispensation.revision(1, 2).ended(clock.instant(), EndedBy.REVOKED));
        eddie.await("BAY_SUSPENDED", question(vrm));
    }

    @Test
    void one_for_a_stated_location_covers_there_and_on_that_condition_in_its_zone() {
        String location = "SL-" + place;
        publish(location, PlaceKind.STATED_LOCATION, 1, List.of());
        Published.known(ARight.of(vrm).source(RightSource.DISPENSATION).in(location));

        eddie.await("CONDITIONAL", question(vrm)).body("advice", equalTo("LOOK_AT_LOCATION"));
        eddie.await("COVERED", Handheld.question(vrm, "place", location));
    }

    private Map<String, Object> question(String mark) {
        Map<String, Object> question = Handheld.question(mark, "place", place);
        question.put("bayClass", "RESIDENT");
        return question;
    }

    private PlacePublished.Suspension suspension(String dispensation) {
        Instant now = clock.instant();
        return new PlacePublished.Suspension(
                "S-18",
                now.minus(Duration.ofHours(1)),
                Optional.of(now.plus(Duration.ofHours(1))),
                List.of(BayClass.RESIDENT),
                Optional.empty(),
                Optional.of(List.of(dispensation)));
    }

    private static void publish(String code, PlaceKind kind, long n, List<PlacePublished.Suspension> suspensions) {
        APlace.of(code, kind)
                .revision(n)
                .controlledOnBankHolidays()
                .suspended(suspensions)
                .publish();
    }
}
