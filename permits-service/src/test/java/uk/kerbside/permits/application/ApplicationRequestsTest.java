package uk.kerbside.permits.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static uk.kerbside.permits.support.Applying.application;
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
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;

/** Requests about applications that are somebody else's, wrong, or ahead of what is known. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-4")
class ApplicationRequestsTest {
    private static final String NOON = "2026-11-24T12:00:00Z";

    @Inject
    MovableClock clock;

    @BeforeEach
    void the_council_is_there() {
        SampleCouncil.isLoaded();
        clock.set(NOON);
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
        assertProblem(TakingBackTest.withdraw(stranger, id, drafted.header("ETag")), 404, "NOT_FOUND");

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
