package uk.kerbside.permits.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static uk.kerbside.permits.support.Applying.application;
import static uk.kerbside.permits.support.Applying.apply;
import static uk.kerbside.permits.support.Applying.officer;
import static uk.kerbside.permits.support.Applying.wish;
import static uk.kerbside.permits.support.Problems.assertProblem;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.Topic;
import uk.kerbside.events.charges.ChargeRaised;
import uk.kerbside.events.permits.ApplicationApproved;
import uk.kerbside.events.permits.ApplicationRefused;
import uk.kerbside.events.rights.RightPublished;
import uk.kerbside.kernel.RightStatus;
import uk.kerbside.permits.support.Applying.Submitted;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Topics;

@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-4")
class ReviewTest {
    private static final String NOON = "2026-11-24T12:00:00Z";

    @Inject
    MovableClock clock;

    @BeforeEach
    void the_council_is_there() {
        SampleCouncil.isLoaded();
        clock.set(NOON);
    }

    @Test
    void what_an_officer_approves_is_paid_for_like_everything_else() {
        Person rita = Person.residentOf("RO5").withoutProof().published();
        Submitted submitted = apply(rita, wish("RESIDENT", rita), "IN_REVIEW");
        clock.set("2026-11-25T09:00:00Z");

        approve(officer(), submitted)
                .then()
                .statusCode(200)
                .body("status", equalTo("AWAITING_PAYMENT"))
                .body("automatic", equalTo(false))
                .body("position", equalTo(1))
                .body("payableUntil", equalTo("2026-12-25T09:00:00Z"));

        String chargeId = application(rita, submitted.applicationId()).extract().path("chargeId");
        assertThat(Topics.awaitEvent(ChargeRaised.class, chargeId).amount().amount())
                .isEqualTo(7000);
        assertThat(Topics.awaitEvent(ApplicationApproved.class, submitted.applicationId())
                        .automatic())
                .isFalse();
    }

    @Test
    void what_is_free_is_issued_with_the_approval() {
        Person rita = Person.newcomer().published();
        Submitted submitted = apply(rita, wish("HAVERING_HERO", rita), "IN_REVIEW");

        Response approved = approve(officer(), submitted);

        approved.then().statusCode(200).body("status", equalTo("ISSUED")).body("chargeId", nullValue());
        RightPublished right = Topics.awaitEvent(RightPublished.class, "permits:" + approved.path("permitNumber"));
        assertThat(right.status()).isEqualTo(RightStatus.GRANTED);
        assertThat(right.places().everywhere()).isTrue();
        assertThat(right.until()).contains(Instant.parse("2028-01-01T00:00:00Z"));
    }

    @Test
    void a_term_whose_day_has_come_meanwhile_begins_with_the_decision() {
        Person firm = Person.businessIn("RO5").withMoreVehicles(1).published();
        Submitted submitted = apply(
                firm, Map.of("permitType", "BUSINESS", "vrms", firm.vrms(), "startsOn", "2026-11-26"), "IN_REVIEW");
        clock.set("2026-12-01T10:00:00Z");

        String number = approve(officer(), submitted).path("permitNumber");

        RightPublished right = Topics.awaitEvent(RightPublished.class, "permits:" + number);
        assertThat(right.from()).isEqualTo("2026-12-01T10:00:00Z");
        assertThat(right.marks()).extracting(RightPublished.Mark::vrm).containsExactly(firm.vrm());
    }

    @Test
    void a_refusal_says_why_and_what_to_do() {
        Person rita = Person.residentOf("RO5").withoutProof().published();
        Submitted submitted = apply(rita, wish("RESIDENT", rita), "IN_REVIEW");

        refuse(officer(), submitted, "EVIDENCE_NOT_ACCEPTED", "Send a utility bill not older than three months.")
                .then()
                .statusCode(200)
                .body("status", equalTo("REFUSED"));

        application(rita, submitted.applicationId())
                .body("reason", equalTo("EVIDENCE_NOT_ACCEPTED"))
                .body("remedy", equalTo("Send a utility bill not older than three months."))
                .body("message", equalTo("Refused. Send a utility bill not older than three months."))
                .body("decidedAt", equalTo(NOON));
        ApplicationRefused refused = Topics.awaitEvent(ApplicationRefused.class, submitted.applicationId());
        assertThat(refused.reason()).isEqualTo("EVIDENCE_NOT_ACCEPTED");
        assertThat(Topics.records(Topic.RIGHTS))
                .noneMatch(record -> record.body().orElse("").contains(rita.vrm()));
    }

    @Test
    void nobody_decides_about_their_own_household() {
        Person rita = Person.residentOf("RO5").withoutProof().published();
        Person housemate = Person.residentOf("RO5")
                .livingAt(rita.uprn(), rita.property().orElseThrow().zone(), false, java.util.Optional.empty())
                .published();
        Submitted submitted = apply(rita, wish("RESIDENT", rita), "IN_REVIEW");
        // Its own request waits until the service knows of the housemate.
        housemate.request().get("/v1/permits").then().statusCode(200);

        for (Person own : List.of(rita, housemate)) {
            assertProblem(approve(officer(own.subject()), submitted), 403, "OWN_HOUSEHOLD");
            assertProblem(refuse(officer(own.subject()), submitted, "OTHER", "Ask us."), 403, "OWN_HOUSEHOLD");
        }

        application(rita, submitted.applicationId()).body("status", equalTo("IN_REVIEW"));
    }

