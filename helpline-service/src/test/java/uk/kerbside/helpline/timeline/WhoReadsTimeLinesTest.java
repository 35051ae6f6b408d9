package uk.kerbside.helpline.timeline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.kerbside.helpline.Problems.assertProblem;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.kerbside.helpline.Customer;
import uk.kerbside.helpline.Neighbours;
import uk.kerbside.helpline.Person;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.Topics;

/** Time lines are for those who serve customers, one customer at a time. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = Neighbours.class, scope = TestResourceScope.GLOBAL)
@Tag("H-3")
class WhoReadsTimeLinesTest {
    private static final Instant TEN = Instant.parse("2026-11-24T10:00:00Z");

    private CustomersLine line;

    @BeforeEach
    void a_customer_is_known() {
        line = CustomersLine.ofSomebodyKnown();
    }

    @Test
    void nobody_reads_another_customers_facts() {
        Customer neighbour = Customer.known();
        Topics.publish(line.ended("V-" + line.id(), 2, TEN), "V-" + line.id());
        line.await(1, "oldest");

        assertThat(line.reader().get(neighbour.timeLine()).<List<String>>path("items"))
                .isEmpty();
        assertProblem(
                line.reader()
                        .request()
                        .header(CurrentActor.ON_BEHALF_OF, neighbour.accountId())
                        .get(line.customer().timeLine()),
                404,
                "NOT_FOUND");
    }

    @Test
    void a_customer_accounts_never_told_of_is_not_found() {
        assertProblem(line.reader().get(Customer.stranger().timeLine()), 404, "NOT_FOUND");
    }

    @Test
    void nobody_reads_a_time_line_without_signing_in() {
        assertProblem(given().get(line.customer().timeLine()), 401, "UNAUTHENTICATED");
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.CUSTOMER, Roles.ENFORCEMENT_OFFICER, Roles.CRM, Roles.SUITE_SERVICE})
    void a_time_line_is_for_those_who_serve_customers(String role) {
        assertProblem(Person.with(role).get(line.customer().timeLine()), 403, "FORBIDDEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.PERMIT_OFFICER, Roles.CONTACT_CENTRE, Roles.DATA_PROTECTION})
    void permit_officers_desks_and_data_protection_read_it_too(String role) {
        assertThat(Person.with(role).get(line.customer().timeLine()).statusCode())
                .isEqualTo(200);
    }
}
