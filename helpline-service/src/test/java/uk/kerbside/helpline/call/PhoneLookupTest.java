package uk.kerbside.helpline.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.helpline.AccountsService;
import uk.kerbside.helpline.Customer;
import uk.kerbside.helpline.Neighbours;
import uk.kerbside.helpline.Person;
import uk.kerbside.helpline.call.clients.PhoneLookups;
import uk.kerbside.testkit.Backing;

@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = Neighbours.class, scope = TestResourceScope.GLOBAL)
@Tag("X-5")
class PhoneLookupTest {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    @Inject
    CircuitBreakerMaintenance breakers;

    @Inject
    DataSource database;

    private final Person agent = Person.agent();
    private final Customer customer = Customer.stranger();

    @BeforeEach
    void accounts_works_and_knows_the_customer() {
        breakers.reset(PhoneLookups.BREAKER);
        AccountsService.works();
        AccountsService.knows(customer.phone(), customer.accountId());
    }

    @AfterEach
    void accounts_works_again() {
        AccountsService.works();
        breakers.reset(PhoneLookups.BREAKER);
    }

    @Test
    void the_number_is_looked_up_as_the_service_itself_and_the_caller_recognised() {
        Response call = agent.takesCall(customer.phone());

        assertThat(call.statusCode()).isEqualTo(201);
        assertThat(call.<String>path("recognised")).isEqualTo("ONE_ACCOUNT");
        assertThat(AccountsService.heardAbout(customer.phone()))
                .containsExactly("POST Bearer token-of-helpline {\"phone\":\"" + customer.phone() + "\"}");
    }

    @Test
    void a_broken_accounts_does_not_keep_a_call_from_being_taken() {
        AccountsService.isBroken();

        assertNotRecognised(agent.takesCall(customer.phone()));
    }

    @Test
    void an_answer_that_is_no_json_does_not_either() {
        AccountsService.babbles();

        assertNotRecognised(agent.takesCall(customer.phone()));
    }

    @Test
    void an_accounts_that_is_away_does_not_either() {
        AccountsService.isAway();

        assertNotRecognised(agent.takesCall(customer.phone()));
    }

    @Test
    void a_number_that_accounts_finds_at_fault_is_no_failure_of_accounts() {
        AccountsService.refusesNumbers();

        for (int i = 0; i < 10; i++) {
            assertThat(agent.takesCall("07700 000000").<String>path("recognised"))
                    .isEqualTo("NOT_A_NUMBER");
        }
        assertThat(breakers.currentState(PhoneLookups.BREAKER)).isEqualTo(CircuitBreakerState.CLOSED);
    }

    @Test
    void an_agent_waits_two_seconds_for_a_slow_accounts_and_no_transaction_is_open_meanwhile() {
        AccountsService.isSlow();
        long began = System.nanoTime();
        CompletableFuture<Response> call = CompletableFuture.supplyAsync(() -> agent.takesCall(customer.phone()));

        Awaitility.await("accounts is being asked")
                .atMost(PATIENCE)
                .until(() -> !AccountsService.heardAbout(customer.phone()).isEmpty());
        // One of the call's would be open until accounts has answered, or is given up; another's is over soon.
        Awaitility.await("no transaction is open while accounts goes on being asked")
                .pollDelay(Duration.ofMillis(600))
                .pollInterval(Duration.ofMillis(50))
                .atMost(Duration.ofMillis(1200))
                .until(() -> transactionsOpenFor(Duration.ofMillis(500)) == 0);

        assertNotRecognised(call.join());
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void accounts_is_not_asked_any_more_after_failing_again_and_again_and_is_asked_again_later() {
        AccountsService.isBroken();
        for (int i = 0; i < 8; i++) {
            assertNotRecognised(agent.takesCall("07700 111111"));
        }
        int asked = AccountsService.heardAbout("07700 111111").size();

        assertNotRecognised(agent.takesCall("07700 111111"));

        assertThat(AccountsService.heardAbout("07700 111111")).hasSize(asked);
        assertThat(breakers.currentState(PhoneLookups.BREAKER)).isEqualTo(CircuitBreakerState.OPEN);

        AccountsService.works();
        Awaitility.await("the caller is recognised again")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(() ->
                        agent.takesCall(customer.phone()).path("recognised").equals("ONE_ACCOUNT"));
    }

    private static void assertNotRecognised(Response call) {
        assertThat(call.statusCode()).isEqualTo(201);
        assertThat(call.<String>path("recognised")).isEqualTo("ACCOUNTS_AWAY");
        assertThat(call.<String>path("recognition"))
                .isEqualTo("The caller could not be recognised: numbers cannot be looked up just now.");
        assertThat(call.<String>path("level")).isEqualTo("NONE");
    }

    private int transactionsOpenFor(Duration atLeast) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select count(*) from pg_stat_activity"
                        + " where datname = current_database() and state = 'idle in transaction'"
                        + " and clock_timestamp() - xact_start > ?::interval")) {
            statement.setString(1, atLeast.toString());
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
