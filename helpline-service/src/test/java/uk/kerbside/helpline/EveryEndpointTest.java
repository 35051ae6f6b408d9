package uk.kerbside.helpline;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.endpoint.ApiDocument;
import uk.kerbside.testkit.endpoint.CommittedDocument;
import uk.kerbside.testkit.endpoint.EveryEndpointAsksWho;
import uk.kerbside.testkit.endpoint.HostileInputs;
import uk.kerbside.testkit.endpoint.ProblemsPage;
import uk.kerbside.testkit.endpoint.RolesPage;
import uk.kerbside.testkit.endpoint.SettingsPage;

@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = Neighbours.class, scope = TestResourceScope.GLOBAL)
class EveryEndpointTest {
    @Test
    void hostile_requests_are_refused_and_never_fail() {
        AccountsService.works();
        Customer customer = Customer.known();
        Person agent = Person.agent();
        AccountsService.knows(customer.phone(), customer.accountId());
        String callId = agent.takesCall(customer.phone()).path("callId");

        HostileInputs.to(ApiDocument.served())
                .actingFor(customer.accountId())
                .signedInAs(agent.subject())
                .at("accountId", customer.accountId())
                .at("callId", callId)
                .check();
    }

    @Test
    void every_endpoint_asks_who_is_calling() {
        EveryEndpointAsksWho.in(ApiDocument.served()).except("getCallPassKeys").check();
    }

    @Test
    void the_document_is_complete_and_committed() {
        CommittedDocument.of("helpline", ApiDocument.served());
    }

    @Test
    void the_pages_on_security_and_problems_say_what_the_code_says() {
        RolesPage.of("helpline", ApiDocument.served());
        ProblemsPage.ofService("helpline");
    }

    @Test
    void every_setting_is_written_down() {
        SettingsPage.ofService("helpline");
    }
}
