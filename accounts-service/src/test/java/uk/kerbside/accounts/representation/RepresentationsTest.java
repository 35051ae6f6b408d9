package uk.kerbside.accounts.representation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static uk.kerbside.accounts.Problems.assertProblem;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.accounts.Council;
import uk.kerbside.accounts.Customer;
import uk.kerbside.accounts.EdgeTest;
import uk.kerbside.accounts.Issuer;
import uk.kerbside.accounts.message.MessageKind;
import uk.kerbside.accounts.message.Occasion;
import uk.kerbside.accounts.message.PlanMessage;
import uk.kerbside.events.accounts.AccountPublished;
import uk.kerbside.events.accounts.LegalBasis;
import uk.kerbside.events.accounts.MemberRole;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Tokens;
import uk.kerbside.testkit.Topics;

/** Somebody acts for another by law; somebody has died. */
@EdgeTest
@Tag("P-17")
class RepresentationsTest {
    @Inject
    MovableClock clock;

    @Inject
    DataSource database;

    @Inject
    PlanMessage planMessage;

    private Customer rita;

    @BeforeEach
    void it_is_a_day_in_november() {
        clock.set("2026-11-24T12:00:00Z");
        rita = Customer.livingAt(Council.home());
    }

    @Test
    void whoever_types_the_code_acts_for_the_holder_and_what_they_do_is_recorded_so() throws SQLException {
        Customer ann = Customer.withAccount();
        String code =
                record(rita, Papers.POWER).then().statusCode(201).extract().path("code");

        take(ann, code).then().statusCode(200).body("accountId", equalTo(rita.accountId()));
        ann.signedIn()
                .header("Kerbside-On-Behalf-Of", rita.accountId())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(Map.of("vrm", "AB12CDE"))
                .post(rita.own("/vehicles"))
                .then()
                .statusCode(201);

        AccountPublished told =
                Topics.awaitEvent(AccountPublished.class, rita.accountId(), account -> !account.vehicles()
                        .isEmpty());
        assertThat(told.members())
                .filteredOn(member -> member.subject().equals(ann.subject()))
                .singleElement()
                .satisfies(member -> {
                    assertThat(member.role()).isEqualTo(MemberRole.JOINT);
                    assertThat(member.basis()).contains(LegalBasis.LASTING_POWER_OF_ATTORNEY);
                });
        assertThat(recordedAs(told)).isEqualTo(ann.subject() + " attorney " + rita.accountId());
        assertProblem(take(Customer.stranger(), code), 409, "CLAIM_CODE_UNKNOWN");
    }

    @Test
    void it_ends_with_its_last_day_or_when_an_officer_says_so() {
        Customer ann = Customer.stranger();
        Customer ben = Customer.stranger();
        take(ann, record(rita, Papers.POWER).path("code")).then().statusCode(200);
        Response second = record(rita, Map.of("basis", "DEPUTYSHIP", "words", "Order of the court seen."));
        take(ben, second.path("code")).then().statusCode(200);
        clock.set("2027-11-30T23:59:59Z");
        ann.get(rita.own("")).then().statusCode(200);

        clock.set("2027-12-01T00:00:00Z");
        assertProblem(ann.get(rita.own("")), 404, "NOT_FOUND");
        ben.get(rita.own("")).then().statusCode(200);
        officer("olu", rita)
                .header("If-Match", rita.etag())
                .delete(rita.own("/representations/" + second.path("representationId")))
                .then()
                .statusCode(200)
                .body("items.status", contains("ENDED", "IN_FORCE"))
                .body("items[0].subject", equalTo(ben.subject()));
        assertProblem(ben.get(rita.own("")), 404, "NOT_FOUND");
        assertProblem(
                officer("olu", rita)
                        .header("If-Match", rita.etag())
                        .delete(rita.own("/representations/" + second.path("representationId"))),
                409,
                "REPRESENTATION_ENDED");
        rita.get(rita.own("")).then().statusCode(200);
    }

