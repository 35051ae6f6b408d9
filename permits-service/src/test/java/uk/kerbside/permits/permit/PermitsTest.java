package uk.kerbside.permits.permit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static uk.kerbside.permits.support.Applying.apply;
import static uk.kerbside.permits.support.Applying.draft;
import static uk.kerbside.permits.support.Applying.permit;
import static uk.kerbside.permits.support.Applying.wish;
import static uk.kerbside.permits.support.Problems.assertProblem;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.permits.PermitSurrendered;
import uk.kerbside.events.rights.RightPublished;
import uk.kerbside.events.rights.RightTranslation;
import uk.kerbside.kernel.EndedBy;
import uk.kerbside.kernel.RightStatus;
import uk.kerbside.permits.support.Applying.Submitted;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Topics;

@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-6")
class PermitsTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @Inject
    MovableClock clock;

    @BeforeEach
    void the_council_is_there() {
        SampleCouncil.isLoaded();
        clock.set(NOON);
    }

    @Test
    void a_permit_shows_where_for_what_and_how_long() {
        Person rita = Person.residentOf("RO5").onSchoolStreet("S1").published();
        Submitted submitted = apply(rita, wish("SCHOOL_STREET", rita), "ISSUED");

        permit(rita, submitted.number())
                .statusCode(200)
                .body("number", equalTo(submitted.number()))
                .body("permitType", equalTo("SCHOOL_STREET"))
                .body("ruleVersion", equalTo(1))
                .body("status", equalTo("ACTIVE"))
                .body("validFrom", equalTo("2026-11-24T12:00:00Z"))
                .body("validUntil", equalTo("2027-11-24T00:00:00Z"))
                .body("lastValidDay", equalTo("2027-11-23"))
                .body("vehicles", equalTo(List.of(Map.of("vrm", rita.vrm(), "onRight", true))))
                .body("everywhere", equalTo(false))
                .body("places", equalTo(List.of("S1")))
                .body("bayClasses", equalTo(List.of("SCHOOL_STREET")))
                .body("rightId", equalTo("permits:" + submitted.number()))
                .body("applicationId", equalTo(submitted.applicationId()));
    }

    @Test
    @Tag("case")
    void the_page_of_a_permit_that_expired_says_so_in_the_instant_in_which_officers_are_told() {
        Person rita = Person.residentOf("RO5").onSchoolStreet("S1").published();
        Submitted submitted = apply(rita, wish("SCHOOL_STREET", rita), "ISSUED");
        RightPublished right = Topics.awaitEvent(RightPublished.class, "permits:" + submitted.number());
        Instant end = right.until().orElseThrow();

        for (Instant at : List.of(end.minus(Duration.ofSeconds(1)), end, end.plus(Duration.ofDays(1)))) {
            clock.set(at);
            boolean covers = RightTranslation.toKernel(right).stateAt(at).covers();
            permit(rita, submitted.number()).body("status", equalTo(covers ? "ACTIVE" : "EXPIRED"));
        }
        assertThat(end).isEqualTo("2027-11-24T00:00:00Z");
    }

    @Test
    void a_surrendered_permit_is_over_at_once_and_its_place_and_vehicle_are_free() {
        Person rita = Person.residentOf("RO5").onSchoolStreet("S1").published();
        Submitted submitted = apply(rita, wish("SCHOOL_STREET", rita), "ISSUED");
        String etag = permit(rita, submitted.number()).extract().header("ETag");
        Instant later = NOON.plus(Duration.ofHours(5));
        clock.set(later);

        surrender(rita, submitted.number(), etag)
                .then()
                .statusCode(200)
                .body("status", equalTo("SURRENDERED"))
                .body("endedAt", equalTo(later.toString()))
                .body("lastValidDay", equalTo("2026-11-24"));

        RightPublished right = Topics.awaitEvent(
                RightPublished.class,
                "permits:" + submitted.number(),
                published -> published.status() == RightStatus.ENDED);
        assertThat(right.ended()).contains(new RightPublished.Ended(later, EndedBy.SURRENDERED));
        assertThat(Topics.awaitEvent(PermitSurrendered.class, submitted.number())
                        .surrenderedAt())
                .isEqualTo(later);
        apply(rita, wish("SCHOOL_STREET", rita), "ISSUED");
    }

    @Test
    void a_permit_is_surrendered_once_by_who_has_seen_it_as_it_is() {
        Person rita = Person.residentOf("RO5").onSchoolStreet("S1").published();
        Submitted submitted = apply(rita, wish("SCHOOL_STREET", rita), "ISSUED");
        String etag = permit(rita, submitted.number()).extract().header("ETag");

        assertProblem(surrender(rita, submitted.number(), null), 428, "PRECONDITION_REQUIRED");
        assertProblem(surrender(rita, submitted.number(), "\"0.0\""), 412, "STALE");
        permit(rita, submitted.number()).body("status", equalTo("ACTIVE"));

        Response surrendered = surrender(rita, submitted.number(), etag);
        assertThat(surrendered.statusCode()).isEqualTo(200);
        assertProblem(surrender(rita, submitted.number(), etag), 412, "STALE");
        assertProblem(surrender(rita, submitted.number(), surrendered.header("ETag")), 409, "PERMIT_OVER");
    }

    @Test
    void what_is_not_paid_or_over_cannot_be_surrendered() {
        Person rita = Person.residentOf("RO5").onSchoolStreet("S1").published();
        Submitted unpaid = apply(rita, wish("RESIDENT", rita), "AWAITING_PAYMENT");
        Submitted free = apply(rita, wish("SCHOOL_STREET", rita), "ISSUED");

        assertProblem(
                surrender(
                        rita,
                        unpaid.number(),
                        permit(rita, unpaid.number()).extract().header("ETag")),
                409,
                "PERMIT_NOT_PAID");
        clock.set("2027-11-24T00:00:00Z");
        assertProblem(
                surrender(
                        rita,
                        free.number(),
                        permit(rita, free.number()).extract().header("ETag")),
                409,
                "PERMIT_OVER");
    }

    @Test
    @Tag("X-1")
    void what_is_somebody_elses_does_not_exist() {
        Person rita = Person.residentOf("RO5").onSchoolStreet("S1").published();
        Person stranger = Person.residentOf("RO5").published();
        Submitted submitted = apply(rita, wish("SCHOOL_STREET", rita), "ISSUED");
        String etag = permit(rita, submitted.number()).extract().header("ETag");

        assertProblem(permit(stranger, submitted.number()), 404, "NOT_FOUND");
        assertProblem(surrender(stranger, submitted.number(), etag), 404, "NOT_FOUND");

        permit(rita, submitted.number()).body("status", equalTo("ACTIVE"));
        stranger.request().get("/v1/permits").then().statusCode(200).body("items", equalTo(List.of()));
    }

    @Test
    void permits_are_listed_the_latest_first_in_pages() {
        Person firm = Person.newcomer().withMoreVehicles(4).published();
        List<String> numbers = new ArrayList<>();
        List<String> carParks = List.of("CP-ANGEL", "CP-COMO", "CP-SLANEY", "CP-HOPPY", "CP-APPLETON");
        for (int i = 0; i < carParks.size(); i++) {
            clock.set(NOON.plusSeconds(i));
            numbers.addFirst(apply(
                            firm,
                            Map.of(
                                    "permitType",
                                    "CAR_PARK_SEASON",
                                    "vrm",
                                    firm.vrms().get(i),
                                    "place",
                                    carParks.get(i),
                                    "weekdays",
                                    List.of("MONDAY")),
                            "AWAITING_PAYMENT")
                    .number());
        }

        List<String> read = new ArrayList<>();
        String cursor = null;
        do {
            var request = firm.request().queryParam("limit", 2);
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            Response page = request.get("/v1/permits");
            read.addAll(page.path("items.number"));
            cursor = page.path("next");
        } while (cursor != null);

        assertThat(read).isEqualTo(numbers);
    }

    @Test
    void one_vehicle_may_have_permits_of_two_types_and_at_two_car_parks() {
        Person rita = Person.residentOf("RO5").onSchoolStreet("S1").published();
        Map<String, Object> season = wish("CAR_PARK_SEASON", rita);
        season.putAll(Map.of("place", "CP-ANGEL", "weekdays", List.of("MONDAY")));

        apply(rita, wish("RESIDENT", rita), "AWAITING_PAYMENT");
        apply(rita, wish("SCHOOL_STREET", rita), "ISSUED");
        apply(rita, season, "AWAITING_PAYMENT");
        season.put("place", "CP-COMO");
        apply(rita, season, "AWAITING_PAYMENT");

        assertProblem(draft(rita, wish("RESIDENT", rita)), 409, "VEHICLE_HAS_PERMIT");
    }

    private static Response surrender(Person person, String number, String etag) {
        var request =
                person.request().header("Idempotency-Key", UUID.randomUUID().toString());
        if (etag != null) {
            request.header("If-Match", etag);
        }
        return request.post("/v1/permits/" + number + "/surrender");
    }
}
