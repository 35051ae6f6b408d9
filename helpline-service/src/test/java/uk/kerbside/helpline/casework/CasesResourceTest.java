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
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.kerbside.events.cases.CaseClosed;
import uk.kerbside.events.cases.CaseOpened;
import uk.kerbside.events.places.CalendarPublished;
import uk.kerbside.helpline.AccountsService;
import uk.kerbside.helpline.Customer;
import uk.kerbside.helpline.Neighbours;
import uk.kerbside.helpline.Person;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.replica.Replicas;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Topics;

@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = Neighbours.class, scope = TestResourceScope.GLOBAL)
@Tag("H-2")
class CasesResourceTest {
    @Inject
    MovableClock clock;

    @Inject
    Replicas replicas;

    private final Person agent = Person.agent();

    @Test
    void a_case_is_opened_with_its_note_and_due_when_its_reason_says_and_told() {
        Customer customer = Customer.known();
        clock.set("2026-11-24T10:00:00Z");

        Response opened = open(Map.of(
                "accountId",
                customer.accountId(),
                "reason",
                "VISITOR_PERMIT",
                "note",
                "Asked why the visit ended early."));

        assertThat(opened.statusCode()).isEqualTo(201);
        String caseId = opened.path("caseId");
        assertThat(opened.header("Location")).endsWith("/v1/cases/" + caseId);
        assertThat(opened.<String>path("status")).isEqualTo("OPEN");
        assertThat(opened.<String>path("owner")).isEqualTo(agent.subject());
        assertThat(opened.<String>path("openedAt")).isEqualTo("2026-11-24T10:00:00Z");
        assertThat(opened.<String>path("dueAt")).isEqualTo("2026-11-26T17:00:00Z");
        assertThat(opened.<Boolean>path("isOverdue")).isFalse();
        assertThat(opened.<List<String>>path("notes.text")).containsExactly("Asked why the visit ended early.");
        Response read = agent.get("/v1/cases/" + caseId);
        assertThat(read.header("ETag")).isEqualTo(opened.header("ETag"));
        assertThat(read.body().asString()).isEqualTo(opened.body().asString());
        CaseOpened told = Topics.awaitEvent(CaseOpened.class, caseId);
        assertThat(told.accountId()).contains(customer.accountId());
        assertThat(told.reason()).isEqualTo("VISITOR_PERMIT");
        assertThat(told.openedAt()).isEqualTo("2026-11-24T10:00:00Z");
    }

    @Test
    void the_bank_holidays_permits_publishes_count_for_nothing() {
        Topics.publish(
                new CalendarPublished(
                        new Revision(1, 1),
                        "Europe/London",
                        List.of(
                                new CalendarPublished.BankHoliday("Good Friday", LocalDate.parse("2031-04-11")),
                                new CalendarPublished.BankHoliday("Easter Monday", LocalDate.parse("2031-04-14"))),
                        List.of()),
                "calendar");
        Awaitility.await("the calendar is here")
                .atMost(Duration.ofSeconds(15))
                .until(() -> replicas.find(CalendarPublished.class, "calendar").isPresent());
        clock.set("2031-04-10T10:00:00Z");

        assertThat(open(Map.of("reason", "VISITOR_PERMIT")).<String>path("dueAt"))
                .isEqualTo("2031-04-16T16:00:00Z");
    }

    @Test
    void a_case_of_a_call_is_about_the_calls_account() {
        Customer customer = Customer.known();
        AccountsService.works();
        AccountsService.knows(customer.phone(), customer.accountId());
        String callId = agent.takesCall(customer.phone()).path("callId");

        Response opened = open(Map.of("callId", callId, "reason", "OTHER"));

        assertThat(opened.<String>path("accountId")).isEqualTo(customer.accountId());
        assertThat(opened.<String>path("callId")).isEqualTo(callId);
        assertThat(Topics.awaitEvent(CaseOpened.class, opened.path("caseId")).accountId())
                .isEqualTo(Optional.of(customer.accountId()));
    }

    @Test
    void a_case_about_nobody_yet_can_be_opened() {
        Response opened = open(Map.of("reason", "OTHER"));

        assertThat(opened.statusCode()).isEqualTo(201);
        assertThat(opened.<String>path("accountId")).isNull();
        assertThat(opened.<List<Object>>path("notes")).isEmpty();
    }

