package uk.kerbside.permits;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static uk.kerbside.permits.support.Problems.assertProblem;
import static uk.kerbside.permits.support.SampleCouncil.bring;
import static uk.kerbside.permits.support.SampleCouncil.reading;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.Topic;
import uk.kerbside.events.catalogue.PermitTypePublished;
import uk.kerbside.events.places.CalendarPublished;
import uk.kerbside.events.places.PlacePublished;
import uk.kerbside.events.rights.RightPublished;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.PlaceKind;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.permits.support.Applying;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Tokens;
import uk.kerbside.testkit.Topics;

/** The council's own places and calendar, files of places that are at fault, and how everything is told again. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
class ImportsTest {
    private static final String HEADER =
            "code,kind,name,controlled_hours,bay_classes,capacity,traffic_order,valid_from,term_time_only,boundary_wkt\n";

    @Inject
    MovableClock clock;

    @BeforeEach
    void the_council_is_there() {
        SampleCouncil.isLoaded();
        clock.set("2026-11-24T12:00:00Z");
    }

    @Test
    @Tag("P-2")
    void all_places_are_read_back_and_brought_again_they_are_repeated() {
        Map<String, List<String>> codes = SampleCouncil.file("places.csv")
                .lines()
                .skip(1)
                .map(line -> line.split(","))
                .collect(Collectors.groupingBy(row -> row[1], Collectors.mapping(row -> row[0], Collectors.toList())));
        assertThat(codes.values().stream().map(List::size)).containsExactlyInAnyOrder(18, 20, 11, 5);
        codes.forEach((kind, ofKind) -> assertThat(
                        reading("/v1/places?limit=200&kind=" + kind).<List<String>>path("items.code"))
                .containsAll(ofKind)
                .isSorted());

        bring("/v1/place-imports", "text/csv", SampleCouncil.file("places.csv"))
                .then()
                .statusCode(200)
                .body("accepted", equalTo(0))
                .body("refused", equalTo(0))
                .body("repeated", equalTo(54));
    }

    @Test
    @Tag("P-2")
    void one_place_is_read_with_hours_order_and_boundary_and_told_of() {
        reading("/v1/places/S1")
                .then()
                .statusCode(200)
                .body("kind", equalTo("SCHOOL_STREET"))
                .body("hours", equalTo("Mon-Fri 08:00-09:15;14:45-16:00"))
                .body("termTimeOnly", equalTo(true))
                .body("trafficOrder", equalTo("ETMO 2020 No. 40"));
        reading("/v1/places/W04").then().body("trafficOrder", nullValue());
        assertProblem(reading("/v1/places/RO99"), 404, "NOT_FOUND");

        PlacePublished told = Topics.awaitEvent(PlacePublished.class, "RO5");
        assertThat(told.kind()).isEqualTo(PlaceKind.ZONE);
        assertThat(told.hours()).contains("Mon-Sun 00:00-24:00");
        assertThat(told.controlledOnBankHolidays()).isTrue();
        assertThat(told.bayClasses()).contains(BayClass.RESIDENT, BayClass.SINGLE_YELLOW);
        assertThat(told.boundaryWkt().orElseThrow()).startsWith("POLYGON");
        assertThat(Topics.awaitEvent(PlacePublished.class, "RO1").controlledOnBankHolidays())
                .isFalse();
    }

    @Test
    @Tag("E-3")
    void a_school_street_signed_for_52_tells_enforcement_so() {
        String code = "T" + Person.newMark();
        String header = HEADER.strip() + ",contravention_codes\n";
        String row = ",SCHOOL_STREET,A street,Mon-Fri 08:00-09:00,SCHOOL_STREET,,TMO 1,2026-01-01,Y,,";

        bring("/v1/place-imports", "text/csv", header + code + row + "SCHOOL_STREET=52/52\n")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1));
        assertThat(Topics.awaitEvent(PlacePublished.class, code).contraventions())
                .contains(List.of(new PlacePublished.OwnCodes(BayClass.SCHOOL_STREET, "52", "52")));

        // 27 is excused by no right.
        bring(
                        "/v1/place-imports",
                        "text/csv",
                        header + "T5" + row + "SCHOOL_STREET=27/27\n" + "T6" + row + "SCHOOL_STREET=52\n" + "T7" + row
                                + "SCHOOL_STREET=52/52|SCHOOL_STREET=53/53\n" + "T8" + row + "LAY_BY=52/52\n")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(0))
                .body("faults.line", equalTo(List.of(2, 3, 4, 5)))
                .body("faults.code", everyItem(equalTo("CONTRAVENTION_UNUSABLE")));
    }

    @Test
    @Tag("P-2")
    void rows_at_fault_are_reported_by_line_and_sound_ones_taken() {
        String code = "T" + Person.newMark();
        bring(
                        "/v1/place-imports",
                        "text/csv",
                        HEADER
                                + code + ",ZONE,A zone,Mon-Fri 09:00-17:00,RESIDENT,,TMO 1,2026-01-01,N,\n"
                                + "T2,ZONE,A zone,9 to 5,RESIDENT,,TMO 1,2026-01-01,N,\n"
                                + "T3,GARDEN,A garden,Mon-Fri 09:00-17:00,RESIDENT,,TMO 1,2026-01-01,N,\n"
                                + "T4,ZONE,A zone,Mon-Fri 09:00-17:00,RESIDENT,,TMO 1,2026-13-01,N,\n")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1))
                .body("refused", equalTo(3))
                .body("faults.line", equalTo(List.of(3, 4, 5)))
                .body("faults.code", hasItem("HOURS_UNREADABLE"));

        reading("/v1/places/" + code).then().statusCode(200);
        assertProblem(reading("/v1/places/T2"), 404, "NOT_FOUND");
    }

    @Test
    @Tag("P-2")
    void the_calendar_is_read_back_told_of_and_brought_again_it_is_repeated() {
        reading("/v1/calendar")
                .then()
                .statusCode(200)
                .body("zone", equalTo("Europe/London"))
                .body("bankHolidays", hasSize(10))
                .body("schoolTerms", hasSize(8))
                .body("bankHolidays[0]", equalTo(Map.of("name", "Christmas Day", "on", "2026-12-25")));
        bring("/v1/calendar-imports", "text/csv", SampleCouncil.file("calendar.csv"))
                .then()
                .statusCode(200)
                .body("repeated", equalTo(18));

        assertThat(Topics.awaitEvent(CalendarPublished.class, "calendar").bankHolidays())
                .hasSize(10);
    }

    @Test
    void a_file_without_its_columns_is_refused_as_a_whole() {
        Response answer = bring("/v1/place-imports", "text/csv", "code,name\nRO1,Zone\n");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }

    @Test
    @Tag("X-1")
    void only_administrators_bring_files() {
        for (String path : List.of("/v1/place-imports", "/v1/calendar-imports", "/v1/permit-type-imports")) {
            String type = path.contains("type") ? "application/json" : "text/csv";
            assertProblem(
                    given().auth()
                            .oauth2(Tokens.of("olga", Roles.PERMIT_OFFICER))
                            .contentType(type)
                            .body("[]")
                            .post(path),
                    403,
                    "FORBIDDEN");
        }
    }

    @Test
    @Tag("X-9")
    void everything_is_told_again_when_an_administrator_says_so() {
        Person rita = Person.residentOf("RO5").onSchoolStreet("S1").published();
        String number = Applying.apply(rita, Applying.wish("SCHOOL_STREET", rita), "ISSUED")
                .number();
        RightPublished before = Topics.awaitEvent(RightPublished.class, "permits:" + number);
        int types = Topics.events(PermitTypePublished.class, "RESIDENT").size();
        Topics.awaitEvent(PlacePublished.class, "RO5");
        int places = Topics.events(PlacePublished.class, "RO5").size();

        bring("/v1/operations/republications", "application/json", "{}").then().statusCode(200);

        RightPublished after = Topics.awaitEvent(
                RightPublished.class,
                "permits:" + number,
                right -> right.revision().compareTo(before.revision()) > 0);
        assertThat(after).usingRecursiveComparison().ignoringFields("revision").isEqualTo(before);
        org.awaitility.Awaitility.await().untilAsserted(() -> {
            assertThat(Topics.events(PermitTypePublished.class, "RESIDENT")).hasSize(types + 1);
            assertThat(Topics.events(PlacePublished.class, "RO5")).hasSize(places + 1);
        });
        assertThat(Topics.records(Topic.CATALOGUE))
                .extracting(record -> record.key())
                .contains("RESIDENT", "VISITOR");
        Applying.permit(rita, number).header("ETag", equalTo("\"" + after.revision() + "\""));
    }
}
