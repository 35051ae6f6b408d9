package uk.kerbside.helpline;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.testkit.Backing;

/** A customer rings, asks, and is answered: everything they and the agent did stands on the time line. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = Neighbours.class, scope = TestResourceScope.GLOBAL)
@Tag("H-1")
@Tag("H-2")
@Tag("H-3")
class HelplineStoryTest {
    @Test
    void a_call_a_case_and_their_end_are_told_in_order() {
        AccountsService.works();
        Customer customer = Customer.known();
        AccountsService.knows(customer.phone(), customer.accountId());
        Person harry = Person.agent();

        String callId = harry.takesCall(customer.phone()).path("callId");
        Response opened = harry.post(
                "/v1/cases",
                Map.of(
                        "accountId",
                        customer.accountId(),
                        "callId",
                        callId,
                        "reason",
                        "VISITOR_PERMIT",
                        "note",
                        "Asked why the visit ended early."));
        String caseId = opened.path("caseId");
        harry.post("/v1/cases/" + caseId + "/closure", opened.header("ETag"), Map.of("outcome", "ANSWERED"));
        harry.post("/v1/calls/" + callId + "/end", Map.of("outcome", "ANSWERED"));

        Response line = Awaitility.await("all four are told")
                .atMost(Duration.ofSeconds(15))
                .until(
                        () -> harry.get(customer.timeLine()),
                        read -> read.<List<Object>>path("items").size() == 4);
        assertThat(line.<List<String>>path("items.text"))
                .containsExactly(
                        "Called the helpline (CONTACT CENTRE).",
                        "Case " + caseId + " was opened: Visitor permits and visits.",
                        "Case " + caseId + " was closed: ANSWERED.",
                        "The call to the helpline ended: ANSWERED.");
    }
}
