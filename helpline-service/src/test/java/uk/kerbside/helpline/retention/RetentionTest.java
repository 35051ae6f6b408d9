package uk.kerbside.helpline.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static uk.kerbside.helpline.Problems.assertProblem;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.helpline.Customer;
import uk.kerbside.helpline.Neighbours;
import uk.kerbside.helpline.Person;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;

/** How long it is kept who looked at customers. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = Neighbours.class, scope = TestResourceScope.GLOBAL)
@Tag("X-6")
@Tag("X-8")
class RetentionTest {
    private static final String RUNS = "/v1/retention-runs";

    @Inject
    MovableClock clock;

    private final Person dora = Person.with(Roles.DATA_PROTECTION);
    private final Person agent = Person.agent();

    @Test
    void who_looked_goes_six_years_after_its_day_and_a_dry_run_only_counts() {
        Customer customer = Customer.known();
        clock.set("2026-11-24T23:59:59Z");
        agent.get(customer.timeLine()).then().statusCode(200);
        clock.set("2032-11-24T23:59:59Z");
        run(false);
        assertThat(looks()).containsExactly("READ_TIME_LINE");

        clock.set("2032-11-25T00:00:00Z");
        JsonPath dry = run(true);
        assertThat(looks()).containsExactly("READ_TIME_LINE");
        JsonPath done = run(false);

        assertThat(looks()).isEmpty();
        assertThat(dry.getBoolean("dryRun")).isTrue();
        assertThat(done.getLong("auditedReads"))
                .isEqualTo(dry.getLong("auditedReads"))
                .isPositive();
        assertThat(run(false).getLong("auditedReads")).isZero();
        dora.get(RUNS + "?limit=200")
                .then()
                .statusCode(200)
                .body("items.find { it.runId == '" + done.getString("runId") + "' }.role", equalTo("data-protection"));
    }

    @Test
    void only_data_protection_and_administrators_remove_and_auditors_see_what_went() {
        for (String role : List.of(Roles.HELPLINE_SUPERVISOR, Roles.AUDITOR)) {
            assertProblem(Person.with(role).post(RUNS, Map.of("dryRun", true)), 403, "FORBIDDEN");
        }
        assertProblem(agent.get(RUNS), 403, "FORBIDDEN");
        Person.with(Roles.ADMINISTRATOR)
                .post(RUNS, Map.of("dryRun", true))
                .then()
                .statusCode(200);
        Person.with(Roles.AUDITOR).get(RUNS).then().statusCode(200);
        assertThat(dora.post(RUNS, Map.of()).statusCode()).isEqualTo(400);
    }

    private JsonPath run(boolean dry) {
        return dora.post(RUNS, Map.of("dryRun", dry))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** What our agent did to see something. */
    private List<String> looks() {
        return Person.with(Roles.AUDITOR)
                .post("/v1/read-audit-searches", Map.of("reader", agent.subject()))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.action");
    }
}
