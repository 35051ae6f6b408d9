package uk.kerbside.permits.apds;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.nullValue;
import static uk.kerbside.permits.apds.Standard.all;
import static uk.kerbside.permits.apds.Standard.assertIs;
import static uk.kerbside.permits.apds.Standard.machine;
import static uk.kerbside.permits.apds.Standard.named;
import static uk.kerbside.permits.apds.Standard.read;
import static uk.kerbside.permits.support.Problems.assertProblem;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.permits.dispensation.Dispensing;
import uk.kerbside.permits.support.Applying;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.ReadAuditSearch;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Tokens;

/** A dispensation for a funeral on the first of December, as other parking systems read it. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("X-7")
@Tag("P-15")
class DispensationsAsRightsTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @Inject
    MovableClock clock;

    private final String zone = "DZ-" + Person.newMark();
    private Person rita;

    @BeforeEach
    void a_zone_is_there() {
        SampleCouncil.isLoaded();
        clock.set(NOON);
        Dispensing.takeZone(zone, "Mon-Sat 08:00-18:30");
        rita = Person.newcomer().published();
    }

    @Test
    void what_is_granted_is_an_assigned_right_of_the_standard_and_what_is_not_is_none() throws IOException {
        Response made = Dispensing.asked(rita, zone, Map.of("hours", "Mon-Fri 09:00-12:00"));
        String reference = made.path("reference");
        assertProblem(machine().get("/v1/apds/rights/assigned/" + reference), 404, "NOT_FOUND");
        Response granted = Dispensing.grant(made, Map.of());

        JsonNode right = read(machine().get("/v1/apds/rights/assigned/" + reference));

        assertIs("AssignedRight", right);
        assertThat(right.at("/rightSpecification/id").asText()).isEqualTo("DISPENSATION");
        assertThat(right.at("/hierarchyElements/0/id").asText()).isEqualTo(zone);
        assertThat(right.path("issuanceTime").asText()).isEqualTo(NOON.toString());
        assertThat(right.path("expiry").asText()).isEqualTo(Dispensing.EVENING);
        assertThat(right.at("/validity/validityStatus").asText()).isEqualTo("planned");
        assertThat(right.at("/validity/validityTimeSpecification/overallStartTime")
                        .asText())
                .isEqualTo(Dispensing.MORNING);
        assertThat(right.at(
                                "/validity/validityTimeSpecification/validPeriods/0/recurringTimePeriodOfDay/0/endTimeOfPeriod")
                        .asText())
                .isEqualTo("12:00");
        assertThat(right.at("/rightHolder/credentials")).isEmpty();
        assertThat(right.at("/plannedUses/0/credentialsAssigned/0/identifier/id")
                        .asText())
                .isEqualTo(rita.vrm());
        assertThat(right.toString()).doesNotContain(rita.accountId(), "hearse");
        clock.set("2026-12-01T10:00:00Z");
        JsonNode now = read(machine().get("/v1/apds/rights/assigned/" + reference));
        assertThat(now.at("/validity/validityStatus").asText()).isEqualTo("active");
        assertThat(now.at("/rightHolder/credentials/0/identifier/id").asText()).isEqualTo(rita.vrm());
        Dispensing.revoke(granted).then().statusCode(200);
        JsonNode over = read(machine().get("/v1/apds/rights/assigned/" + reference));
        assertIs("AssignedRight", over);
        assertThat(over.path("expiry").asText()).isEqualTo("2026-12-01T10:00:00Z");
        assertThat(over.path("version").asInt()).isEqualTo(2);
        assertThat(over.at("/validity/validityStatus").asText()).isEqualTo("definedByValidityTimeSpec");
    }

    @Test
    void all_refer_to_one_specification_that_can_be_read() throws IOException {
        JsonNode one = read(machine().get("/v1/apds/rights/specs/DISPENSATION?version=1"));

        assertIs("RightSpecification", one);
        assertThat(named(all("/v1/apds/rights/specs", Map.of("limit", "4")), "DISPENSATION"))
                .isEqualTo(one);
        assertProblem(machine().get("/v1/apds/rights/specs/DISPENSATION?version=2"), 404, "NOT_FOUND");
    }

    @Test
    @Tag("X-3")
    void who_asks_what_changed_hears_of_permits_and_dispensations_in_one_order() throws IOException {
        // In a week hardly anybody else tests in.
        Instant later = Instant.parse("2027-03-30T12:00:00Z");
        clock.set(later);
        Person sam = Person.residentOf("RO5")
                .onSchoolStreet("S1")
                .withMoreVehicles(1)
                .published();
        String before = Applying.apply(sam, Applying.wish("SCHOOL_STREET", sam), "ISSUED")
                .number();
        clock.set(later.plusSeconds(1));
        Response made = Dispensing.asked(
                rita, zone, Map.of("startsAt", "2027-04-01T08:00:00Z", "endsAt", "2027-04-01T18:00:00Z"));
        Dispensing.asked(rita, zone, Map.of("startsAt", "2027-04-01T08:00:00Z", "endsAt", "2027-04-01T18:00:00Z"));
        clock.set(later.plusSeconds(2));
        Dispensing.grant(made, Map.of()).then().statusCode(200);
        clock.set(later.plusSeconds(3));
        Person other = sam.withVehicles(sam.vrms().subList(1, 2)).published();
        String after = Applying.apply(other, Applying.wish("SCHOOL_STREET", other), "ISSUED")
                .number();

        List<JsonNode> since = all("/v1/apds/rights/assigned", Map.of("modifiedSince", later.toString(), "limit", "1"));

        assertThat(since)
                .extracting(right -> right.path("id").asText())
                .containsSubsequence(before, made.path("reference"), after);
        for (JsonNode right : since) {
            assertIs("AssignedRight", right);
        }
        assertThat(all(
                        "/v1/apds/rights/assigned",
                        Map.of("modifiedSince", later.plusSeconds(3).toString())))
                .extracting(right -> right.path("id").asText())
                .contains(after)
                .doesNotContain(made.<String>path("reference"));
    }

    @Test
    @Tag("X-8")
    void an_operator_reads_no_mark_of_it_and_that_it_was_read_is_written_down() {
        Response made = Dispensing.asked(rita, zone, Map.of());
        String reference = made.path("reference");
        Dispensing.grant(made, Map.of()).then().statusCode(200);
        String operator = "operator-" + UUID.randomUUID();

        Response right = given().auth()
                .oauth2(Tokens.of(operator, Roles.PARKING_OPERATOR))
                .get("/v1/apds/rights/assigned/" + reference);

        right.then()
                .statusCode(200)
                .body("hierarchyElements.id", contains(zone))
                .body("plannedUses", nullValue())
                .body("rightHolder.credentials", nullValue());
        assertThat(right.asString()).doesNotContain(rita.vrm());
        ReadAuditSearch.by(operator).then().body("items[0].shown", contains("dispensation:" + reference));
    }
}
