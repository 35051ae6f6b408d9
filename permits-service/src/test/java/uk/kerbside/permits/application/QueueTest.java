package uk.kerbside.permits.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static uk.kerbside.permits.support.Applying.application;
import static uk.kerbside.permits.support.Applying.apply;
import static uk.kerbside.permits.support.Applying.officer;
import static uk.kerbside.permits.support.Applying.wish;
import static uk.kerbside.permits.support.Problems.assertProblem;
import static uk.kerbside.permits.support.Reviewing.claim;
import static uk.kerbside.permits.support.Reviewing.etag;
import static uk.kerbside.permits.support.Reviewing.path;
import static uk.kerbside.permits.support.Reviewing.refuse;
import static uk.kerbside.permits.support.Reviewing.release;
import static uk.kerbside.permits.support.Reviewing.supervisor;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.permits.ApplicationClaimed;
import uk.kerbside.events.permits.ApplicationEscalated;
import uk.kerbside.events.permits.ApplicationReleased;
import uk.kerbside.permits.support.AllPages;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Topics;

/** Who works on what waits for an officer, and what is left too long. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-4")
class QueueTest {
    @Inject
    MovableClock clock;

    @Inject
    EscalateOverdue escalateOverdue;

    private Person rita;
    private String id;

    @BeforeEach
    void an_application_waits_for_an_officer() {
        SampleCouncil.isLoaded();
        clock.set("2026-11-24T12:00:00Z");
        rita = Person.residentOf("RO5").withoutProof().published();
        id = apply(rita, wish("RESIDENT", rita), "IN_REVIEW").applicationId();
    }

    @Test
    void an_officer_claims_an_application_and_nobody_else_decides_it() {
        Response claimed = claim(officer("olga"), id, etag(rita, id));

        claimed.then()
                .statusCode(200)
                .body("claim.officer", equalTo("olga"))
                .body("claim.mine", equalTo(true))
                .body("claim.until", equalTo("2026-11-24T14:00:00Z"));
        assertThat(Topics.awaitEvent(ApplicationClaimed.class, id).claimedUntil())
                .isEqualTo("2026-11-24T14:00:00Z");
        String etag = claimed.header("ETag");
        assertProblem(claim(officer("oscar"), id, etag), 409, "CLAIMED_BY_ANOTHER");
        assertProblem(refuse("oscar", rita, id), 409, "CLAIMED_BY_ANOTHER");
        assertProblem(officer("oscar").header("If-Match", etag).post(path(id, "approval")), 409, "CLAIMED_BY_ANOTHER");
        application(rita, id).body("status", equalTo("IN_REVIEW"));

        refuse("olga", rita, id).then().statusCode(200).body("status", equalTo("REFUSED"));
    }

    @Test
    void who_has_it_has_it_for_longer_and_a_claim_ends_by_itself() {
        claim(officer("olga"), id, etag(rita, id)).then().statusCode(200);
        clock.set("2026-11-24T13:30:00Z");
        claim(officer("olga"), id, etag(rita, id)).then().body("claim.until", equalTo("2026-11-24T15:30:00Z"));

        clock.set("2026-11-24T15:29:59Z");
        assertProblem(claim(officer("oscar"), id, etag(rita, id)), 409, "CLAIMED_BY_ANOTHER");
        clock.set("2026-11-24T15:30:00Z");
        claim(officer("oscar"), id, etag(rita, id)).then().statusCode(200).body("claim.officer", equalTo("oscar"));
    }

    @Test
    void it_is_given_back_by_who_has_it_or_by_a_supervisor() {
        claim(officer("olga"), id, etag(rita, id));

        assertProblem(release(officer("oscar"), id, etag(rita, id)), 409, "CLAIMED_BY_ANOTHER");
        release(supervisor("susan"), id, etag(rita, id)).then().statusCode(200).body("claim", nullValue());
        assertProblem(release(officer("olga"), id, etag(rita, id)), 409, "NOT_CLAIMED");

        claim(officer("olga"), id, etag(rita, id));
        release(officer("olga"), id, etag(rita, id)).then().statusCode(200);
        claim(officer("oscar"), id, etag(rita, id)).then().statusCode(200);
        assertThat(Topics.awaitEvent(ApplicationReleased.class, id).applicationId())
                .isEqualTo(id);
    }

    @Test
    @Tag("X-3")
    void of_two_who_claim_at_once_one_hears_that_it_changed() {
        String seen = etag(rita, id);

        assertThat(claim(officer("olga"), id, seen).statusCode()).isEqualTo(200);
        assertProblem(claim(officer("oscar"), id, seen), 412, "STALE");
        assertProblem(officer("oscar").put(path(id, "claim")), 428, "PRECONDITION_REQUIRED");
        assertProblem(release(officer("olga"), id, seen), 412, "STALE");
    }

    @Test
    void nobody_claims_their_own_household_or_what_does_not_wait() {
        assertProblem(claim(officer(rita.subject()), id, etag(rita, id)), 403, "OWN_HOUSEHOLD");
        assertProblem(claim(rita.request(), id, etag(rita, id)), 403, "FORBIDDEN");
        assertProblem(claim(officer("olga"), "A-NONE-NONE", "*"), 404, "NOT_FOUND");
        refuse("olga", rita, id).then().statusCode(200);

        assertProblem(claim(officer("olga"), id, etag(rita, id)), 409, "NOT_IN_REVIEW");
    }

    @Test
    void the_queue_is_narrowed_by_type_by_who_works_on_it_and_by_what_it_waits_for() {
        Person carer = Person.residentOf("RO5").published();
        String other = apply(carer, wish("CARER", carer), "IN_REVIEW").applicationId();
        claim(officer("olga"), id, etag(rita, id));

        assertThat(queue("olga", Map.of("permitType", "RESIDENT"))).contains(id).doesNotContain(other);
        assertThat(queue("olga", Map.of("claim", "MINE"))).contains(id).doesNotContain(other);
        assertThat(queue("oscar", Map.of("claim", "OTHERS"))).contains(id).doesNotContain(other);
        assertThat(queue("oscar", Map.of("claim", "FREE"))).contains(other).doesNotContain(id);
        assertThat(queue("olga", Map.of("waitingFor", "APPEAL"))).doesNotContain(id, other);
        assertThat(queue("olga", Map.of("waitingFor", "DECISION", "permitType", "CARER", "claim", "FREE")))
                .contains(other);
        assertProblem(officer().queryParam("claim", "NOBODY").get("/v1/application-reviews"), 400, "INVALID_VALUE");
        assertProblem(officer().queryParam("overdue", "maybe").get("/v1/application-reviews"), 400, "INVALID_VALUE");
    }

    @Test
    @Tag("case")
    void what_nobody_decides_in_time_is_escalated_once() {
        clock.set("2026-12-01T23:59:00Z");
        escalateOverdue.escalate();
        assertThat(queue("olga", Map.of("overdue", "true"))).doesNotContain(id);

        clock.set("2026-12-02T00:01:00Z");
        String seenBefore = etag(rita, id);
        escalateOverdue.escalate();
        escalateOverdue.escalate();

        // What an officer has seen is not stale because of it.
        assertThat(etag(rita, id)).isEqualTo(seenBefore);
        assertThat(Topics.awaitEvent(ApplicationEscalated.class, id).dueOn()).isEqualTo("2026-12-01");
        assertThat(queue("olga", Map.of("overdue", "true"))).contains(id);
        officer("olga")
                .get(path(id, "history"))
                .then()
                .body("items.findAll { it.what == 'ApplicationEscalated' }.size()", equalTo(1))
                .body("items.last().role", equalTo("suite-service"));
    }

    private static List<String> queue(String officer, Map<String, String> filter) {
        return AllPages.of(
                () -> officer(officer).queryParams(filter), "/v1/application-reviews", "application.applicationId");
    }
}
