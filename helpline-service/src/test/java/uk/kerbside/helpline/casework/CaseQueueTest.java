package uk.kerbside.helpline.casework;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.kerbside.helpline.Problems.assertProblem;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.helpline.Customer;
import uk.kerbside.helpline.Neighbours;
import uk.kerbside.helpline.Person;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;

/** Which cases are shown, in which order, and to whom. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = Neighbours.class, scope = TestResourceScope.GLOBAL)
@Tag("H-2")
class CaseQueueTest {
    @Inject
    MovableClock clock;

    private final Person agent = Person.agent();
    private final Casework cases = new Casework(agent);

    @Test
    void the_queue_shows_the_earliest_due_first_page_by_page_and_by_owner_and_status() {
        clock.set("2026-11-24T10:00:00Z");
        Response late = cases.open(Map.of("reason", "COMPLAINT"));
        Response soon = cases.open(Map.of("reason", "VEHICLE_CHANGE"));
        Response between = cases.open(Map.of("reason", "PAYMENT"));
        cases.close(cases.open(Map.of("reason", "OTHER")), "DUPLICATE");
        Person.agent().post("/v1/cases", Map.of("reason", "OTHER"));

        Response first = agent.get("/v1/cases?limit=2&owner=" + agent.subject());
        Response second = agent.get("/v1/cases?limit=2&owner=" + agent.subject() + "&cursor=" + first.path("next"));

        assertThat(first.<List<String>>path("items.caseId"))
                .containsExactly(soon.path("caseId"), between.path("caseId"));
        assertThat(second.<List<String>>path("items.caseId")).containsExactly(late.<String>path("caseId"));
        assertThat(second.<String>path("next")).isNull();
        assertThat(cases.ownCases("CLOSED")).hasSize(1);
        assertThat(agent.get("/v1/cases?limit=200").<List<String>>path("items.status"))
                .hasSizeGreaterThanOrEqualTo(4)
                .containsOnly("OPEN");
    }

    @Test
    void a_case_open_after_it_was_due_is_overdue() {
        clock.set("2026-11-24T10:00:00Z");
        Response opened = cases.open(Map.of("reason", "VEHICLE_CHANGE"));

        clock.set("2026-11-25T16:59:59Z");
        assertThat(agent.get(Casework.path(opened)).<Boolean>path("isOverdue")).isFalse();
        clock.set("2026-11-25T17:00:00Z");
        assertThat(agent.get(Casework.path(opened)).<Boolean>path("isOverdue")).isTrue();
    }

    @Test
    void a_status_or_cursor_that_is_none_is_named() {
        assertProblem(agent.get("/v1/cases?status=LOST"), 400, "INVALID_VALUE");
        assertProblem(agent.get("/v1/cases?cursor=abc"), 400, "INVALID_CURSOR");
    }

    @Test
    void whoever_acts_for_one_account_does_not_see_the_case_of_another() {
        Response opened = cases.open(
                Map.of("reason", "OTHER", "accountId", Customer.known().accountId()));

        assertProblem(
                agent.request().header(CurrentActor.ON_BEHALF_OF, "A-other").get(Casework.path(opened)),
                404,
                "NOT_FOUND");
    }

    @Test
    void a_case_that_is_none_is_not_found() {
        String none = "/v1/cases/CASE-2222-2222";

        assertProblem(agent.get(none), 404, "NOT_FOUND");
        assertProblem(agent.post(none + "/notes", Map.of("text", "x")), 404, "NOT_FOUND");
        assertProblem(agent.post(none + "/closure", "\"0\"", Map.of("outcome", "ANSWERED")), 404, "NOT_FOUND");
    }

    @Test
    void only_the_helpline_works_on_cases() {
        Response opened = cases.open(Map.of("reason", "OTHER"));
        Person customer = Person.with(Roles.CUSTOMER);

        assertProblem(customer.post("/v1/cases", Map.of("reason", "OTHER")), 403, "FORBIDDEN");
        assertProblem(customer.get("/v1/cases"), 403, "FORBIDDEN");
        assertProblem(customer.get(Casework.path(opened)), 403, "FORBIDDEN");
        assertProblem(customer.post(Casework.path(opened) + "/notes", Map.of("text", "x")), 403, "FORBIDDEN");
        assertProblem(
                customer.post(Casework.path(opened) + "/closure", "\"0\"", Map.of("outcome", "ANSWERED")),
                403,
                "FORBIDDEN");
        for (String path : List.of("/v1/cases", Casework.path(opened) + "/notes", Casework.path(opened) + "/closure")) {
            assertProblem(given().contentType(ContentType.JSON).body(Map.of()).post(path), 401, "UNAUTHENTICATED");
        }
        assertProblem(given().get("/v1/cases"), 401, "UNAUTHENTICATED");
        assertProblem(given().get(Casework.path(opened)), 401, "UNAUTHENTICATED");
    }
}
