package uk.kerbside.enforcement;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.kerbside.enforcement.chain.AChain;
import uk.kerbside.enforcement.chain.GetReceipt;
import uk.kerbside.enforcement.chain.Receipt;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
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
    private static final String SERVICE = "enforcement";

    @Inject
    MovableClock clock;

    @Inject
    AChain chains;

    @Inject
    GetReceipt getReceipt;

    /** It is the day of the examples, which are sent as they are. */
    @BeforeEach
    void everything_is_fresh() {
        clock.runFrom(Instant.parse("2026-11-23T09:31:00Z"));
        Handheld.awaitFresh();
    }

    @Test
    void hostile_requests_are_refused_politely() {
        String checkId = Handheld.of("eddie-" + UUID.randomUUID())
                .check(Council.freshMark())
                .extract()
                .path("checkId");
        UUID chain = chains.closed(1);
        Receipt receipt = getReceipt.receipt(chains.firstOf(chain));

        // An outage nobody closes marks the checks of every other test.
        HostileInputs.to(ApiDocument.served())
                .at("checkId", checkId)
                .at("chainId", chain.toString())
                .at("recordId", receipt.recordId().toString())
                .at("chain", chain.toString())
                .at("salt", receipt.salt())
                .at("content", receipt.content())
                .at("attachment", "")
                .at("leaf", receipt.leaf())
                .at("statement", receipt.statement())
                .at("signature", receipt.signature())
                .at("publicKey", receipt.publicKey())
                .sendingNothingSoundTo("openOutage")
                .check();
    }

    @Test
    void every_endpoint_asks_who_is_calling() {
        EveryEndpointAsksWho.in(ApiDocument.served()).check();
    }

    @Test
    void the_document_served_is_the_one_committed() {
        CommittedDocument.of(SERVICE, ApiDocument.served());
    }

    @Test
    void who_may_call_what_is_written_down() {
        RolesPage.of(SERVICE, ApiDocument.served());
    }

    @Test
    void every_problem_is_written_down() {
        ProblemsPage.ofService(SERVICE);
    }

    @Test
    void every_setting_is_written_down() {
        SettingsPage.ofService(SERVICE);
    }
}