    @Test
    void codes_end_after_four_weeks_and_the_holder_needs_none() {
        String late = record(rita, Papers.POWER).path("code");
        String own = record(rita, Papers.POWER).path("code");
        assertProblem(take(rita, own), 409, "MEMBER_ALREADY");
        clock.advance(Duration.ofDays(28));

        assertProblem(take(Customer.stranger(), late), 409, "CLAIM_CODE_UNKNOWN");
    }

    @Test
    void officers_alone_record_it_and_never_for_their_own_household() {
        Customer officer = Customer.livingAt(Council.home());
        assertProblem(
                given().auth()
                        .oauth2(Tokens.of("desk", Roles.CONTACT_CENTRE))
                        .header("Kerbside-On-Behalf-Of", rita.accountId())
                        .contentType("application/json")
                        .body(Papers.POWER)
                        .post(rita.own("/representations")),
                403,
                "FORBIDDEN");
        assertProblem(
                officer(officer.subject(), officer)
                        .contentType("application/json")
                        .body(Papers.POWER)
                        .post(officer.own("/representations")),
                403,
                "OWN_HOUSEHOLD");
        assertProblem(record(rita, Papers.PROBATE), 409, "HOLDER_LIVES");
        officer("olu", rita)
                .get(rita.own("/representations"))
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    @ActivateRequestContext
    void nothing_is_sent_to_somebody_who_has_died_also_not_what_was_planned() {
        Issuer.raises(rita);
        died("2026-11-20").then().statusCode(200).body("diedOn", equalTo("2026-11-20"));

        planMessage.plan(reminder("after-" + rita.accountId()), clock.instant());

        AccountPublished told =
                Topics.awaitEvent(AccountPublished.class, rita.accountId(), account -> account.deathRecordedAt()
                        .isPresent());
        assertThat(told.toString()).doesNotContain("2026-11-20");
        rita.get("/v1/messages").then().body("items", empty());
        record(rita, Papers.PROBATE).then().statusCode(201);
        officer("olu", rita)
                .header("If-Match", rita.etag())
                .delete(rita.own("/death"))
                .then()
                .statusCode(200)
                .body("recordedAt", nullValue());
        planMessage.plan(reminder("back-" + rita.accountId()), clock.instant());
        Awaitility.await()
                .untilAsserted(() -> rita.get("/v1/messages").then().body("items.kind", contains("HIRE_ENDS")));
    }

    @Test
    void a_death_is_recorded_of_people_and_not_of_days_to_come() {
        assertProblem(died("2026-11-25"), 400, "INVALID_VALUE");
        assertProblem(
                Papers.died(rita.signedIn().header("If-Match", rita.etag()), rita.accountId(), "2026-11-20"),
                403,
                "FORBIDDEN");
        assertProblem(Papers.died(officer("olu", rita), rita.accountId(), "2026-11-20"), 428, "PRECONDITION_REQUIRED");
    }

    private Occasion reminder(String cause) {
        return Occasion.of(
                cause, MessageKind.HIRE_ENDS, rita.accountId(), Map.of("vehicle", "AB12CDE", "lastDay", "1 December"));
    }

    private Response died(String day) {
        return Papers.died(officer("olu", rita).header("If-Match", rita.etag()), rita.accountId(), day);
    }

    private static Response record(Customer holder, Map<String, ?> papers) {
        return Papers.record(holder.accountId(), papers);
    }

    private static Response take(Customer who, String code) {
        return Papers.take(who, code);
    }

    private static RequestSpecification officer(String subject, Customer holder) {
        return Papers.officer(subject, holder.accountId());
    }

    private String recordedAs(AccountPublished told) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "select actor_subject || ' ' || actor_role || ' ' || on_behalf_of from journal_entry"
                                + " where key = ? and n = ?")) {
            statement.setString(1, told.accountId());
            statement.setLong(2, told.revision().n());
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
