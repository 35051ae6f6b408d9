package uk.kerbside.accounts;

import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.endpoint.ApiDocument;
import uk.kerbside.testkit.endpoint.CommittedDocument;
import uk.kerbside.testkit.endpoint.EveryEndpointAsksWho;
import uk.kerbside.testkit.endpoint.HostileInputs;
import uk.kerbside.testkit.endpoint.ProblemsPage;
import uk.kerbside.testkit.endpoint.RolesPage;
import uk.kerbside.testkit.endpoint.SettingsPage;

@EdgeTest
class EveryEndpointTest {
    @Inject
    MovableClock clock;

    @Test
    void hostile_requests_are_refused_and_never_fail() {
        // Examples name days.
        clock.set("2026-11-24T12:00:00Z");
        var home = Council.home();
        Customer rita = Customer.livingAt(home);
        HostileInputs.to(ApiDocument.served())
                .actingFor(rita.accountId())
                .at("accountId", rita.accountId())
                .at("chargeId", Issuer.raises(rita))
                .at("uprn", home.uprn())
                // Providers sign them or have a token: they have tests of their own.
                .sendingNothingSoundTo("confirmSandboxPayment", "takeNotifyReceipt")
                .check();
    }

    @Test
    void every_endpoint_asks_who_is_calling() {
        EveryEndpointAsksWho.in(ApiDocument.served())
                .except("confirmSandboxPayment", "takeNotifyReceipt", "showSandboxPage", "decideSandboxPayment")
                .check();
    }

    @Test
    void the_document_is_complete_and_committed() {
        CommittedDocument.of("accounts", ApiDocument.served());
    }

    @Test
    void the_pages_on_security_and_problems_say_what_the_code_says() {
        RolesPage.of("accounts", ApiDocument.served());
        ProblemsPage.ofService("accounts");
    }

    @Test
    void every_setting_is_written_down() {
        SettingsPage.ofService("accounts");
    }
}
