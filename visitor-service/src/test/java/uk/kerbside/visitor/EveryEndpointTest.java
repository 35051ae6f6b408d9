package uk.kerbside.visitor;

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
class EveryEndpointTest {
    @Test
    void hostile_requests_are_refused_and_never_fail() {
        Resident rita = Resident.in(Council.ALWAYS);
        String purchaseId = Visitor.buy(rita, 5).path("purchaseId");
        String visitId = Visitor.start(rita, Visitor.newMark(), 1).path("visitId");

        HostileInputs.to(ApiDocument.served())
                .actingFor(rita.accountId())
                .at("purchaseId", purchaseId)
                .at("visitId", visitId)
                .check();
    }

    @Test
    void every_endpoint_asks_who_is_calling() {
        EveryEndpointAsksWho.in(ApiDocument.served()).check();
    }

    @Test
    void the_document_is_complete_and_committed() {
        CommittedDocument.of("visitor", ApiDocument.served());
    }

    @Test
    void the_pages_on_security_and_problems_say_what_the_code_says() {
        RolesPage.of("visitor", ApiDocument.served());
        ProblemsPage.ofService("visitor");
    }

    @Test
    void every_setting_is_written_down() {
        SettingsPage.ofService("visitor");
    }
}
