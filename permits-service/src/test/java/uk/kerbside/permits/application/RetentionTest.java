package uk.kerbside.permits.application;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static uk.kerbside.permits.support.Applying.application;
import static uk.kerbside.permits.support.Applying.apply;
import static uk.kerbside.permits.support.Applying.draft;
import static uk.kerbside.permits.support.Applying.submit;
import static uk.kerbside.permits.support.Applying.wish;
import static uk.kerbside.permits.support.Problems.assertProblem;
import static uk.kerbside.permits.support.Reviewing.evidence;
import static uk.kerbside.permits.support.Reviewing.path;
import static uk.kerbside.permits.support.Reviewing.refuse;
import static uk.kerbside.permits.support.Reviewing.upload;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.permits.support.SampleFiles;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Tokens;

/** How long documents are kept. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("X-6")
class RetentionTest {
    private static final Map<String, String> V5C = Map.of("document", "V5C");

    @Inject
    MovableClock clock;

    @BeforeEach
    void the_council_is_there() {
        SampleCouncil.isLoaded();
        clock.set("2026-04-10T12:00:00Z");
    }

    @Test
    void what_was_refused_goes_after_its_time_and_the_application_stays() {
        Person rita = Person.residentOf("RO5").withoutProof().published();
        String id = apply(rita, wish("RESIDENT", rita), "IN_REVIEW").applicationId();
        String evidenceId = upload(rita, id, V5C, SampleFiles.png()).path("evidenceId");
        refuse("olga", rita, id).then().statusCode(200);
        // Corrected until the end of 8 May, kept for six months after that.
        clock.set("2026-11-09T12:00:00Z");
        run(false).then().statusCode(200);
        evidence(rita, id).then().body("documents", hasSize(1));

        clock.set("2026-11-10T12:00:00Z");
        long old = run(true).<Integer>path("withoutPermit");
        evidence(rita, id).then().body("documents", hasSize(1));
        run(false).then().body("dryRun", equalTo(false)).body("withoutPermit", equalTo((int) old));

        assertThat(old).isPositive();
        evidence(rita, id).then().body("documents", hasSize(0));
        assertProblem(rita.request().get(path(id, "evidence/" + evidenceId + "/content")), 404, "NOT_FOUND");
        application(rita, id).body("status", equalTo("REFUSED"));
        rita.request()
                .get(path(id, "history"))
                .then()
                .body("items.last().what", equalTo("EvidenceRemoved"))
                .body("items.last().role", equalTo("data-protection"));
        run(false).then().body("withoutPermit", equalTo(0));
    }

    @Test
    void what_proved_a_permit_stays_until_the_permit_is_long_over() {
        Person rita = Person.residentOf("RO5").onSchoolStreet("S1").published();
        String id = draft(rita, wish("SCHOOL_STREET", rita)).extract().path("applicationId");
        upload(rita, id, V5C, SampleFiles.png()).then().statusCode(201);
        submit(rita, id).body("status", equalTo("ISSUED"));
        // Valid until the end of 9 April 2027, kept for thirteen months after that.
        clock.set("2028-05-10T12:00:00Z");
        run(false);
        evidence(rita, id).then().body("documents", hasSize(1));

        clock.set("2028-05-11T12:00:00Z");
        run(false).then().statusCode(200);

        evidence(rita, id).then().body("documents", hasSize(0));
    }

    @Test
    void nobody_else_runs_it_and_a_run_says_whether_it_counts() {
        for (String role : new String[] {Roles.PERMIT_SUPERVISOR, Roles.AUDITOR, Roles.CUSTOMER}) {
            assertProblem(sent(role, "{\"dryRun\": true}"), 403, "FORBIDDEN");
        }
        assertProblem(sent(Roles.ADMINISTRATOR, "{}"), 400, "INVALID_VALUE");
        sent(Roles.ADMINISTRATOR, "{\"dryRun\": true}").then().statusCode(200).body("dryRun", equalTo(true));
    }

    private static Response run(boolean dry) {
        return sent(Roles.DATA_PROTECTION, "{\"dryRun\": " + dry + "}");
    }

    private static Response sent(String role, String body) {
        return given().auth()
                .oauth2(Tokens.of("dora", role))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/evidence-retention-runs");
    }
}
