package uk.kerbside.visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.kerbside.visitor.Problems.assertProblem;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.accounts.AccountStatus;
import uk.kerbside.kernel.Revision;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.Topics;

/** Somebody opens an account and goes straight on to buy visitor credit. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("X-3")
class SeenTest {
    @Test
    void a_new_account_is_waited_for() throws Exception {
        Council.open();
        Resident rita = Resident.notToldYet(Council.ALWAYS);
        Revision revision = new Revision(1, 3);
        var soon = CompletableFuture.delayedExecutor(400, TimeUnit.MILLISECONDS);
        CompletableFuture<Void> told = CompletableFuture.runAsync(
                () -> Topics.publish(rita.published(revision, AccountStatus.ACTIVE), rita.accountId()), soon);

        Response order = Visitor.as(rita.token())
                .header("Kerbside-Seen", "accounts;" + rita.accountId() + ";1.3")
                .body(Map.of("books", 1))
                .post("/v1/book-purchases");

        told.get(10, TimeUnit.SECONDS);
        assertThat(order.statusCode()).isEqualTo(201);
    }

    @Test
    void an_account_that_does_not_come_is_no_false_not_found() {
        Council.open();
        Resident rita = Resident.notToldYet(Council.ALWAYS);
        long began = System.nanoTime();

        Response answer = Visitor.reading(rita.token())
                .header("Kerbside-Seen", "accounts;" + rita.accountId() + ";1.3")
                .get("/v1/allowance");

        assertProblem(answer, 503, "ACCOUNT_CATCHING_UP");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(6));
    }
}
