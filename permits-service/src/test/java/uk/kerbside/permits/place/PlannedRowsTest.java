package uk.kerbside.permits.place;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;

/** A file says what a place will be from a day to come: until then officers judge by what it is. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-2")
class PlannedRowsTest {
    @Inject
    MovableClock clock;

    private final Placing place = Placing.ofItsOwn();

    @BeforeEach
    void the_council_is_there() {
        SampleCouncil.isLoaded();
        clock.set("2026-11-24T12:00:00Z");
    }

    @Test
    void a_row_that_begins_later_changes_nothing_before_its_day() {
        place.file("A zone", "2026-01-01").body("accepted", equalTo(1));

        place.file("A zone as it will be", "2026-12-01").body("accepted", equalTo(1));

        place.read().body("name", equalTo("A zone")).body("validUntil", nullValue());
        place.versions().body("items.validFrom", contains("2026-01-01", "2026-12-01"));
        place.file("A zone as it will be", "2026-12-01").body("repeated", equalTo(1));
        clock.set("2026-11-30T23:59:59Z");
        place.read().body("name", equalTo("A zone"));
        clock.set("2026-12-01T00:00:01Z");
        Awaitility.await().untilAsserted(() -> place.read().body("name", equalTo("A zone as it will be")));
        place.versions()
                .body("items.validFrom", contains("2026-01-01", "2026-12-01"))
                .body("items[0].validUntil", equalTo("2026-12-01"));
        place.file("A zone as it will be", "2026-12-01").body("repeated", equalTo(1));
    }

    @Test
    void a_row_that_has_begun_counts_at_once_and_the_past_is_kept() {
        place.file("A zone", "2026-01-01").body("accepted", equalTo(1));

        place.file("A zone as it is now", "2026-11-24").body("accepted", equalTo(1));

        place.read().body("name", equalTo("A zone as it is now"));
        place.versions()
                .body("items.name", contains("A zone", "A zone as it is now"))
                .body("items[0].validUntil", equalTo("2026-11-24"));
    }

    @Test
    void another_row_of_the_same_day_corrects_what_is_planned() {
        place.file("A zone", "2026-01-01").body("accepted", equalTo(1));
        place.file("A zone as it will be", "2026-12-01").body("accepted", equalTo(1));

        place.file("A zone as it will really be", "2026-12-01").body("accepted", equalTo(1));

        place.read().body("name", equalTo("A zone"));
        place.versions().body("items.name", contains("A zone", "A zone as it will really be"));
    }

    @Test
    void what_was_planned_by_a_row_and_taken_back_by_hand_is_not_planned_again_by_it() {
        place.file("A zone", "2026-01-01").body("accepted", equalTo(1));
        place.file("A zone as it will be", "2026-12-01").body("accepted", equalTo(1));
        place.post("planned-change-withdrawals", Map.of("validFrom", "2026-12-01"))
                .then()
                .statusCode(200);

        place.file("A zone as it will be", "2026-12-01")
                .body("accepted", equalTo(0))
                .body("faults.code", contains("CHANGED_SINCE"));

        place.versions().body("items.validFrom", contains("2026-01-01"));
    }

    @Test
    void a_place_that_has_ended_and_will_be_there_again_keeps_its_end() {
        place.file("A zone", "2026-01-01").body("accepted", equalTo(1));
        place.post("end", Map.of("validUntil", "2026-11-24")).then().statusCode(200);

        place.file("There again", "2026-12-01").body("accepted", equalTo(1));

        place.read().body("validUntil", equalTo("2026-11-24"));
        clock.set("2026-12-01T00:00:01Z");
        Awaitility.await().untilAsserted(() -> place.read().body("name", equalTo("There again")));
        place.versions().body("items[0].validUntil", equalTo("2026-11-24"));
    }

    @Test
    void a_row_makes_no_zone_of_a_car_park() {
        Map<String, Object> carPark = place.zone("2026-01-01");
        carPark.put("kind", "CAR_PARK");
        carPark.put("bayClasses", List.of("CAR_PARK"));
        place.create(carPark).then().statusCode(200);

        place.file("A zone", "2026-12-01")
                .body("accepted", equalTo(0))
                .body("faults.code", contains("KIND_FIXED"))
                .body("faults[0].message", containsString("CAR_PARK"));

        place.read().body("kind", equalTo("CAR_PARK"));
    }
}
