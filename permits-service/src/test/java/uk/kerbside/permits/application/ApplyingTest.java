package uk.kerbside.permits.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static uk.kerbside.permits.support.Applying.application;
import static uk.kerbside.permits.support.Applying.apply;
import static uk.kerbside.permits.support.Applying.draft;
import static uk.kerbside.permits.support.Applying.quote;
import static uk.kerbside.permits.support.Applying.submit;
import static uk.kerbside.permits.support.Applying.wish;
import static uk.kerbside.permits.support.Problems.assertProblem;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.kerbside.events.Topic;
import uk.kerbside.events.permits.ApplicationReferred;
import uk.kerbside.events.permits.ApplicationWithdrawn;
import uk.kerbside.permits.support.Applying.Submitted;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Topics;

@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-4")
class ApplyingTest {
    private static final String NOON = "2026-11-24T12:00:00Z";

    @Inject
    MovableClock clock;

    @BeforeEach
    void the_council_is_there() {
        SampleCouncil.isLoaded();
        clock.set(NOON);
    }

    @Test
    void a_draft_says_what_it_would_cost_and_holds_nothing() {
        Person rita = Person.residentOf("RO5").published();

        Response answer = draft(rita, wish("RESIDENT", rita, "P6M"))
                .statusCode(201)
                .body("status", equalTo("DRAFT"))
                .body("message", startsWith("NOT YET VALID. This is a draft"))
                .body("price.amount", equalTo(3500))
                .body("position", equalTo(1))
                .body("vrms", equalTo(List.of(rita.vrm())))
                .body("permitNumber", nullValue())
                .body("chargeId", nullValue())
                .extract()
                .response();

        String id = answer.path("applicationId");
        assertThat(answer.header("Location")).endsWith("/v1/applications/" + id);
        application(rita, id).statusCode(200).header("ETag", equalTo(answer.header("ETag")));
        quote(rita, wish("RESIDENT", rita)).body("position", equalTo(1));
        assertThat(Topics.records(Topic.PERMITS)).noneMatch(record -> id.equals(record.key()));
    }

    @Test
    void vehicles_of_a_household_are_first_second_and_third_and_a_fourth_is_refused() {
        Person rita = Person.residentOf("RO5").withMoreVehicles(3).published();
        List<Integer> positions = new ArrayList<>();
        List<Integer> prices = new ArrayList<>();
        for (String vrm : rita.vrms().subList(0, 3)) {
            var submitted = apply(rita, Map.of("permitType", "RESIDENT", "vrm", vrm))
                    .statusCode(200)
                    .extract();
            positions.add(submitted.path("position"));
            prices.add(submitted.path("price.amount"));
        }

        assertThat(positions).containsExactly(1, 2, 3);
        assertThat(prices).containsExactly(7000, 9500, 12000);
        assertProblem(
                        draft(
                                rita,
                                Map.of(
                                        "permitType",
                                        "RESIDENT",
                                        "vrm",
                                        rita.vrms().get(3))),
                        409,
                        "LIMIT_REACHED")
                .body("detail", equalTo("There can be 3 of this type for a household, and all of them are held."));
    }

    @Test
    void members_of_one_household_share_its_limit_whatever_their_account() {
        Person rita = Person.residentOf("RO5").published();
        Person ron = Person.residentOf("RO5")
                .livingAt(rita.uprn(), rita.property().orElseThrow().zone(), false, java.util.Optional.empty())
                .published();
        apply(rita, wish("RESIDENT", rita), "AWAITING_PAYMENT");

        apply(ron, wish("RESIDENT", ron)).body("position", equalTo(2)).body("price.amount", equalTo(9500));
    }

