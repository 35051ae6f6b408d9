package uk.kerbside.helpline;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.endpoint.ApiDocument;
import uk.kerbside.testkit.endpoint.CommittedDocument;
import uk.kerbside.testkit.endpoint.EveryEndpointAsksWho;
import uk.kerbside.testkit.endpoint.ProblemsPage;
import uk.kerbside.testkit.endpoint.RolesPage;

@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = Neighbours.class, scope = TestResourceScope.GLOBAL)
class EveryEndpointTest {
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
}
