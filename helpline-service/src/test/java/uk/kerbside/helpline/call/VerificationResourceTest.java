package uk.kerbside.helpline.call;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.kerbside.helpline.Problems.assertProblem;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.kerbside.helpline.AccountsService;
import uk.kerbside.helpline.Customer;
import uk.kerbside.helpline.Neighbours;
import uk.kerbside.helpline.Person;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.testkit.Backing;

@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = Neighbours.class, scope = TestResourceScope.GLOBAL)
@Tag("H-1")
class VerificationResourceTest {
    private final Person agent = Person.agent();
    private Customer customer;
    private Response call;
    private String verification;

    @BeforeEach
    void a_known_customer_calls() {
        AccountsService.works();
        customer = Customer.known();
        AccountsService.knows(customer.phone(), customer.accountId());
        call = agent.takesCall(customer.phone());
        verification = "/v1/calls/" + call.path("callId") + "/verification";
    }

    @Test
    void a_caller_climbs_the_ladder_and_every_step_is_kept() {
        Response basic = verify(call, customer, "BASIC", "NAME");
        Response full = verify(basic, customer, "FULL", "NAME", "LAST_PAYMENT");

        assertThat(basic.<String>path("level")).isEqualTo("BASIC");
        assertThat(full.<String>path("level")).isEqualTo("FULL");
        Response steps = agent.get(verification);
        assertThat(steps.<List<String>>path("items.level")).containsExactly("BASIC", "FULL");
        assertThat(steps.<List<String>>path("items[1].checks")).containsExactly("LAST_PAYMENT", "NAME");
        assertThat(steps.<String>path("items[1].verifiedBy")).isEqualTo(agent.subject());
        assertThat(steps.<String>path("items[1].accountId")).isEqualTo(customer.accountId());
    }

    @Test
    void a_level_the_answers_do_not_reach_is_refused_and_changes_nothing() {
        Response refused = verify(call, customer, "FULL", "NAME", "ADDRESS");

        assertProblem(refused, 409, "CHECKS_TOO_FEW")
                .isEqualTo("What the caller has answered is enough for BASIC and not for FULL.");
        assertNothingChanged();
    }

    @Test
    void the_known_number_counts_only_for_its_own_account() {
        Customer other = Customer.known();

        assertProblem(verify(call, other, "BASIC", "NAME"), 409, "CHECKS_TOO_FEW");
        assertThat(verify(call, other, "BASIC", "NAME", "ADDRESS").<String>path("accountId"))
                .isEqualTo(other.accountId());
    }

    @Test
    void an_agent_who_begins_to_doubt_says_a_lower_level() {
        Response full = verify(call, customer, "FULL", "ONE_TIME_CODE");

        assertThat(verify(full, customer, "NONE").<String>path("level")).isEqualTo("NONE");
    }

    @Test
    void two_agents_at_once_do_not_overwrite_each_other() {
        verify(call, customer, "BASIC", "NAME");

        assertProblem(verify(call, customer, "RECOGNISED"), 412, "STALE");
        Response without = agent.request()
                .contentType(ContentType.JSON)
                .body(body(customer.accountId(), "BASIC", List.of("NAME")))
                .put(verification);
        assertProblem(without, 428, "PRECONDITION_REQUIRED");
    }

    @Test
    void a_call_that_is_over_verifies_nobody() {
        agent.post("/v1/calls/" + call.path("callId") + "/end", Map.of("outcome", "ANSWERED"));
        Response ended = agent.get("/v1/calls/" + call.path("callId"));

        assertProblem(verify(ended, customer, "BASIC", "NAME"), 409, "CALL_OVER");
    }

    @Test
    void accounts_and_checks_nobody_knows_are_named() {
        assertProblem(verify(call, Customer.stranger(), "NONE"), 400, "INVALID_VALUE")
                .contains("is no account we know");
        assertProblem(verify(call, customer, "BASIC", "SHOE_SIZE"), 400, "INVALID_VALUE")
                .contains("ADDRESS, COUNCIL_TAX_REFERENCE");
        assertNothingChanged();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"level\": \"BASIC\", \"checks\": []}",
                "{\"accountId\": \"A-1\", \"checks\": []}",
                "{\"accountId\": \"A-1\", \"level\": \"BASIC\"}",
                "{\"accountId\": \"A-1\", \"level\": \"TOTAL\", \"checks\": []}",
                "{\"accountId\": \"A-1\", \"level\": \"BASIC\", \"checks\": [null]}",
                "{\"accountId\": \"A-1\", \"level\": \"BASIC\", \"checks\": [\"\"]}",
                "{\"accountId\": \"\", \"level\": \"BASIC\", \"checks\": []}",
            })
    void a_bad_value_changes_nothing(String body) {
        Response answer = agent.request()
                .header("If-Match", call.header("ETag"))
                .contentType(ContentType.JSON)
                .body(body)
                .put(verification);

        assertProblem(answer, 400, "INVALID_VALUE");
        assertNothingChanged();
    }

    @Test
    void only_the_calls_own_agent_and_a_supervisor_verify() {
        Map<String, Object> body = body(customer.accountId(), "RECOGNISED", List.of());
        String etag = call.header("ETag");

        assertProblem(given().contentType(ContentType.JSON).body(body).put(verification), 401, "UNAUTHENTICATED");
        assertProblem(Person.with(Roles.CUSTOMER).put(verification, etag, body), 403, "FORBIDDEN");
        assertProblem(Person.agent().put(verification, etag, body), 404, "NOT_FOUND");
        assertThat(Person.supervisor().put(verification, etag, body).statusCode())
                .isEqualTo(200);
        assertProblem(given().get(verification), 401, "UNAUTHENTICATED");
        assertProblem(Person.with(Roles.CUSTOMER).get(verification), 403, "FORBIDDEN");
        assertProblem(Person.agent().get(verification), 404, "NOT_FOUND");
    }

    private Response verify(Response seen, Customer as, String level, String... checks) {
        return agent.put(verification, seen.header("ETag"), body(as.accountId(), level, List.of(checks)));
    }

    private static Map<String, Object> body(String accountId, String level, List<String> checks) {
        return Map.of("accountId", accountId, "level", level, "checks", checks);
    }

    private void assertNothingChanged() {
        Response now = agent.get("/v1/calls/" + call.path("callId"));
        assertThat(now.<String>path("level")).isEqualTo("RECOGNISED");
        assertThat(now.header("ETag")).isEqualTo(call.header("ETag"));
        assertThat(agent.get(verification).<List<Object>>path("items")).isEmpty();
    }
}
