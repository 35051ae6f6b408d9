package uk.kerbside.helpline.audit;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static uk.kerbside.helpline.Problems.assertProblem;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.helpline.Customer;
import uk.kerbside.helpline.Neighbours;
import uk.kerbside.helpline.Person;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.testkit.Backing;

/** Nobody looks at customers unseen. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = Neighbours.class, scope = TestResourceScope.GLOBAL)
@Tag("X-8")
class ReadAuditTest {
    @Test
    void who_read_a_time_line_or_a_case_is_found_by_reader_and_by_customer() {
        Customer customer = Customer.known();
        Person agent = Person.agent();
        String caseId = agent.post("/v1/cases", Map.of("accountId", customer.accountId(), "reason", "VISITOR_PERMIT"))
                .path("caseId");

        agent.get(customer.timeLine()).then().statusCode(200);
        agent.get("/v1/cases/" + caseId).then().statusCode(200);
        agent.get("/v1/cases?owner=" + agent.subject()).then().statusCode(200);

        looks(Map.of("reader", agent.subject()))
                .then()
                .statusCode(200)
                .body("items.action", contains("LIST_CASES", "READ_CASE", "READ_TIME_LINE"))
                .body("items[0].shown", contains("case:" + caseId, "account:" + customer.accountId()));
        looks(Map.of("shown", "account:" + customer.accountId(), "action", "READ_TIME_LINE"))
                .then()
                .statusCode(200)
                .body("items.reader", hasItem(agent.subject()));
        assertProblem(agent.post("/v1/read-audit-searches", Map.of()), 403, "FORBIDDEN");
    }

    private static Response looks(Map<String, ?> criteria) {
        return Person.with(Roles.AUDITOR).post("/v1/read-audit-searches", criteria);
    }
}
