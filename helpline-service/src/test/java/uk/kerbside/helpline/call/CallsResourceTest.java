package uk.kerbside.helpline.call;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.kerbside.helpline.Problems.assertProblem;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.kerbside.events.Topic;
import uk.kerbside.events.cases.CallEnded;
import uk.kerbside.events.cases.CallStarted;
import uk.kerbside.helpline.AccountsService;
import uk.kerbside.helpline.Customer;
import uk.kerbside.helpline.Neighbours;
import uk.kerbside.helpline.Person;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Topics;

@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = Neighbours.class, scope = TestResourceScope.GLOBAL)
@Tag("H-1")
class CallsResourceTest {
    @Inject
    MovableClock clock;

    @Inject
    DataSource database;

    private final Person agent = Person.agent();
    private final Customer customer = Customer.stranger();

    @BeforeEach
    void accounts_knows_the_customer() {
        AccountsService.works();
        AccountsService.knows(customer.phone(), customer.accountId());
    }

    @Test
    void a_call_from_a_known_number_names_the_account_and_is_told() {
        clock.set("2026-11-24T10:15:00Z");

        Response call = agent.takesCall(customer.phone());

        assertThat(call.statusCode()).isEqualTo(201);
        String callId = call.path("callId");
        assertThat(call.header("Location")).endsWith("/v1/calls/" + callId);
        assertThat(call.header("ETag")).isEqualTo("\"0\"");
        assertThat(call.<String>path("status")).isEqualTo("OPEN");
        assertThat(call.<String>path("agent")).isEqualTo(agent.subject());
        assertThat(call.<String>path("sourceService")).isEqualTo("CONTACT_CENTRE");
        assertThat(call.<String>path("recognition"))
                .isEqualTo("The number belongs to account " + customer.accountId() + ".");
        assertThat(call.<List<String>>path("accountIds")).containsExactly(customer.accountId());
        assertThat(call.<String>path("accountId")).isEqualTo(customer.accountId());
        assertThat(call.<String>path("level")).isEqualTo("RECOGNISED");
        assertThat(call.<String>path("startedAt")).isEqualTo("2026-11-24T10:15:00Z");
        CallStarted told = Topics.awaitEvent(CallStarted.class, callId);
        assertThat(told.accountId()).contains(customer.accountId());
        assertThat(told.sourceService()).isEqualTo("CONTACT_CENTRE");
        assertThat(told.startedAt()).isEqualTo("2026-11-24T10:15:00Z");
    }

    @Test
    void a_call_from_a_number_of_two_accounts_offers_both_and_chooses_none() {
        AccountsService.knows(customer.phone(), "A-1", "A-2");

        Response call = agent.takesCall(customer.phone());

        assertThat(call.<List<String>>path("accountIds")).containsExactly("A-1", "A-2");
        assertThat(call.<String>path("accountId")).isNull();
        assertThat(call.<String>path("level")).isEqualTo("NONE");
    }

    @Test
    void a_call_with_a_withheld_number_is_taken() {
        Response call = agent.post("/v1/calls", Map.of());

        assertThat(call.statusCode()).isEqualTo(201);
        assertThat(call.<String>path("recognised")).isEqualTo("NUMBER_WITHHELD");
        assertThat(call.<String>path("sourceService")).isEqualTo("DIRECT");
    }