    @Test
    void the_same_request_twice_opens_one_case() {
        String key = UUID.randomUUID().toString();
        Map<String, String> body = Map.of("reason", "PAYMENT");

        Response first =
                agent.request(key).contentType(ContentType.JSON).body(body).post("/v1/cases");
        Response second =
                agent.request(key).contentType(ContentType.JSON).body(body).post("/v1/cases");

        assertThat(second.<String>path("caseId")).isEqualTo(first.path("caseId"));
        assertThat(ownCases("OPEN")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"reason\": \"\"}",
                "{\"reason\": \"WEATHER\"}",
                "{\"reason\": \"OTHER\", \"accountId\": \"A-nobody\"}",
                "{\"reason\": \"OTHER\", \"callId\": \"CALL-2222-2222\"}",
                "{\"reason\": \"OTHER\", \"note\": \"\"}",
            })
    void a_bad_value_opens_no_case(String body) {
        assertProblem(agent.request().contentType(ContentType.JSON).body(body).post("/v1/cases"), 400, "INVALID_VALUE");
        assertThat(ownCases("OPEN")).isEmpty();
    }

    @Test
    void a_call_of_another_agent_opens_no_case() {
        AccountsService.works();
        String callId = Person.agent().takesCall("07700 900000").path("callId");

        assertProblem(open(Map.of("reason", "OTHER", "callId", callId)), 400, "INVALID_VALUE")
                .contains("is no call of yours");
    }

    @Test
    void a_reason_nobody_uses_is_answered_with_those_there_are() {
        assertProblem(open(Map.of("reason", "WEATHER")), 400, "INVALID_VALUE")
                .isEqualTo("/reason is none of ACCOUNT_ACCESS, COMPLAINT, EVIDENCE, OTHER, PAYMENT,"
                        + " PERMIT_APPLICATION, VEHICLE_CHANGE, VISITOR_PERMIT.");
    }

    @Test
    void the_reasons_are_listed_with_how_long_they_may_take() {
        Response reasons = agent.get("/v1/case-reasons");

        assertThat(reasons.<List<String>>path("items.code")).hasSize(8).contains("VISITOR_PERMIT");
        assertThat(reasons.<Integer>path("items.find { it.code == 'COMPLAINT' }.dueWorkingDays"))
                .isEqualTo(10);
        assertProblem(given().get("/v1/case-reasons"), 401, "UNAUTHENTICATED");
        assertProblem(Person.with(Roles.CUSTOMER).get("/v1/case-reasons"), 403, "FORBIDDEN");
    }

    @Test
    void a_case_is_closed_by_somebody_who_has_seen_it_as_it_is_and_told() {
        clock.set("2026-11-24T10:00:00Z");
        Response opened = open(Map.of("reason", "OTHER"));
        clock.set("2026-11-24T11:00:00Z");

        Response closed = close(opened, "PUT_RIGHT");

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
        Response opened = open(Map.of("reason", "OTHER"));
        note(opened, "The customer rang again.");

        assertProblem(close(opened, "ANSWERED"), 412, "STALE");
        assertProblem(
                agent.post(path(opened) + "/closure", Map.of("outcome", "ANSWERED")), 428, "PRECONDITION_REQUIRED");
        assertThat(agent.get(path(opened)).<String>path("status")).isEqualTo("OPEN");
    }

    @Test
    void a_closed_case_is_not_closed_again() {
        Response opened = open(Map.of("reason", "OTHER"));
        Response closed = close(opened, "ANSWERED");

        assertProblem(close(closed, "WITHDRAWN"), 409, "CASE_ALREADY_CLOSED");
    }

