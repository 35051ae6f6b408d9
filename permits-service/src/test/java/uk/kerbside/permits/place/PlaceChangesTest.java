package uk.kerbside.permits.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static uk.kerbside.permits.support.Problems.assertProblem;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.places.CalendarPublished;
import uk.kerbside.events.places.PlacePublished;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Topics;

/** A supervisor makes places, changes them from a day on and ends them. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-2")
class PlaceChangesTest {
    @Inject
    MovableClock clock;

    private final Placing place = Placing.ofItsOwn();

    @BeforeEach
    void the_council_is_there() {
        SampleCouncil.isLoaded();
        clock.set("2026-11-24T12:00:00Z");
    }

    @Test
    void a_new_place_is_there_at_once_with_hours_for_each_class_of_bay() {
        Map<String, Object> zone = place.zone("2026-01-01");
        zone.put("hoursByBayClass", Map.of("SHARED", "Mon-Sat 09:00-17:00"));
        zone.put(
                "bayClassChanges",
                List.of(Map.of("typeCode", "BUSINESS", "added", List.of("RESIDENT"), "removed", List.of())));

        place.create(zone).then().statusCode(200).body("hoursByBayClass.SHARED", equalTo("Mon-Sat 09:00-17:00"));

        PlacePublished told = Topics.awaitEvent(PlacePublished.class, place.code());
        assertThat(told.hoursByBayClass()).containsEntry(BayClass.SHARED, "Mon-Sat 09:00-17:00");
        assertThat(told.bayClassChanges().getFirst().typeCode()).isEqualTo("BUSINESS");
        assertProblem(place.create(zone), 409, "PLACE_KNOWN");
    }

    @Test
    void a_change_to_come_counts_and_is_told_when_its_day_begins_and_the_past_is_kept() {
        place.create(place.zone("2026-01-01"));
        Map<String, Object> longer = place.zone("2026-12-01");
        longer.put("hours", "Mon-Sun 08:00-22:00");
        longer.put("trafficOrder", "TMO 2026 No. 9");

        place.change(longer).then().statusCode(200);

        place.read().body("hours", equalTo("Mon-Fri 08:30-18:30"));
        place.versions().body("items.validFrom", contains("2026-01-01", "2026-12-01"));
        clock.set("2026-11-30T23:59:59Z");
        place.read().body("trafficOrder", equalTo("TMO 1"));
        clock.set("2026-12-01T00:00:01Z");
        Awaitility.await().untilAsserted(() -> place.read().body("trafficOrder", equalTo("TMO 2026 No. 9")));
        PlacePublished told = Topics.awaitEvent(PlacePublished.class, place.code(), published -> published
                .trafficOrder()
                .equals("TMO 2026 No. 9"));
        assertThat(told.hours()).contains("Mon-Sun 08:00-22:00");
        assertThat(told.validFrom()).isEqualTo(LocalDate.of(2026, 12, 1));
        place.versions()
                .body("items.validFrom", contains("2026-01-01", "2026-12-01"))
                .body("items[0].validUntil", equalTo("2026-12-01"))
                .body("items[0].trafficOrder", equalTo("TMO 1"));
    }

    @Test
    void what_is_planned_is_taken_back_and_planned_once_for_a_day() {
        place.create(place.zone("2026-01-01"));
        place.change(place.zone("2026-12-01"));
        assertProblem(place.change(place.zone("2026-12-01")), 409, "CHANGE_PLANNED");

        place.post("planned-change-withdrawals", Map.of("validFrom", "2026-12-01"))
                .then()
                .statusCode(200);

        place.versions().body("items.validFrom", contains("2026-01-01"));
        assertProblem(place.post("planned-change-withdrawals", Map.of("validFrom", "2026-12-01")), 404, "NOT_FOUND");
        assertProblem(place.post("planned-change-withdrawals", Map.of("validFrom", "2026-01-01")), 404, "NOT_FOUND");
    }

    @Test
    void a_place_to_come_is_corrected_before_its_day() {
        place.create(place.zone("2026-12-01"));
        Map<String, Object> corrected = place.zone("2026-12-01");
        corrected.put("name", "A better name");

        place.change(corrected).then().statusCode(200);

        place.read().body("name", equalTo("A better name")).body("validFrom", equalTo("2026-12-01"));
        place.versions().body("items.validFrom", contains("2026-12-01"));
    }

    @Test
    void a_place_ends_and_its_order_with_it() {
        place.create(place.zone("2026-01-01"));

        place.post("end", Map.of("validUntil", "2026-11-24")).then().statusCode(200);

        assertThat(Topics.awaitEvent(PlacePublished.class, place.code(), published -> published
                                .validUntil()
                                .isPresent())
                        .validUntil())
                .contains(LocalDate.of(2026, 11, 24));
        assertProblem(place.post("end", Map.of("validUntil", "2026-12-24")), 409, "PLACE_ENDED");
    }

    @Test
    void every_fault_is_named() {
        Map<String, Object> wrong = place.zone("2026-01-01");
        wrong.put("hours", "9 to 5");
        wrong.put("validUntil", "2025-12-31");
        wrong.put("boundaryWkt", "POLYGON((0 0, 1 1, 0 1, 1 0, 0 0))");
        wrong.put("hoursByBayClass", Map.of("CAR_PARK", "Mon-Fri 09:00-17:00"));
        wrong.remove("trafficOrder");

        assertProblem(place.create(wrong), 400, "INVALID_VALUE")
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/hours", "/validUntil", "/boundaryWkt", "/hoursByBayClass/CAR_PARK", "/trafficOrder"));
        place.create(place.zone("2026-01-01"));
        assertProblem(place.change(place.zone("2025-06-01")), 400, "INVALID_VALUE");
        Map<String, Object> other = place.zone("2026-12-01");
        other.put("kind", "CAR_PARK");
        assertProblem(place.change(other), 409, "KIND_FIXED");
        assertProblem(
                Placing.supervisor()
                        .header("If-Match", "\"0.0\"")
                        .body(place.zone("2026-12-01"))
                        .put("/v1/places/" + place.code()),
                412,
                "STALE");
    }

    @Test
    void houses_the_order_names_belong_or_do_not_and_a_file_leaves_them_alone() {
        Map<String, Object> zone = place.zone("2026-01-01");
        zone.put(
                "houseNumbers",
                List.of(
                        Map.of("street", "Como Road", "from", 2, "to", 40, "side", "EVEN", "belong", false),
                        Map.of("street", "Albert Road", "side", "BOTH", "belong", true),
                        Map.of("street", "Albert Road", "from", 7, "to", 7, "side", "BOTH", "belong", false)));
        place.create(zone).then().statusCode(200);
        assertThat(Topics.awaitEvent(PlacePublished.class, place.code())
                        .houseNumbers()
                        .orElseThrow())
                .containsExactly(
                        new PlacePublished.Houses(
                                "Como Road", Optional.of(2), Optional.of(40), PlacePublished.HouseSide.EVEN, false),
                        new PlacePublished.Houses(
                                "Albert Road", Optional.empty(), Optional.empty(), PlacePublished.HouseSide.BOTH, true),
                        new PlacePublished.Houses(
                                "Albert Road", Optional.of(7), Optional.of(7), PlacePublished.HouseSide.BOTH, false));
        place.file("Another name", "2026-01-01").body("accepted", equalTo(1));

        assertThat(house("como  road", 12)).contains(false);
        assertThat(house("Como Road", 13)).isEmpty();
        assertThat(house("Como Road", 42)).isEmpty();
        assertThat(house("Albert Road", 999)).contains(true);
        assertThat(house("Albert Road", 7)).contains(false);
        place.read().body("name", equalTo("Another name"));
    }

    @Test
    void single_bank_holidays_and_terms_come_and_go_and_are_told() {
        Placing.supervisor()
                .body(Map.of("name", "A coronation"))
                .put("/v1/calendar/bank-holidays/2033-05-09")
                .then()
                .statusCode(200)
                .body("bankHolidays.on", hasItem("2033-05-09"));
        assertThat(Topics.awaitEvent(CalendarPublished.class, "calendar", published -> published.bankHolidays().stream()
                        .anyMatch(day -> day.on().equals(LocalDate.of(2033, 5, 9)))))
                .isNotNull();
        Placing.supervisor()
                .delete("/v1/calendar/bank-holidays/2033-05-09")
                .then()
                .statusCode(200)
                .body("bankHolidays.on", not(hasItem("2033-05-09")));
        assertProblem(Placing.supervisor().delete("/v1/calendar/bank-holidays/2033-05-09"), 404, "NOT_FOUND");

        term("2033-09-01", "2033-10-20").then().statusCode(200).body("schoolTerms.from", hasItem("2033-09-01"));
        assertProblem(term("2033-10-19", "2033-12-20"), 409, "TERMS_OVERLAP");
        assertProblem(term("2033-11-01", "2033-11-01"), 400, "INVALID_VALUE");
        Placing.supervisor()
                .delete("/v1/calendar/school-terms/2033-09-01")
                .then()
                .body("schoolTerms.from", not(hasItem("2033-09-01")));
    }

    @Test
    void a_place_without_an_end_says_none() {
        place.create(place.zone("2026-01-01")).then().body("validUntil", nullValue());
    }

    private static Response term(String from, String until) {
        return Placing.supervisor()
                .body(Map.of("name", "A term", "until", until))
                .put("/v1/calendar/school-terms/" + from);
    }

    private Optional<Boolean> house(String street, int number) {
        return Optional.ofNullable(Placing.supervisor()
                .body(Map.of("street", street, "number", number))
                .post("/v1/places/" + place.code() + "/house-checks")
                .then()
                .statusCode(200)
                .extract()
                .path("belongs"));
    }
}
