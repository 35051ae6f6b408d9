package uk.kerbside.permits.misuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static uk.kerbside.permits.support.Acting.appeal;
import static uk.kerbside.permits.support.Acting.as;
import static uk.kerbside.permits.support.Acting.decide;
import static uk.kerbside.permits.support.Acting.officer;
import static uk.kerbside.permits.support.Acting.supervisor;
import static uk.kerbside.permits.support.Applying.apply;
import static uk.kerbside.permits.support.Applying.permit;
import static uk.kerbside.permits.support.Applying.wish;
import static uk.kerbside.permits.support.Problems.assertProblem;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.permits.MisuseDecided;
import uk.kerbside.events.permits.MisuseOutcome;
import uk.kerbside.events.permits.MisuseReportEscalated;
import uk.kerbside.events.permits.MisuseReported;
import uk.kerbside.events.permits.MisuseWarned;
import uk.kerbside.events.permits.PermitSuspensionAnnounced;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.permits.support.AllPages;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Topics;

@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-16")
class MisuseTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final String TOLD = "The permit was seen in a vehicle that is not yours.";

    @Inject
    MovableClock clock;

    @Inject
    ForgetOldReports forget;

    @Inject
    EscalateReports escalate;

    private Person rita;
    private String number;

    @BeforeEach
    void rita_has_a_permit() {
        SampleCouncil.isLoaded();
        clock.set(NOON);
        rita = Person.residentOf("RO5").onSchoolStreet("S1").published();
        number = apply(rita, wish("SCHOOL_STREET", rita), "ISSUED").number();
    }

    @Test
    void whoever_reports_learns_that_it_was_received_and_nothing_else() {
        Person neighbour = Person.residentOf("RO5").published();
        Map<String, Object> known = seen(Map.of("vrm", rita.vrm()));
        Map<String, Object> unknown = seen(Map.of("vrm", Person.newMark()));

        for (Map<String, Object> body : List.of(known, unknown)) {
            Map<String, Object> answer = neighbour
                    .request()
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post("/v1/misuse-reports")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("$");
            assertThat(answer).containsOnlyKeys("reportId", "receivedAt");
        }
        assertProblem(report(enforcer(), Map.of()), 400, "INVALID_VALUE");
    }

    @Test
    void a_report_finds_its_permit_by_the_vehicle_and_waits_for_an_officer() {
        String id = reported(Map.of("vrm", rita.vrm()));

        review(id)
                .body("status", equalTo("OPEN"))
                .body("permitNumber", equalTo(number))
                .body("accountId", equalTo(rita.accountId()))
                .body("candidates", empty())
                .body("role", equalTo("enforcement-officer"))
                .body("decideBy", equalTo("2026-12-08"))
                .body("repeat", equalTo(false));
        MisuseReported told = Topics.awaitEvent(MisuseReported.class, id);
        assertThat(told.permitNumber()).contains(number);
        assertThat(queue(Map.of())).contains(id);
        clock.set("2026-12-09T09:00:00Z");
        assertThat(queue(Map.of("overdue", "true"))).contains(id);
    }

    /** Ten working days after 24 November 2026 are 8 December; until its last minute there is time. */
    @Test
    void what_nobody_decides_in_time_is_escalated_once_whoever_has_it() {
        String id = reported(Map.of("vrm", rita.vrm()));
        String decided = reported(Map.of("vrm", rita.vrm()));
        decision(decided, "olga", Map.of("outcome", "NO_CASE")).statusCode(200);
        clock.set("2026-12-08T23:59:00Z");
        escalate.escalate();
        review(id).body("escalatedAt", nullValue());

        clock.set("2026-12-09T00:01:00Z");
        String seenBefore = review(id).extract().header("ETag");
        escalate.escalate();
        clock.set("2026-12-09T00:02:00Z");
        escalate.escalate();

        review(id).body("escalatedAt", equalTo("2026-12-09T00:01:00Z")).body("status", equalTo("OPEN"));
        assertThat(review(id).extract().header("ETag")).isEqualTo(seenBefore);
        assertThat(Topics.awaitEvent(MisuseReportEscalated.class, id).dueOn()).isEqualTo("2026-12-08");
        assertThat(Topics.events(MisuseReportEscalated.class, id)).hasSize(1);
        assertThat(queue(Map.of("escalated", "true"))).contains(id);
        assertThat(Topics.events(MisuseReportEscalated.class, decided)).isEmpty();
        decision(id, "olga", Map.of("outcome", "NO_CASE")).statusCode(200);
        assertThat(queue(Map.of("escalated", "true"))).doesNotContain(id);
    }

    @Test
    void a_vehicle_on_no_permit_or_on_two_leaves_it_to_an_officer_which_is_meant() {
        String none = reported(Map.of("vrm", Person.newMark()));
        review(none).body("permitNumber", nullValue()).body("candidates", empty());

        assertProblem(decision(none, "olga", Map.of("outcome", "WARNING", "words", TOLD)), 409, "PERMIT_NOT_NAMED");
        decision(none, "olga", Map.of("outcome", "WARNING", "words", TOLD, "permitNumber", number))
                .statusCode(200)
                .body("permitNumber", equalTo(number));
    }

    @Test
    void an_officer_claims_a_report_and_nobody_else_decides_it_meanwhile() {
        String id = reported(Map.of("permitNumber", number));
        claim(id, "olga").statusCode(200).body("claim.mine", equalTo(true));

        assertProblem(claim(id, "otto"), 409, "REPORT_WITH_COLLEAGUE");
        assertProblem(decision(id, "otto", Map.of("outcome", "NO_CASE")), 409, "REPORT_WITH_COLLEAGUE");
        release(id, supervisor()).statusCode(200).body("claim", nullValue());
        assertProblem(release(id, officer("otto")), 409, "REPORT_NOT_CLAIMED");
        claim(id, "otto").statusCode(200);
        clock.set(NOON.plusSeconds(7200));

        decision(id, "olga", Map.of("outcome", "NO_CASE")).statusCode(200).body("outcome", equalTo("NO_CASE"));
        assertProblem(decision(id, "olga", Map.of("outcome", "NO_CASE")), 409, "REPORT_DECIDED");
        permit(rita, number).body("status", equalTo("ACTIVE"));
        assertThat(Topics.events(MisuseWarned.class, number)).isEmpty();
    }

    @Test
    void a_warning_is_told_to_the_holder_and_counts_the_next_time() {
        String first = reported(Map.of("permitNumber", number));
        assertProblem(decision(first, "olga", Map.of("outcome", "WARNING")), 400, "INVALID_VALUE");
        decision(first, "olga", Map.of("outcome", "WARNING", "words", TOLD)).statusCode(200);
        assertThat(Topics.awaitEvent(MisuseWarned.class, number).words()).isEqualTo(TOLD);

        String second = reported(Map.of("permitNumber", number));

        review(second).body("repeat", equalTo(true)).body("earlierUpheld", equalTo(1));
        decision(second, "olga", Map.of("outcome", "SUSPENSION", "words", TOLD))
                .statusCode(200)
                .body("suspensionId", notNullValue());
        MisuseDecided fact = Topics.awaitEvent(MisuseDecided.class, second);
        assertThat(fact.repeat()).isTrue();
        assertThat(fact.outcome()).isEqualTo(MisuseOutcome.SUSPENSION);
        assertThat(Topics.awaitEvent(PermitSuspensionAnnounced.class, number).words())
                .isEqualTo(TOLD);
    }

    @Test
    void a_suspension_at_once_is_for_supervisors_and_one_that_fell_on_appeal_counts_no_more() {
        String id = reported(Map.of("permitNumber", number));
        Map<String, Object> atOnce =
                Map.of("outcome", "SUSPENSION", "words", TOLD, "atOnceBecause", "It is offered for sale.");
        assertProblem(decision(id, "olga", atOnce), 403, "SUPERVISOR_NEEDED");
        decided(id, supervisor(), atOnce).statusCode(200);
        permit(rita, number).body("status", equalTo("ON_HOLD"));
        String next = reported(Map.of("permitNumber", number));
        review(next).body("repeat", equalTo(true));

        appeal(rita, number).statusCode(200);
        decide("otto", rita, number, "GRANTED").statusCode(200);

        review(next).body("repeat", equalTo(false)).body("earlierUpheld", equalTo(0));
    }

    @Test
    @Tag("X-1")
    void nobody_decides_about_their_own_household() {
        String id = reported(Map.of("permitNumber", number));
        assertProblem(claim(id, rita.subject()), 403, "OWN_HOUSEHOLD");
        assertProblem(decision(id, rita.subject(), Map.of("outcome", "NO_CASE")), 403, "OWN_HOUSEHOLD");
    }

    @Test
    @Tag("X-8")
    void who_reads_a_report_is_written_down() {
        String id = reported(Map.of("permitNumber", number));
        String reader = "olga-" + UUID.randomUUID();
        officer(reader).get("/v1/misuse-reviews/" + id).then().statusCode(200);

        as("audrey", Roles.AUDITOR)
                .contentType(ContentType.JSON)
                .body(Map.of("reader", reader))
                .post("/v1/read-audit-searches")
                .then()
                .statusCode(200)
                .body("items.action", contains("READ_MISUSE_REPORT"))
                .body("items[0].shown", equalTo(List.of("misuse_report:" + id, "account:" + rita.accountId())));
    }

    @Test
    void a_report_that_was_decided_two_years_ago_is_gone() {
        String id = reported(Map.of("permitNumber", number));
        String open = reported(Map.of("permitNumber", number));
        decision(id, "olga", Map.of("outcome", "NO_CASE")).statusCode(200);
        clock.set("2028-11-24T12:00:00Z");
        forget.forget();
        review(id);
        clock.set("2028-11-25T12:00:00Z");
        forget.forget();

        assertProblem(officer("olga").get("/v1/misuse-reviews/" + id), 404, "NOT_FOUND");
        review(open);
    }

    private static Map<String, Object> seen(Map<String, ?> further) {
        Map<String, Object> body = new HashMap<>(Map.of("kind", "LENT_OR_SOLD", "words", "A van is on it each night."));
        body.putAll(further);
        return body;
    }

    private static RequestSpecification enforcer() {
        return as("eddie", Roles.ENFORCEMENT_OFFICER);
    }

    private static ValidatableResponse report(RequestSpecification who, Map<String, ?> further) {
        return who.contentType(ContentType.JSON)
                .body(seen(further))
                .post("/v1/misuse-reports")
                .then();
    }

    private static String reported(Map<String, ?> further) {
        return report(enforcer(), further).statusCode(201).extract().path("reportId");
    }

    private static ValidatableResponse review(String id) {
        return officer("olga").get("/v1/misuse-reviews/" + id).then().statusCode(200);
    }

    private static List<String> queue(Map<String, ?> filter) {
        return AllPages.of(() -> officer("olga").queryParams(filter), "/v1/misuse-reviews", "reportId");
    }

    private static String tag(String id) {
        return review(id).extract().header("ETag");
    }

    private static ValidatableResponse claim(String id, String officer) {
        return officer(officer)
                .header("If-Match", tag(id))
                .put("/v1/misuse-reviews/" + id + "/claim")
                .then();
    }

    private static ValidatableResponse release(String id, RequestSpecification who) {
        return who.header("If-Match", tag(id))
                .delete("/v1/misuse-reviews/" + id + "/claim")
                .then();
    }

    private static ValidatableResponse decision(String id, String officer, Map<String, ?> decision) {
        return decided(id, officer(officer), decision);
    }

    private static ValidatableResponse decided(String id, RequestSpecification who, Map<String, ?> decision) {
        Map<String, Object> body = new HashMap<>(Map.of("note", "Looked at it."));
        body.putAll(decision);
        return who.header("If-Match", tag(id))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/misuse-reviews/" + id + "/decision")
                .then();
    }
}
