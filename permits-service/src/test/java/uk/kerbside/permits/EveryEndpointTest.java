package uk.kerbside.permits;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.kerbside.permits.support.Applying;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.Refunding;
import uk.kerbside.permits.support.Reviewing;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.permits.support.SampleFiles;
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
        SampleCouncil.isLoaded();
        Person rita = Person.residentOf("RO5")
                .onSchoolStreet("S1")
                .withMoreVehicles(1)
                .published();
        Applying.Submitted submitted =
                Applying.apply(rita, Applying.wish("RESIDENT", rita, "P12M"), "AWAITING_PAYMENT");
        String draft = Applying.draft(rita, Applying.wish("SCHOOL_STREET", rita))
                .statusCode(201)
                .extract()
                .path("applicationId");
        String evidence = Reviewing.upload(rita, draft, Map.of("document", "V5C"), SampleFiles.png())
                .path("evidenceId");

        HostileInputs.to(ApiDocument.served())
                .actingFor(rita.accountId())
                .at("applicationId", draft)
                .at("evidenceId", evidence)
                .at("number", submitted.number())
                .at("refundId", Refunding.waiting().refundId())
                .at("permitType", "SCHOOL_STREET")
                .at("place", "S1")
                .sendingNothingSoundTo(
                        "importPermitTypes",
                        "importPlaces",
                        "importCalendar",
                        "importPaperPermits",
                        "compareRegister",
                        "askForBulkExtension",
                        "createPermitType",
                        "closePermitType",
                        "reopenPermitType",
                        "retirePermitType",
                        "addPermitTypeAlias",
                        "removePermitTypeAlias",
                        "proposePermitTypeVersion",
                        "replacePermitTypeVersion",
                        "withdrawPermitTypeVersion",
                        "setPlaceLimit",
                        "suspendBays",
                        "requestDispensation",
                        "describeLocation",
                        "putPlace",
                        "endPlace",
                        "putBankHoliday",
                        "removeBankHoliday",
                        "putSchoolTerm",
                        "removeSchoolTerm")
                .check();
    }

    @Test
    void every_endpoint_asks_who_is_calling() {
        EveryEndpointAsksWho.in(ApiDocument.served()).check();
    }

    @Test
    void the_document_is_complete_and_committed() {
        CommittedDocument.of("permits", ApiDocument.served());
    }

    @Test
    void the_pages_on_security_and_problems_say_what_the_code_says() {
        RolesPage.of("permits", ApiDocument.served());
        ProblemsPage.ofService("permits");
    }

    @Test
    void every_setting_is_written_down() {
        SettingsPage.ofService("permits");
    }
}
