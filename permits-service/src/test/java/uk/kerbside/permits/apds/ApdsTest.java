package uk.kerbside.permits.apds;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static uk.kerbside.permits.apds.Standard.all;
import static uk.kerbside.permits.apds.Standard.assertIs;
import static uk.kerbside.permits.apds.Standard.machine;
import static uk.kerbside.permits.apds.Standard.named;
import static uk.kerbside.permits.apds.Standard.read;
import static uk.kerbside.permits.support.Applying.apply;
import static uk.kerbside.permits.support.Applying.pay;
import static uk.kerbside.permits.support.Applying.permit;
import static uk.kerbside.permits.support.Applying.wish;
import static uk.kerbside.permits.support.Problems.assertProblem;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.permits.support.Applying.Submitted;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.ReadAuditSearch;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Tokens;

/** What other systems read has the names, types and values of the published standard, and nothing else. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("X-7")
class ApdsTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @Inject
    MovableClock clock;

    private Person rita;
    private String number;

    /** Rita has an exemption for a school street; its vehicle changed a minute later. */
    @BeforeEach
    void rita_has_a_permit() {
        SampleCouncil.isLoaded();
        clock.set(NOON);
        rita = Person.residentOf("RO5").onSchoolStreet("S1").withMoreVehicles(1).published();
        number = apply(rita, wish("SCHOOL_STREET", rita), "ISSUED").number();
    }

    private void vehicleChanges(Instant at) {
        clock.set(at);
        rita.request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body(Map.of("vrm", rita.vrms().get(1)))
                .post("/v1/permits/" + number + "/vehicle-changes")
                .then()
                .statusCode(200);
    }

    @Test
    void every_place_is_an_element_of_the_standard() throws IOException {
        List<JsonNode> places = all("/v1/apds/places", Map.of("limit", "20"));

        assertThat(places).hasSizeGreaterThan(40);
        for (JsonNode place : places) {
            assertIs("HierarchyElement", place);
        }
        JsonNode zone = named(places, "RO1");
        assertThat(zone.path("type").asText()).isEqualTo("identifiedArea");
        assertThat(zone.at("/name/0/string").asText()).isEqualTo("Zone RO1");
        assertThat(zone.at("/parentId/id").asText()).isEqualTo("council");
        assertThat(zone.at("/areaBoundedZone/0/coordinates/0/0/0/0").asDouble()).isEqualTo(0.1494);
        assertThat(zone.at("/operatingRestrictions/0/operatingRestriction").asText())
                .isEqualTo("residentialPermitOnly");
        assertThat(zone.at("/operatingRestrictions/0/times/validPeriods").toString())
                .isEqualTo(
                        "[{\"recurringDayWeekMonthPeriod\":[{\"applicableDay\":[\"monday\",\"tuesday\",\"wednesday\","
                                + "\"thursday\",\"friday\"]}],\"recurringTimePeriodOfDay\":[{\"startTimeOfPeriod\":\"08:30\","
                                + "\"endTimeOfPeriod\":\"18:30\"}]}]");
        JsonNode carPark = named(places, "CP-ANGEL");
        assertThat(carPark.path("type").asText()).isEqualTo("place");
        assertThat(carPark.path("timeZone").asText()).isEqualTo("Europe/London");
    }

    @Test
    void the_council_is_the_campus_all_places_lie_in() throws IOException {
        JsonNode campus = read(machine().get("/v1/apds/places/council"));

        assertIs("Campus", campus);
        assertThat(campus.path("layer").asInt()).isZero();
        assertIs("IdentifiedArea", read(machine().get("/v1/apds/places/RO5")));
        assertProblem(machine().get("/v1/apds/places/NOWHERE"), 404, "NOT_FOUND");
    }

    @Test
    void every_version_of_every_permit_type_is_a_specification_of_the_standard() throws IOException {
        List<JsonNode> specifications = all("/v1/apds/rights/specs", Map.of("limit", "5"));

        assertThat(specifications).hasSizeGreaterThanOrEqualTo(13);
        for (JsonNode specification : specifications) {
            assertIs("RightSpecification", specification);
        }
        assertThat(named(specifications, "RESIDENT").path("type").asText()).isEqualTo("permitParking");
        assertThat(named(specifications, "SCHOOL_STREET").path("type").asText()).isEqualTo("accessPermission");
        assertThat(named(specifications, "VISITOR").path("type").asText()).isEqualTo("oneTimeUseParking");
        machine().get("/v1/apds/rights/specs/RESIDENT?version=1").then().body("version", equalTo(1));
        machine().get("/v1/apds/rights/specs/HAVERING_CCG").then().body("id", equalTo("NHS_ICB"));
        assertProblem(machine().get("/v1/apds/rights/specs/RESIDENT?version=999"), 404, "NOT_FOUND");
        assertProblem(machine().get("/v1/apds/rights/specs/NONE"), 404, "NOT_FOUND");
    }

    @Test
    void an_issued_permit_is_an_assigned_right_with_where_and_when_each_mark_is_good() throws IOException {
        vehicleChanges(NOON.plusSeconds(60));

        JsonNode right = read(machine().get("/v1/apds/rights/assigned/" + number));

        assertIs("AssignedRight", right);
        assertThat(right.path("version").asInt()).isEqualTo(2);
        assertThat(right.at("/rightSpecification/id").asText()).isEqualTo("SCHOOL_STREET");
        assertThat(right.at("/hierarchyElements/0/id").asText()).isEqualTo("S1");
        assertThat(right.path("issueMethod").asText()).isEqualTo("electronic");
        assertThat(right.path("expiry").asText()).isEqualTo("2027-11-24T00:00:00Z");
        assertThat(right.at("/validity/validityStatus").asText()).isEqualTo("active");
        assertThat(right.at("/rightHolder/credentials/0/identifier").toString())
                .isEqualTo("{\"id\":\"" + rita.vrms().get(1) + "\",\"className\":\"UKNumberPlate\"}");
        assertThat(right.at("/plannedUses/0/endTime").asText()).isEqualTo("2026-11-24T12:01:00Z");
        assertThat(right.at("/plannedUses/0/credentialsAssigned/0/identifier/id")
                        .asText())
                .isEqualTo(rita.vrm());
        assertThat(right.at("/plannedUses/1/startTime").asText()).isEqualTo("2026-11-24T12:01:00Z");
        assertThat(right.toString()).doesNotContain(rita.accountId(), rita.uprn());
    }

    @Test
    void an_end_before_the_end_of_the_term_stands_there_and_nothing_is_good_any_more() throws IOException {
        clock.set(NOON.plusSeconds(60));
        rita.request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/v1/permits/" + number + "/surrender")
                .then()
                .statusCode(200);

        JsonNode right = read(machine().get("/v1/apds/rights/assigned/" + number));

        assertIs("AssignedRight", right);
        assertThat(right.path("expiry").asText()).isEqualTo("2026-11-24T12:01:00Z");
        assertThat(right.at("/plannedUses/0/endTime").asText()).isEqualTo("2026-11-24T12:01:00Z");
        assertThat(right.at("/rightHolder/credentials")).isEmpty();
        assertThat(right.at("/validity/validityStatus").asText()).isEqualTo("definedByValidityTimeSpec");
    }

    @Test
    void hours_of_its_own_stand_with_a_right_and_what_is_not_paid_is_none() throws IOException {
        Person firm = Person.newcomer().published();
        Submitted ticket = apply(
                firm,
                Map.of(
                        "permitType", "CAR_PARK_SEASON",
                        "place", "CP-ANGEL",
                        "weekdays", List.of("MONDAY", "FRIDAY"),
                        "term", "P12M",
                        "vrm", firm.vrm()),
                "AWAITING_PAYMENT");
        assertProblem(machine().get("/v1/apds/rights/assigned/" + ticket.number()), 404, "NOT_FOUND");

        pay(ticket, NOON);
        Awaitility.await().until(() -> permit(firm, ticket.number()).extract().path("status"), "ACTIVE"::equals);

        JsonNode right = read(machine().get("/v1/apds/rights/assigned/" + ticket.number()));
        assertIs("AssignedRight", right);
        assertThat(right.at("/validity/validityTimeSpecification/validPeriods").toString())
                .isEqualTo("[{\"recurringDayWeekMonthPeriod\":[{\"applicableDay\":[\"monday\",\"friday\"]}]}]");
    }

    @Test
    @Tag("X-3")
    void who_asks_since_when_hears_of_what_changed_since_then_page_by_page() throws IOException {
        // In a year nobody else tests in.
        Instant later = Instant.parse("2027-03-28T12:00:00Z");
        vehicleChanges(later);
        Person sam = Person.residentOf("RO5").onSchoolStreet("S1").published();
        clock.set(later.plusSeconds(1));
        String other = apply(sam, wish("SCHOOL_STREET", sam), "ISSUED").number();

        List<JsonNode> since = all("/v1/apds/rights/assigned", Map.of("modifiedSince", later.toString(), "limit", "1"));

        assertThat(since).extracting(right -> right.path("id").asText()).containsSubsequence(number, other);
        for (JsonNode right : since) {
            assertIs("AssignedRight", right);
        }
        assertThat(all(
                        "/v1/apds/rights/assigned",
                        Map.of("modifiedSince", later.plusSeconds(1).toString())))
                .extracting(right -> right.path("id").asText())
                .contains(other)
                .doesNotContain(number);
        assertThat(all("/v1/apds/places", Map.of("modifiedSince", "2999-01-01T00:00:00Z")))
                .isEmpty();
        assertProblem(machine().queryParam("modifiedSince", "yesterday").get("/v1/apds/places"), 400, "INVALID_VALUE");
    }

    @Test
    @Tag("X-8")
    void an_operator_reads_where_and_when_without_any_mark_and_every_read_is_written_down() {
        String operator = "operator-" + UUID.randomUUID();
        Response right = given().auth()
                .oauth2(Tokens.of(operator, Roles.PARKING_OPERATOR))
                .get("/v1/apds/rights/assigned/" + number);

        right.then()
                .statusCode(200)
                .body("hierarchyElements.id", contains("S1"))
                .body("plannedUses", nullValue())
                .body("rightHolder.credentials", nullValue());
        assertThat(right.asString()).doesNotContain(rita.vrm());
        ReadAuditSearch.by(operator)
                .then()
                .body("items", hasSize(1))
                .body("items[0].action", equalTo("LIST_ASSIGNED_RIGHTS"))
                .body("items[0].shown", contains("permit:" + number));
    }
}