    @Test
    void without_proof_an_officer_decides_within_five_working_days() {
        Person rita = Person.residentOf("RO5").withoutProof().published();

        String id = apply(rita, wish("RESIDENT", rita))
                .statusCode(200)
                .body("status", equalTo("IN_REVIEW"))
                .body("decideBy", equalTo("2026-12-01"))
                .body("reviewReasons", equalTo(List.of("RESIDENCY_NOT_PROVED")))
                .body("message", startsWith("NOT YET VALID. An officer decides by 1 December 2026. Prove"))
                .body("permitNumber", nullValue())
                .body("chargeId", nullValue())
                .extract()
                .path("applicationId");

        ApplicationReferred referred = Topics.awaitEvent(ApplicationReferred.class, id);
        assertThat(referred.reason()).isEqualTo("RESIDENCY_NOT_PROVED");
        quote(rita, wish("RESIDENT", rita)).body("position", equalTo(1));
    }

    @Test
    void days_on_which_the_council_does_not_work_do_not_count() {
        clock.set("2026-12-23T12:00:00Z");
        Person rita = Person.residentOf("RO5").withoutProof().published();

        // 24, 29, 30, 31 December and 4 January: Christmas, the substitute Boxing Day and New Year's Day are free.
        apply(rita, wish("RESIDENT", rita)).body("decideBy", equalTo("2027-01-04"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "CARER, IN_REVIEW",
        "CRITICAL_DUTY, IN_REVIEW",
        "NHS_ICB, IN_REVIEW",
        "HAVERING_HERO, IN_REVIEW",
        "HEALTH_HOMECARE, IN_REVIEW",
        "MEMBER, IN_REVIEW",
        "WAIVER, IN_REVIEW",
        "STAFF_CAR_PARK_SEASON, IN_REVIEW",
        "RESIDENT, AWAITING_PAYMENT",
        "CAR_PARK_SEASON, AWAITING_PAYMENT",
        "SCHOOL_STREET, ISSUED"
    })
    void every_type_a_person_can_apply_for_is_applied_for(String code, String status) {
        Person rita = Person.residentOf("RO5").onSchoolStreet("S1").published();
        Map<String, Object> wish = wish(code, rita);
        switch (code) {
            case "CAR_PARK_SEASON" -> wish.putAll(Map.of("place", "CP-ANGEL", "weekdays", List.of("MONDAY", "FRIDAY")));
            case "MEMBER" -> wish.put("place", "W04");
            case "WAIVER" ->
                wish.putAll(Map.of("place", SampleCouncil.STATED_LOCATION, "term", "P7D", "startsOn", "2026-12-01"));
            case "STAFF_CAR_PARK_SEASON" -> wish.put("place", "CP-TOWNHALL-S");
            default -> {}
        }

        apply(rita, wish).statusCode(200).body("status", equalTo(status));
    }

    @Test
    void a_business_applies_for_a_pool_of_vehicles() {
        Person firm = Person.businessIn("RO5").withMoreVehicles(4).published();

        apply(firm, Map.of("permitType", "BUSINESS", "vrms", firm.vrms()))
                .statusCode(200)
                .body("status", equalTo("IN_REVIEW"))
                .body("vrms", equalTo(firm.vrms()));
    }

    @Test
    void what_was_submitted_is_not_submitted_again() {
        Person rita = Person.residentOf("RO5").published();
        Submitted submitted = apply(rita, wish("RESIDENT", rita), "AWAITING_PAYMENT");

        assertProblem(submit(rita, submitted.applicationId()), 409, "NOT_A_DRAFT");
    }

    @Test
    @Tag("X-3")
    void the_same_key_submits_once_and_gets_the_same_answer() {
        Person rita = Person.residentOf("RO5").published();
        String id = draft(rita, wish("RESIDENT", rita)).extract().path("applicationId");
        String key = UUID.randomUUID().toString();

        Response first = submitWith(key, rita, id);
        Response second = submitWith(key, rita, id);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    }

    private static Response submitWith(String key, Person person, String id) {
        return person.request()
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/v1/applications/" + id + "/submission");
    }

    @Test
    void what_a_rule_refuses_at_submission_stays_a_draft() {
        Person rita = Person.residentOf("RO5").published();
        String first = draft(rita, wish("RESIDENT", rita)).extract().path("applicationId");
        String second = draft(rita, wish("RESIDENT", rita)).extract().path("applicationId");
        submit(rita, first).statusCode(200);

        assertProblem(submit(rita, second), 409, "VEHICLE_HAS_PERMIT");

        application(rita, second).body("status", equalTo("DRAFT")).body("permitNumber", nullValue());
        assertThat(Topics.records(Topic.PERMITS)).noneMatch(record -> second.equals(record.key()));
    }

    @Test
    void a_draft_is_taken_back_at_once() {
        Person rita = Person.residentOf("RO5").published();
        Response drafted = draft(rita, wish("RESIDENT", rita)).extract().response();
        String id = drafted.path("applicationId");

        withdraw(rita, id, drafted.header("ETag"))
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"))
                .body("closedAt", equalTo(NOON));

        assertThat(Topics.awaitEvent(ApplicationWithdrawn.class, id).accountId())
                .isEqualTo(rita.accountId());
        assertProblem(submit(rita, id), 409, "NOT_A_DRAFT");
        String etag = application(rita, id).extract().header("ETag");
        assertProblem(withdraw(rita, id, etag), 409, "NOT_WITHDRAWABLE");
    }

    @Test
    @Tag("X-3")
    void a_withdrawal_names_the_version_it_is_about() {
        Person rita = Person.residentOf("RO5").withoutProof().published();
        String id = draft(rita, wish("RESIDENT", rita)).extract().path("applicationId");
        String draftTag = application(rita, id).extract().header("ETag");
        submit(rita, id).statusCode(200);

        assertProblem(withdraw(rita, id, null), 428, "PRECONDITION_REQUIRED");
        assertProblem(withdraw(rita, id, draftTag), 412, "STALE");

        application(rita, id).body("status", equalTo("IN_REVIEW"));
        withdraw(rita, id, application(rita, id).extract().header("ETag"))
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"));
    }

    private static Response withdraw(Person person, String id, String etag) {
        var request =
                person.request().header("Idempotency-Key", UUID.randomUUID().toString());
        if (etag != null) {
            request.header("If-Match", etag);
        }
        return request.post("/v1/applications/" + id + "/withdrawal");
    }

    @Test
    @Tag("X-1")
    void what_is_somebody_elses_does_not_exist() {
        Person rita = Person.residentOf("RO5").published();
        Person stranger = Person.residentOf("RO5").published();
        Response drafted = draft(rita, wish("RESIDENT", rita)).extract().response();
        String id = drafted.path("applicationId");

        assertProblem(application(stranger, id), 404, "NOT_FOUND");
        assertProblem(submit(stranger, id), 404, "NOT_FOUND");
        assertProblem(withdraw(stranger, id, drafted.header("ETag")), 404, "NOT_FOUND");

        application(rita, id).body("status", equalTo("DRAFT"));
        stranger.request().get("/v1/applications").then().body("items", equalTo(List.of()));
    }

    @Test
    void applications_are_listed_the_latest_first_in_pages() {
        Person rita = Person.residentOf("RO5").published();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            clock.set("2026-11-24T12:0" + i + ":00Z");
            ids.addFirst(draft(rita, wish("RESIDENT", rita)).extract().path("applicationId"));
        }

        List<String> read = new ArrayList<>();
        String cursor = null;
        do {
            var request = rita.request().queryParam("limit", 2);
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            Response page = request.get("/v1/applications");
            read.addAll(page.path("items.applicationId"));
            cursor = page.path("next");
        } while (cursor != null);

        assertThat(read).isEqualTo(ids);
    }

