package uk.kerbside.permits.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static uk.kerbside.permits.support.Acting.as;
import static uk.kerbside.permits.support.PaperFiles.file;
import static uk.kerbside.permits.support.PaperFiles.newNumber;
import static uk.kerbside.permits.support.PaperFiles.row;
import static uk.kerbside.permits.support.PaperFiles.supervisor;
import static uk.kerbside.permits.support.PaperFiles.taken;
import static uk.kerbside.permits.support.Problems.assertProblem;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.permits.support.AccountsStub;
import uk.kerbside.permits.support.PaperFiles;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;

@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = AccountsStub.class, scope = TestResourceScope.GLOBAL)
@Tag("P-11")
class ComparisonsTest {
    private static final String HEADER = "permit_number,vrm,place,expiry\n";

    @Inject
    MovableClock clock;

    @BeforeEach
    void the_council_is_there_and_accounts_works() {
        SampleCouncil.isLoaded();
        PaperFiles.accounts("WORKS");
        clock.set("2026-11-23T12:00:00Z");
    }

    @Test
    void everything_that_differs_is_listed_both_ways() {
        String same = newNumber();
        String other = newNumber();
        String unnamed = newNumber();
        PaperFiles.Row agreed = row(same);
        taken(file(agreed, row(other, "vrm", "AB12CDE"), row(unnamed)));
        String theirs = newNumber();

        Response compared = compare(HEADER
                + same + "," + agreed.vrm().toLowerCase() + ",ro5,31/07/2027\n"
                + other + ",AB12 CDF,RO5,2027-07-31\n"
                + theirs + ",XY34ZZZ,RO5,2027-07-31\n"
                + theirs + ",XY34ZZZ,RO5,2027-07-31\n"
                + "P1,AB\n");

        compared.then()
                .statusCode(201)
                .body("rowsReceived", equalTo(5))
                .body("agreeing", equalTo(1))
                .body("found.MARK_DIFFERS", equalTo(1))
                .body("found.ONLY_IN_OLD_REGISTER", equalTo(2))
                .body("found.REPEATED_IN_OLD_REGISTER", equalTo(1))
                .body("found.UNREADABLE_IN_OLD_REGISTER", equalTo(1));
        String path = compared.header("Location");
        path = path.substring(path.indexOf("/v1"));
        supervisor()
                .get(path + "/disagreements?kind=MARK_DIFFERS")
                .then()
                .statusCode(200)
                .body("items.permitNumber", contains(other))
                .body("items[0].theirs", equalTo("AB12CDF"))
                .body("items[0].ours", equalTo("AB12CDE"))
                .body("items[0].line", equalTo(3));
        // Other tests hold permits the extract does not name either.
        supervisor()
                .get(path + "/disagreements?limit=200&kind=ONLY_HERE")
                .then()
                .body("items.permitNumber", hasItem(unnamed))
                .body("items[0].line", nullValue());
        assertThat(supervisor().get(path + "/disagreements?limit=1").<String>path("next"))
                .isNotBlank();
        String comparison = "comparison:" + path.substring(path.lastIndexOf('/') + 1);
        as("audrey", Roles.AUDITOR)
                .contentType("application/json")
                .body(Map.of("shown", comparison))
                .post("/v1/read-audit-searches")
                .then()
                .statusCode(200)
                .body("items.action", everyItem(equalTo("LIST_DISAGREEMENTS")))
                .body("items[-1].shown", contains(comparison, "permit:" + other));
    }

    @Test
    void an_extract_without_its_columns_is_refused_and_what_was_compared_before_stays() {
        String before = compare(HEADER).path("comparisonId");

        assertProblem(compare("permit_number\nP1\n"), 400, "HEADER_UNEXPECTED");

        supervisor().get("/v1/register-comparisons/" + before).then().statusCode(200);
        assertProblem(supervisor().get("/v1/register-comparisons/X-NONE"), 404, "NOT_FOUND");
        assertProblem(supervisor().get("/v1/register-comparisons/X-NONE/disagreements"), 404, "NOT_FOUND");
    }

    private static Response compare(String extract) {
        return supervisor().contentType("text/csv").body(extract).post("/v1/register-comparisons");
    }
}
