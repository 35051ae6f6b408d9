package uk.kerbside.permits.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static uk.kerbside.permits.support.Applying.application;
import static uk.kerbside.permits.support.Applying.draft;
import static uk.kerbside.permits.support.Applying.submit;
import static uk.kerbside.permits.support.Applying.wish;
import static uk.kerbside.permits.support.Problems.assertProblem;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.permits.ApplicationWithdrawn;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Topics;

/** An application its household takes back before it is decided or paid. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-4")
class TakingBackTest {
    private static final String NOON = "2026-11-24T12:00:00Z";

    @Inject
    MovableClock clock;

    @BeforeEach
    void the_council_is_there() {
        SampleCouncil.isLoaded();
        clock.set(NOON);
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

    static Response withdraw(Person person, String id, String etag) {
        var request =
                person.request().header("Idempotency-Key", UUID.randomUUID().toString());
        if (etag != null) {
            request.header("If-Match", etag);
        }
        return request.post("/v1/applications/" + id + "/withdrawal");
    }
}
