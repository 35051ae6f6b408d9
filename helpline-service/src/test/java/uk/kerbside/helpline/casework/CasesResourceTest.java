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
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.kerbside.events.cases.CaseOpened;
import uk.kerbside.events.places.CalendarPublished;
import uk.kerbside.helpline.AccountsService;
import uk.kerbside.helpline.Customer;
import uk.kerbside.helpline.Neighbours;
import uk.kerbside.helpline.Person;
import uk.kerbside.kernel.Revision;
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
    private final Casework cases = new Casework(agent);

    @Test
    void a_case_is_opened_with_its_note_and_due_when_its_reason_says_and_told() {
        Customer customer = Customer.known();
        clock.set("2026-11-24T10:00:00Z");

        Response opened = cases.open(Map.of(
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

        assertThat(cases.open(Map.of("reason", "VISITOR_PERMIT")).<String>path("dueAt"))
                .isEqualTo("2031-04-16T16:00:00Z");
    }

    @Test
    void a_case_of_a_call_is_about_the_calls_account() {
        Customer customer = Customer.known();
        AccountsService.works();
        AccountsService.knows(customer.phone(), customer.accountId());
        String callId = agent.takesCall(customer.phone()).path("callId");

        Response opened = cases.open(Map.of("callId", callId, "reason", "OTHER"));

        assertThat(opened.<String>path("accountId")).isEqualTo(customer.accountId());
        assertThat(opened.<String>path("callId")).isEqualTo(callId);
        assertThat(Topics.awaitEvent(CaseOpened.class, opened.path("caseId")).accountId())
                .isEqualTo(Optional.of(customer.accountId()));
    }

    @Test
    void a_case_about_nobody_yet_can_be_opened() {
        Response opened = cases.open(Map.of("reason", "OTHER"));

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
        assertThat(cases.ownCases("OPEN")).hasSize(1);
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
        assertThat(cases.ownCases("OPEN")).isEmpty();
    }

    @Test
    void a_call_of_another_agent_opens_no_case() {
        AccountsService.works();
        String callId = Person.agent().takesCall("07700 900000").path("callId");

        assertProblem(cases.open(Map.of("reason", "OTHER", "callId", callId)), 400, "INVALID_VALUE")
                .contains("is no call of yours");
    }

    @Test
    void a_reason_nobody_uses_is_answered_with_those_there_are() {
        assertProblem(cases.open(Map.of("reason", "WEATHER")), 400, "INVALID_VALUE")
                .isEqualTo("/reason is none of ACCOUNT_ACCESS, COMPLAINT, CUSTOMER_TO_RING, EVIDENCE, OTHER, PAYMENT,"
                        + " PERMIT_APPLICATION, VEHICLE_CHANGE, VISITOR_PERMIT.");
    }

    @Test
    void the_reasons_are_listed_with_how_long_they_may_take() {
        Response reasons = agent.get("/v1/case-reasons");

        assertThat(reasons.<List<String>>path("items.code")).hasSize(9).contains("VISITOR_PERMIT", "CUSTOMER_TO_RING");
        assertThat(reasons.<Integer>path("items.find { it.code == 'COMPLAINT' }.dueWorkingDays"))
                .isEqualTo(10);
        assertProblem(given().get("/v1/case-reasons"), 401, "UNAUTHENTICATED");
        assertProblem(Person.with(Roles.CUSTOMER).get("/v1/case-reasons"), 403, "FORBIDDEN");
    }
}
