package uk.kerbside.permits.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static uk.kerbside.permits.support.Acting.as;
import static uk.kerbside.permits.support.Acting.revoke;
import static uk.kerbside.permits.support.Applying.apply;
import static uk.kerbside.permits.support.Applying.wish;
import static uk.kerbside.permits.support.Problems.assertProblem;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;

@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-16")
class MatchingExtractsTest {
    private static final String PURPOSE = "Autumn exercise 2026.";

    @Inject
    MovableClock clock;

    private Person rita;
    private String number;

    @BeforeEach
    void rita_has_had_a_permit_for_three_days() {
        SampleCouncil.isLoaded();
        clock.set("2026-11-24T12:00:00Z");
        rita = Person.residentOf("RO5").onSchoolStreet("S1").published();
        number = apply(rita, wish("SCHOOL_STREET", rita), "ISSUED").number();
        clock.set("2026-11-26T12:00:00Z");
        revoke(rita, number).statusCode(200);
        clock.set("2026-11-30T12:00:00Z");
    }

    @Test
    void a_permit_stands_in_the_extract_of_each_day_on_which_it_was_good() {
        String line = String.join(
                ",", number, "SCHOOL_STREET", rita.uprn(), rita.vrm(), "2026-11-24", "2026-11-26", "REVOKED");

        assertThat(taken("2026-11-24")).contains(line);
        assertThat(taken("2026-11-26")).contains(line);
        assertThat(taken("2026-11-23")).noneMatch(one -> one.startsWith(number));
        assertThat(taken("2026-11-27")).noneMatch(one -> one.startsWith(number));
        assertThat(taken("2026-11-24").getFirst())
                .isEqualTo("permit_number,permit_type,uprn,vrm,first_day,last_day,status");
    }

    @Test
    @Tag("X-8")
    void each_time_it_is_taken_is_written_down_with_what_it_is_for() {
        String reader = "dora-" + UUID.randomUUID();
        String id = asked(reader, "2026-11-24");
        as(reader, Roles.DATA_PROTECTION)
                .get("/v1/matching-extracts/" + id)
                .then()
                .statusCode(200)
                .body("purpose", equalTo("NATIONAL_FRAUD_INITIATIVE"))
                .body("role", equalTo("data-protection"));
        as(reader, Roles.DATA_PROTECTION)
                .get("/v1/matching-extracts/" + id + "/content")
                .then()
                .statusCode(200);

        as("audrey", Roles.AUDITOR)
                .contentType(ContentType.JSON)
                .body(Map.of("reader", reader))
                .post("/v1/read-audit-searches")
                .then()
                .statusCode(200)
                .body("items.action", contains("TAKE_MATCHING_EXTRACT"))
                .body("items[0].reason", equalTo("NATIONAL_FRAUD_INITIATIVE: " + PURPOSE))
                .body("items[0].shown", contains("matching_extract:" + id));
    }

    @Test
    @Tag("X-1")
    void officers_take_none_and_nobody_takes_one_of_tomorrow() {
        assertProblem(
                as("olga", Roles.PERMIT_SUPERVISOR)
                        .contentType(ContentType.JSON)
                        .body(wanted("2026-11-24"))
                        .post("/v1/matching-extracts"),
                403,
                "FORBIDDEN");
        assertProblem(
                as("dora", Roles.DATA_PROTECTION)
                        .contentType(ContentType.JSON)
                        .body(wanted("2026-12-01"))
                        .post("/v1/matching-extracts"),
                400,
                "INVALID_VALUE");
    }

    private static Map<String, String> wanted(String day) {
        return Map.of("purpose", "NATIONAL_FRAUD_INITIATIVE", "words", PURPOSE, "goodOn", day);
    }

    private static String asked(String reader, String day) {
        return as(reader, Roles.DATA_PROTECTION)
                .contentType(ContentType.JSON)
                .body(wanted(day))
                .post("/v1/matching-extracts")
                .then()
                .statusCode(201)
                .extract()
                .path("extractId");
    }

    private static List<String> taken(String day) {
        return as("dora", Roles.DATA_PROTECTION)
                .get("/v1/matching-extracts/" + asked("dora", day) + "/content")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString()
                .lines()
                .toList();
    }
}