    @Test
    void bad_wishes_are_refused_and_nothing_is_kept() {
        Person rita = Person.residentOf("RO5").published();
        Map<String, String> bad = new HashMap<>();
        bad.put("{}", "INVALID_VALUE");
        bad.put("", "BODY_MISSING");
        bad.put("[]", "INVALID_VALUE");
        bad.put("{\"permitType\": \"RESIDENT\", \"vrm\": \"AB12CDE\"", "MALFORMED_JSON");
        bad.put("{\"permitType\": \"\", \"vrm\": \"AB12CDE\"}", "INVALID_VALUE");
        bad.put("{\"permitType\": 7, \"vrm\": \"AB12CDE\"}", "INVALID_VALUE");
        bad.put("{\"permitType\": \"RESIDENT\", \"vrm\": \"AB12CDE!\"}", "INVALID_VALUE");
        bad.put("{\"permitType\": \"RESIDENT\", \"vrm\": \"ABCDEFGHIJKLM\"}", "INVALID_VALUE");
        bad.put("{\"permitType\": \"RESIDENT\", \"vrms\": [null]}", "INVALID_VALUE");
        bad.put("{\"permitType\": \"RESIDENT\", \"vrms\": \"AB12CDE\"}", "INVALID_VALUE");
        bad.put("{\"permitType\": \"RESIDENT\", \"vrms\": [\"AB12CDE\", \"ab12 cde\"]}", "INVALID_VALUE");
        bad.put("{\"permitType\": \"RESIDENT\", \"vrm\": \"AB12CDE\", \"vrms\": []}", "INVALID_VALUE");
        bad.put("{\"permitType\": \"RESIDENT\", \"vrm\": \"AB12CDE\", \"term\": \"a year\"}", "INVALID_VALUE");
        bad.put("{\"permitType\": \"RESIDENT\", \"vrm\": \"AB12CDE\", \"startsOn\": \"2026-02-30\"}", "INVALID_VALUE");
        bad.put("{\"permitType\": \"RESIDENT\", \"vrm\": \"AB12CDE\", \"weekdays\": [\"SOMEDAY\"]}", "INVALID_VALUE");
        bad.put("{\"permitType\": \"RESIDENT\", \"vrm\": \"AB12CDE\", \"price\": 1}", "UNKNOWN_FIELD");
        bad.put("{\"permitType\": \"RESIDENT\", \"vrm\": \"AB12CDE\", \"position\": 1}", "UNKNOWN_FIELD");

        bad.forEach((body, code) -> {
            assertProblem(post(rita, "/v1/applications", body), 400, code);
            assertProblem(post(rita, "/v1/quotes", body), 400, code);
        });
        assertProblem(
                rita.request().contentType(ContentType.TEXT).body("RESIDENT").post("/v1/quotes"),
                415,
                "UNSUPPORTED_MEDIA_TYPE");
        rita.request().get("/v1/applications").then().body("items", equalTo(List.of()));
    }