    @Test
    @Tag("X-3")
    void a_decision_names_the_version_it_is_about() {
        Person rita = Person.residentOf("RO5").withoutProof().published();
        Submitted submitted = apply(rita, wish("RESIDENT", rita), "IN_REVIEW");
        String path = "/v1/applications/" + submitted.applicationId() + "/approval";

        assertProblem(officer().post(path), 428, "PRECONDITION_REQUIRED");
        assertProblem(officer().header("If-Match", "\"0\"").post(path), 412, "STALE");

        application(rita, submitted.applicationId()).body("status", equalTo("IN_REVIEW"));
    }

    @Test
    void what_is_decided_is_not_decided_again() {
        Person rita = Person.residentOf("RO5").withoutProof().published();
        Submitted submitted = apply(rita, wish("RESIDENT", rita), "IN_REVIEW");
        String decided = refuse(officer(), submitted, "OTHER", "Ask us.").header("ETag");

        assertProblem(
                officer()
                        .header("If-Match", decided)
                        .post("/v1/applications/" + submitted.applicationId() + "/approval"),
                409,
                "NOT_IN_REVIEW");
    }

    @Test
    @Tag("P-10")
    void a_limit_holds_for_officers_too() {
        Person rita =
                Person.residentOf("RO5").withMoreVehicles(3).withoutProof().published();
        Submitted waiting =
                apply(rita, Map.of("permitType", "RESIDENT", "vrm", rita.vrms().get(3)), "IN_REVIEW");
        Person proved = rita.withResidencyProved().published();
        for (String vrm : rita.vrms().subList(0, 3)) {
            apply(proved, Map.of("permitType", "RESIDENT", "vrm", vrm), "AWAITING_PAYMENT");
        }

        assertProblem(approve(officer(), waiting), 409, "LIMIT_REACHED");

        application(proved, waiting.applicationId())
                .body("status", equalTo("IN_REVIEW"))
                .body("permitNumber", nullValue());
    }

    @Test
    void bad_refusals_change_nothing() {
        Person rita = Person.residentOf("RO5").withoutProof().published();
        Submitted submitted = apply(rita, wish("RESIDENT", rita), "IN_REVIEW");
        String path = "/v1/applications/" + submitted.applicationId() + "/refusal";

        for (String body : List.of(
                "{}",
                "{\"reason\": \"OTHER\"}",
                "{\"reason\": \"OTHER\", \"remedy\": \" \"}",
                "{\"reason\": \"BECAUSE\", \"remedy\": \"Ask us.\"}",
                "{\"reason\": \"OTHER\", \"remedy\": \"" + "x".repeat(1001) + "\"}")) {
            assertProblem(
                    officer()
                            .header("If-Match", submitted.etag())
                            .contentType(ContentType.JSON)
                            .body(body)
                            .post(path),
                    400,
                    "INVALID_VALUE");
        }

        application(rita, submitted.applicationId()).body("status", equalTo("IN_REVIEW"));
    }

    @Test
    void what_does_not_exist_is_not_decided() {
        assertProblem(
                officer().header("If-Match", "\"0\"").post("/v1/applications/A-NONE-NONE/approval"), 404, "NOT_FOUND");
    }

    @Test
    void the_queue_has_the_first_due_first_says_what_is_overdue_and_comes_in_pages() {
        clock.set("2026-10-05T09:00:00Z");
        Person first = Person.residentOf("RO5").withoutProof().published();
        Submitted overdue = apply(first, wish("RESIDENT", first), "IN_REVIEW");
        clock.set("2026-10-06T09:00:00Z");
        Person second = Person.residentOf("RO5").withoutProof().published();
        Submitted due = apply(second, wish("RESIDENT", second), "IN_REVIEW");
        clock.set("2026-10-13T09:00:00Z");

        List<Map<String, Object>> queue = new ArrayList<>();
        String cursor = null;
        do {
            RequestSpecification request = officer().queryParam("limit", 1);
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            Response page = request.get("/v1/application-reviews");
            page.then().statusCode(200);
            queue.addAll(page.path("items"));
            cursor = page.path("next");
        } while (cursor != null);

        List<String> days = queue.stream()
                .map(item -> (String) waiting(item).get("decideBy"))
                .toList();
        assertThat(days).isSorted();
        List<String> ids = queue.stream()
                .map(item -> (String) waiting(item).get("applicationId"))
                .toList();
        assertThat(ids).doesNotHaveDuplicates().contains(due.applicationId(), overdue.applicationId());
        assertThat(item(queue, overdue)).containsEntry("overdue", true);
        assertThat(item(queue, due)).containsEntry("overdue", false).containsEntry("etag", due.etag());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> waiting(Map<String, Object> item) {
        return (Map<String, Object>) item.get("application");
    }

    private static Map<String, Object> item(List<Map<String, Object>> queue, Submitted submitted) {
        return queue.stream()
                .filter(item -> submitted.applicationId().equals(waiting(item).get("applicationId")))
                .findFirst()
                .orElseThrow();
    }

    private static Response approve(RequestSpecification officer, Submitted submitted) {
        return officer.header("If-Match", submitted.etag())
                .post("/v1/applications/" + submitted.applicationId() + "/approval");
    }

    private static Response refuse(RequestSpecification officer, Submitted submitted, String reason, String remedy) {
        return officer.header("If-Match", submitted.etag())
                .contentType(ContentType.JSON)
                .body(Map.of("reason", reason, "remedy", remedy))
                .post("/v1/applications/" + submitted.applicationId() + "/refusal");
    }
}