    @Test
    void of_two_who_close_it_at_once_one_does() {
        Response opened = open(Map.of("reason", "OTHER"));

        List<CompletableFuture<Integer>> both = IntStream.range(0, 2)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> close(opened, "ANSWERED").statusCode()))
                .toList();

        assertThat(both.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 412);
        Topics.awaitEvent(CaseClosed.class, opened.path("caseId"));
        assertThat(Topics.events(CaseClosed.class, opened.path("caseId"))).hasSize(1);
    }

    @Test
    void a_case_is_not_closed_in_a_way_nobody_counts() {
        Response opened = open(Map.of("reason", "OTHER"));

        assertProblem(close(opened, "FINE"), 400, "INVALID_VALUE").contains("ANSWERED, DUPLICATE");
        assertThat(agent.get(path(opened)).<String>path("status")).isEqualTo("OPEN");
    }

    @Test
    void notes_are_kept_in_order_with_who_wrote_them_also_after_the_end() {
        Response opened = open(Map.of("reason", "OTHER", "note", "First."));
        Person colleague = Person.agent();

        Response noted = colleague.post(path(opened) + "/notes", Map.of("text", "Second."));
        close(noted, "ANSWERED");
        note(opened, "Third.");

        assertThat(noted.statusCode()).isEqualTo(201);
        Response read = agent.get(path(opened));
        assertThat(read.<List<String>>path("notes.text")).containsExactly("First.", "Second.", "Third.");
        assertThat(read.<List<String>>path("notes.author"))
                .containsExactly(agent.subject(), colleague.subject(), agent.subject());
        assertThat(read.<String>path("status")).isEqualTo("CLOSED");
    }

    @Test
    void a_note_that_is_empty_or_too_long_is_not_kept() {
        Response opened = open(Map.of("reason", "OTHER"));

        assertProblem(note(opened, " "), 400, "INVALID_VALUE");
        assertProblem(note(opened, "x".repeat(2001)), 400, "INVALID_VALUE");
        assertThat(agent.get(path(opened)).<List<Object>>path("notes")).isEmpty();
    }

    @Test
    void two_notes_at_once_are_both_kept() {
        Response opened = open(Map.of("reason", "OTHER"));

        IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> note(opened, "Note " + i).statusCode()))
                .toList()
                .forEach(CompletableFuture::join);

        assertThat(agent.get(path(opened)).<List<String>>path("notes.text"))
                .containsExactlyInAnyOrder("Note 0", "Note 1", "Note 2", "Note 3");
    }

    @Test
    void the_queue_shows_the_earliest_due_first_page_by_page_and_by_owner_and_status() {
        clock.set("2026-11-24T10:00:00Z");
        Response late = open(Map.of("reason", "COMPLAINT"));
        Response soon = open(Map.of("reason", "VEHICLE_CHANGE"));
        Response between = open(Map.of("reason", "PAYMENT"));
        close(open(Map.of("reason", "OTHER")), "DUPLICATE");
        Person.agent().post("/v1/cases", Map.of("reason", "OTHER"));

        Response first = agent.get("/v1/cases?limit=2&owner=" + agent.subject());
        Response second = agent.get("/v1/cases?limit=2&owner=" + agent.subject() + "&cursor=" + first.path("next"));

        assertThat(first.<List<String>>path("items.caseId"))
                .containsExactly(soon.path("caseId"), between.path("caseId"));
        assertThat(second.<List<String>>path("items.caseId")).containsExactly(late.<String>path("caseId"));
        assertThat(second.<String>path("next")).isNull();
        assertThat(ownCases("CLOSED")).hasSize(1);
        assertThat(agent.get("/v1/cases?limit=200").<List<String>>path("items.status"))
                .hasSizeGreaterThanOrEqualTo(4)
                .containsOnly("OPEN");
    }

    @Test
    void a_case_open_after_it_was_due_is_overdue() {
        clock.set("2026-11-24T10:00:00Z");
        Response opened = open(Map.of("reason", "VEHICLE_CHANGE"));

        clock.set("2026-11-25T16:59:59Z");
        assertThat(agent.get(path(opened)).<Boolean>path("isOverdue")).isFalse();
        clock.set("2026-11-25T17:00:00Z");
        assertThat(agent.get(path(opened)).<Boolean>path("isOverdue")).isTrue();
    }

    @Test
    void a_status_or_cursor_that_is_none_is_named() {
        assertProblem(agent.get("/v1/cases?status=LOST"), 400, "INVALID_VALUE");
        assertProblem(agent.get("/v1/cases?cursor=abc"), 400, "INVALID_CURSOR");
    }

    @Test
    void whoever_acts_for_one_account_does_not_see_the_case_of_another() {
        Response opened =
                open(Map.of("reason", "OTHER", "accountId", Customer.known().accountId()));

        assertProblem(
                agent.request().header(CurrentActor.ON_BEHALF_OF, "A-other").get(path(opened)), 404, "NOT_FOUND");
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
        Response opened = open(Map.of("reason", "OTHER"));
        Person customer = Person.with(Roles.CUSTOMER);

        assertProblem(customer.post("/v1/cases", Map.of("reason", "OTHER")), 403, "FORBIDDEN");
        assertProblem(customer.get("/v1/cases"), 403, "FORBIDDEN");
        assertProblem(customer.get(path(opened)), 403, "FORBIDDEN");
        assertProblem(customer.post(path(opened) + "/notes", Map.of("text", "x")), 403, "FORBIDDEN");
        assertProblem(
                customer.post(path(opened) + "/closure", "\"0\"", Map.of("outcome", "ANSWERED")), 403, "FORBIDDEN");
        for (String path : List.of("/v1/cases", path(opened) + "/notes", path(opened) + "/closure")) {
            assertProblem(given().contentType(ContentType.JSON).body(Map.of()).post(path), 401, "UNAUTHENTICATED");
        }
        assertProblem(given().get("/v1/cases"), 401, "UNAUTHENTICATED");
        assertProblem(given().get(path(opened)), 401, "UNAUTHENTICATED");
    }

    private Response open(Map<String, ?> body) {
        return agent.post("/v1/cases", body);
    }

    private Response close(Response seen, String outcome) {
        return agent.post(path(seen) + "/closure", seen.header("ETag"), Map.of("outcome", outcome));
    }

    private Response note(Response opened, String text) {
        return agent.post(path(opened) + "/notes", Map.of("text", text));
    }

    private static String path(Response opened) {
        return "/v1/cases/" + opened.path("caseId");
    }

    private List<String> ownCases(String status) {
        return agent.get("/v1/cases?status=" + status + "&owner=" + agent.subject())
                .path("items.caseId");
    }
}