    private static Response post(Person person, String path, String body) {
        return person.request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(body)
                .post(path);
    }

    @Test
    @Tag("X-3")
    void a_draft_needs_an_idempotency_key() {
        Person rita = Person.residentOf("RO5").published();

        assertProblem(
                rita.request()
                        .contentType(ContentType.JSON)
                        .body(wish("RESIDENT", rita))
                        .post("/v1/applications"),
                400,
                "IDEMPOTENCY_KEY_MISSING");
    }

    @Test
    void a_type_nobody_offers_is_not_found() {
        Person rita = Person.residentOf("RO5").published();

        assertProblem(quote(rita, wish("SKATEBOARD", rita)), 404, "NOT_FOUND");
        assertProblem(quote(rita, wish("VISITOR", rita)), 409, "NOT_APPLIED_FOR");
    }

    @Test
    @Tag("X-3")
    void a_change_of_the_account_is_waited_for() throws Exception {
        Person rita = Person.residentOf("RO5");
        var soon = CompletableFuture.delayedExecutor(400, TimeUnit.MILLISECONDS);
        CompletableFuture<Void> told = CompletableFuture.runAsync(rita::published, soon);

        quote(rita, wish("RESIDENT", rita)).statusCode(200).body("permitType", notNullValue());

        told.get(10, TimeUnit.SECONDS);
    }

    @Test
    @Tag("X-3")
    void an_account_that_does_not_arrive_is_no_false_not_found() {
        Person rita = Person.residentOf("RO5");

        assertProblem(quote(rita, wish("RESIDENT", rita)), 503, "ACCOUNT_CATCHING_UP")
                .header("Retry-After", equalTo("1"))
                .body("detail", containsString("Try again"));
    }
}