    @Test
    void the_number_is_kept_nowhere_in_the_database() throws SQLException {
        agent.takesCall(customer.phone());

        String digits = customer.phone().replace(" ", "");
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select count(*) from (select row_to_json(c)::text t from"
                        + " call c union all select body::text from journal_entry"
                        + " union all select convert_from(body, 'UTF8') from idempotent_answer) kept"
                        + " where replace(t, ' ', '') like '%' || ? || '%'")) {
            statement.setString(1, digits.substring(1));
            try (var row = statement.executeQuery()) {
                row.next();
                assertThat(row.getInt(1)).isZero();
            }
        }
    }

    @Test
    void the_same_request_twice_takes_one_call() {
        String key = UUID.randomUUID().toString();
        Map<String, String> body = Map.of("callerNumber", customer.phone());

        Response first =
                agent.request(key).contentType(ContentType.JSON).body(body).post("/v1/calls");
        Response second =
                agent.request(key).contentType(ContentType.JSON).body(body).post("/v1/calls");

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.<String>path("callId")).isEqualTo(first.path("callId"));
        assertThat(agent.get("/v1/calls").<List<String>>path("items.callId")).hasSize(1);
    }

    @Test
    void the_same_key_with_another_number_is_refused() {
        String key = UUID.randomUUID().toString();
        agent.request(key)
                .contentType(ContentType.JSON)
                .body(Map.of("callerNumber", customer.phone()))
                .post("/v1/calls");

        Response other = agent.request(key)
                .contentType(ContentType.JSON)
                .body(Map.of("callerNumber", "07700 222222"))
                .post("/v1/calls");

        assertProblem(other, 422, "IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void a_call_without_an_idempotency_key_is_not_taken() {
        Response call = given().auth()
                .oauth2(uk.kerbside.testkit.Tokens.of(agent.subject(), agent.roles()))
                .contentType(ContentType.JSON)
                .body(Map.of())
                .post("/v1/calls");

        assertProblem(call, 400, "IDEMPOTENCY_KEY_MISSING");
        assertNoCalls();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"callerNumber\": \"call me\"}",
                "{\"callerNumber\": \"1\"}",
                "{\"callerNumber\": \"07700 900123 07700 900123 07700 900123 0770\"}",
                "{\"callerNumber\": \"\"}",
                "{\"sourceService\": \"CIRCUS\"}",
                "{\"sourceService\": \"\"}",
            })
    void a_bad_value_is_named_and_takes_no_call(String body) {
        Response call = agent.request().contentType(ContentType.JSON).body(body).post("/v1/calls");

        assertProblem(call, 400, "INVALID_VALUE");
        assertNoCalls();
    }

    @Test
    void an_unknown_field_takes_no_call() {
        assertProblem(agent.post("/v1/calls", Map.of("phone", "07700 900123")), 400, "UNKNOWN_FIELD");
        assertNoCalls();
    }

    @Test
    void nobody_takes_calls_without_signing_in() {
        assertProblem(given().contentType(ContentType.JSON).body(Map.of()).post("/v1/calls"), 401, "UNAUTHENTICATED");
        assertProblem(given().get("/v1/calls"), 401, "UNAUTHENTICATED");
        assertProblem(given().get("/v1/calls/CALL-2222-2222"), 401, "UNAUTHENTICATED");
        assertProblem(
                given().contentType(ContentType.JSON).body(Map.of()).post("/v1/calls/CALL-2222-2222/end"),
                401,
                "UNAUTHENTICATED");
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.CUSTOMER, Roles.PERMIT_OFFICER, Roles.ENFORCEMENT_OFFICER, Roles.CRM})
    void only_the_helpline_takes_calls(String role) {
        Person other = Person.with(role);

        assertProblem(other.post("/v1/calls", Map.of()), 403, "FORBIDDEN");
        assertProblem(other.get("/v1/calls"), 403, "FORBIDDEN");
        assertProblem(other.get("/v1/calls/CALL-2222-2222"), 403, "FORBIDDEN");
        assertProblem(other.post("/v1/calls/CALL-2222-2222/end", Map.of("outcome", "ANSWERED")), 403, "FORBIDDEN");
    }

    @Test
    void a_call_is_read_by_its_agent_and_by_a_supervisor_and_by_nobody_else() {
        String path = "/v1/calls/" + agent.takesCall(customer.phone()).path("callId");

        assertThat(agent.get(path).statusCode()).isEqualTo(200);
        assertThat(Person.supervisor().get(path).<String>path("agent")).isEqualTo(agent.subject());
        assertProblem(Person.agent().get(path), 404, "NOT_FOUND");
    }

    @Test
    void a_call_is_ended_by_its_agent_and_told() {
        String callId = agent.takesCall(customer.phone()).path("callId");
        clock.set("2026-11-24T10:20:00Z");

        Response ended = agent.post("/v1/calls/" + callId + "/end", Map.of("outcome", "ANSWERED"));

        assertThat(ended.statusCode()).isEqualTo(200);
        assertThat(ended.<String>path("status")).isEqualTo("ENDED");
        assertThat(ended.<String>path("outcome")).isEqualTo("ANSWERED");
        assertThat(ended.<String>path("endedAt")).isEqualTo("2026-11-24T10:20:00Z");
        assertThat(ended.header("ETag"))
                .isEqualTo(agent.get("/v1/calls/" + callId).header("ETag"));
        CallEnded told = Topics.awaitEvent(CallEnded.class, callId);
        assertThat(told.outcome()).isEqualTo("ANSWERED");
        assertThat(told.accountId()).isEqualTo(Optional.of(customer.accountId()));
        assertThat(told.revision().n()).isEqualTo(2);
    }

    @Test
    void a_call_that_is_over_is_not_ended_again() {
        String end = "/v1/calls/" + agent.takesCall(customer.phone()).path("callId") + "/end";
        agent.post(end, Map.of("outcome", "ANSWERED"));

        assertProblem(agent.post(end, Map.of("outcome", "REFERRED")), 409, "CALL_OVER");
    }

    @Test
    void a_call_of_somebody_else_is_not_ended() {
        String callId = agent.takesCall(customer.phone()).path("callId");
        String end = "/v1/calls/" + callId + "/end";

        assertProblem(Person.agent().post(end, Map.of("outcome", "ANSWERED")), 404, "NOT_FOUND");
        assertThat(agent.get("/v1/calls/" + callId).<String>path("status")).isEqualTo("OPEN");
        assertThat(Person.supervisor().post(end, Map.of("outcome", "ABANDONED")).<String>path("status"))
                .isEqualTo("ENDED");
    }

    @Test
    void a_call_does_not_end_in_a_way_nobody_counts() {
        String callId = agent.takesCall(customer.phone()).path("callId");

        assertProblem(agent.post("/v1/calls/" + callId + "/end", Map.of("outcome", "FINE")), 400, "INVALID_VALUE")
                .contains("ABANDONED, ANSWERED, CALL_BACK_AGREED, CASE_OPENED, REFERRED");
        assertProblem(agent.post("/v1/calls/" + callId + "/end", Map.of()), 400, "INVALID_VALUE");
        assertThat(agent.get("/v1/calls/" + callId).<String>path("status")).isEqualTo("OPEN");
        assertThat(Topics.records(Topic.CASES).stream().filter(record -> callId.equals(record.key())))
                .allMatch(record -> record.is(CallStarted.class));
    }

    @Test
    void own_calls_are_listed_page_by_page_with_the_latest_first_and_none_of_others() {
        clock.set("2026-11-24T09:00:00Z");
        Person.agent().takesCall(customer.phone());
        for (int i = 0; i < 5; i++) {
            agent.takesCall(customer.phone());
            // Two of them began in the same instant.
            clock.advance(Duration.ofMinutes(i == 2 ? 0 : 1));
        }

        Response first = agent.get("/v1/calls?limit=3");
        Response second = agent.get("/v1/calls?limit=3&cursor=" + first.path("next"));

        assertThat(first.<List<String>>path("items.startedAt"))
                .containsExactly("2026-11-24T09:03:00Z", "2026-11-24T09:02:00Z", "2026-11-24T09:02:00Z");
        assertThat(second.<List<String>>path("items.startedAt"))
                .containsExactly("2026-11-24T09:01:00Z", "2026-11-24T09:00:00Z");
        assertThat(second.<String>path("next")).isNull();
        Set<String> ids = new HashSet<>(first.<List<String>>path("items.callId"));
        ids.addAll(second.<List<String>>path("items.callId"));
        assertThat(ids).hasSize(5);
    }

    @Test
    void a_cursor_of_somebody_elses_list_is_refused() {
        agent.takesCall(customer.phone());
        agent.takesCall(customer.phone());
        String cursor = agent.get("/v1/calls?limit=1").path("next");

        assertProblem(Person.agent().get("/v1/calls?limit=1&cursor=" + cursor), 400, "INVALID_CURSOR");
        assertProblem(agent.get("/v1/calls?limit=0"), 400, "INVALID_VALUE");
    }

    private void assertNoCalls() {
        assertThat(agent.get("/v1/calls").<List<String>>path("items")).isEmpty();
    }
}
