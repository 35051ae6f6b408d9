package uk.kerbside.helpline.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.kerbside.helpline.Problems.assertProblem;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.cases.CaseClosed;
import uk.kerbside.helpline.Neighbours;
import uk.kerbside.helpline.Person;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Topics;

/** The end of a case, and who may write it. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = Neighbours.class, scope = TestResourceScope.GLOBAL)
@Tag("H-2")
class ClosingCasesTest {
    @Inject
    MovableClock clock;

    private final Person agent = Person.agent();
    private final Casework cases = new Casework(agent);

    @Test
    void a_case_is_closed_by_somebody_who_has_seen_it_as_it_is_and_told() {
        clock.set("2026-11-24T10:00:00Z");
        Response opened = cases.open(Map.of("reason", "OTHER"));
        clock.set("2026-11-24T11:00:00Z");

        Response closed = cases.close(opened, "PUT_RIGHT");

        assertThat(closed.statusCode()).isEqualTo(200);
        assertThat(closed.<String>path("status")).isEqualTo("CLOSED");
        assertThat(closed.<String>path("outcome")).isEqualTo("PUT_RIGHT");
        assertThat(closed.<String>path("closedAt")).isEqualTo("2026-11-24T11:00:00Z");
        assertThat(closed.header("ETag"))
                .isEqualTo(agent.get("/v1/cases/" + opened.path("caseId")).header("ETag"))
                .isNotEqualTo(opened.header("ETag"));
        CaseClosed told = Topics.awaitEvent(CaseClosed.class, opened.path("caseId"));
        assertThat(told.outcome()).isEqualTo("PUT_RIGHT");
        assertThat(told.revision().n()).isEqualTo(2);
    }

    @Test
    void a_case_that_changed_since_is_not_closed() {
        Response opened = cases.open(Map.of("reason", "OTHER"));
        cases.note(opened, "The customer rang again.");

        assertProblem(cases.close(opened, "ANSWERED"), 412, "STALE");
        assertProblem(
                agent.post(Casework.path(opened) + "/closure", Map.of("outcome", "ANSWERED")),
                428,
                "PRECONDITION_REQUIRED");
        assertThat(agent.get(Casework.path(opened)).<String>path("status")).isEqualTo("OPEN");
    }

    @Test
    void a_closed_case_is_not_closed_again() {
        Response opened = cases.open(Map.of("reason", "OTHER"));
        Response closed = cases.close(opened, "ANSWERED");

        assertProblem(cases.close(closed, "WITHDRAWN"), 409, "CASE_ALREADY_CLOSED");
    }

    @Test
    void of_two_who_close_it_at_once_one_does() {
        Response opened = cases.open(Map.of("reason", "OTHER"));

        List<CompletableFuture<Integer>> both = IntStream.range(0, 2)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> cases.close(opened, "ANSWERED").statusCode()))
                .toList();

        assertThat(both.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 412);
        Topics.awaitEvent(CaseClosed.class, opened.path("caseId"));
        assertThat(Topics.events(CaseClosed.class, opened.path("caseId"))).hasSize(1);
    }

    @Test
    void a_case_is_not_closed_in_a_way_nobody_counts() {
        Response opened = cases.open(Map.of("reason", "OTHER"));

        assertProblem(cases.close(opened, "FINE"), 400, "INVALID_VALUE").contains("ANSWERED, DUPLICATE");
        assertThat(agent.get(Casework.path(opened)).<String>path("status")).isEqualTo("OPEN");
    }
}
