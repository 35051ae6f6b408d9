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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;

/** A file of places is brought again, or an older one: what has become of the places since stays as it is. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-2")
class OlderFilesTest {
    @Inject
    MovableClock clock;

    private final Placing place = Placing.ofItsOwn();

    @BeforeEach
    void the_council_is_there() {
        SampleCouncil.isLoaded();
        clock.set("2026-11-24T12:00:00Z");
    }

    @Test
    void an_older_file_undoes_no_change_that_came_since() {
        place.create(place.zone("2026-01-01")).then().statusCode(200);
        for (String day : List.of("2026-06-01", "2026-10-01")) {
            Map<String, Object> changed = place.zone(day);
            changed.put("hours", "Mon-Sun 08:00-22:00");
            changed.put("trafficOrder", "TMO of " + day);
            place.change(changed).then().statusCode(200);
        }

        place.file("Zone " + place.code(), "2026-01-01")
                .body("accepted", equalTo(0))
                .body("faults.code", contains("CHANGED_SINCE"));

        place.read().body("trafficOrder", equalTo("TMO of 2026-10-01")).body("validUntil", nullValue());
        place.versions().body("items.validFrom", contains("2026-01-01", "2026-06-01", "2026-10-01"));
        place.file("Newer", "2026-11-01").body("accepted", equalTo(1));
        place.read().body("name", equalTo("Newer"));
    }

    @Test
    void a_file_that_comes_again_revives_no_place_that_has_ended_meanwhile() {
        place.file("A zone", "2026-01-01").body("accepted", equalTo(1));
        place.post("end", Map.of("validUntil", "2026-11-24")).then().statusCode(200);

        place.file("A zone", "2026-01-01")
                .body("accepted", equalTo(0))
                .body("refused", equalTo(1))
                .body("faults.line", contains(2))
                .body("faults.code", contains("CHANGED_SINCE"))
                .body("faults[0].message", containsString("was taken before"));

        place.read().body("validUntil", equalTo("2026-11-24"));
    }

    @Test
    void a_file_that_knows_nothing_of_the_end_of_a_place_revives_it_only_from_that_end_on() {
        place.create(place.zone("2026-01-01")).then().statusCode(200);
        place.post("end", Map.of("validUntil", "2026-11-24")).then().statusCode(200);

        for (String day : List.of("2026-01-01", "2026-11-23")) {
            place.file("A zone", day)
                    .body("accepted", equalTo(0))
                    .body("faults.code", contains("PLACE_ENDED"))
                    .body("faults[0].message", containsString("2026-11-24"));
        }
        place.read().body("validUntil", equalTo("2026-11-24"));

        place.file("There again", "2026-11-24").body("accepted", equalTo(1));
        place.read().body("name", equalTo("There again")).body("validUntil", nullValue());
    }

    @Test
    void a_row_that_said_what_was_known_already_is_remembered_too() {
        place.create(place.zone("2026-01-01")).then().statusCode(200);
        place.file("Zone " + place.code(), "2026-01-01").body("repeated", equalTo(1));
        Map<String, Object> corrected = place.zone("2026-01-01");
        corrected.put("name", "A zone, corrected by hand");
        place.change(corrected).then().statusCode(200);

        place.file("Zone " + place.code(), "2026-01-01")
                .body("accepted", equalTo(0))
                .body("faults.code", contains("CHANGED_SINCE"));

        place.read().body("name", equalTo("A zone, corrected by hand"));
    }

    @Test
    void a_file_that_comes_again_undoes_no_correction_of_the_same_day() {
        place.file("A zone", "2026-01-01").body("accepted", equalTo(1));
        place.file("A zone by another file", "2026-01-01").body("accepted", equalTo(1));
        Map<String, Object> corrected = place.zone("2026-01-01");
        corrected.put("name", "A zone, corrected by hand");
        place.change(corrected).then().statusCode(200);

        for (String name : List.of("A zone", "A zone by another file")) {
            place.file(name, "2026-01-01").body("accepted", equalTo(0)).body("faults.code", contains("CHANGED_SINCE"));
        }

        place.read().body("name", equalTo("A zone, corrected by hand"));
        place.file("A zone", "2026-11-24").body("accepted", equalTo(1));
        place.read().body("name", equalTo("A zone"));
        place.file("A zone", "2026-11-24").body("repeated", equalTo(1));
    }
}
