package uk.kerbside.accounts.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static uk.kerbside.accounts.Problems.assertProblem;

import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.accounts.Council;
import uk.kerbside.accounts.Customer;
import uk.kerbside.accounts.EdgeTest;
import uk.kerbside.testkit.CouncilFiles;

@EdgeTest
@Tag("A-2")
class GazetteerTest {
    @Test
    void the_files_of_the_sample_council_load_whole_and_twice_as_once() throws IOException {
        String properties = Files.readString(CouncilFiles.file("properties.csv"));
        String references = Files.readString(CouncilFiles.file("council-tax.csv"));

        assertTakenIn(Council.send("/v1/property-imports", properties), 14_000);
        assertTakenIn(Council.send("/v1/council-tax-imports", references), 14_000);
        assertReport(Council.send("/v1/property-imports", properties), 0, 14_000);
        assertReport(Council.send("/v1/council-tax-imports", references), 0, 14_000);

        Customer rita = Customer.withAccount();
        rita.post("/v1/property-searches", Map.of("postcode", "rm8 7aa")).then().statusCode(200);
        Response page = rita.signedIn()
                .contentType("application/json")
                .body(Map.of("postcode", "RM7 8TB"))
                .post("/v1/property-searches?limit=40");
        page.then().statusCode(200).body("items.size()", equalTo(40)).body("next", notNullValue());
        rita.signedIn()
                .contentType("application/json")
                .body(Map.of("postcode", "RM7 8TB"))
                .queryParam("limit", 40)
                .queryParam("cursor", page.<String>path("next"))
                .post("/v1/property-searches")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(5))
                .body("next", nullValue());
    }

    @Test
    void a_search_answers_the_order_people_count_in_and_no_other_postcode() {
        String postcode = "RM99 9ZZ";
        String ten = Council.newUprn();
        String nine = Council.newUprn();
        String flat = Council.newUprn();
        Council.properties(ten + ",,10,Como Road,Romford," + postcode + ",RO1,W01,N,\n"
                + flat + ",Flat 2,9,Como Road,Romford," + postcode + ",RO1,W01,Y,S1\n"
                + nine + ",,9,Como Road,Romford," + postcode + ",,,N,\n");

        Customer.withAccount()
                .post("/v1/property-searches", Map.of("postcode", "rm999zz"))
                .then()
                .statusCode(200)
                .body("items.uprn", contains(nine, flat, ten))
                .body(
                        "items.address",
                        contains("9 Como Road, Romford", "Flat 2, 9 Como Road, Romford", "10 Como Road, Romford"))
                .body("items[0].zone", nullValue())
                .body("items[1].carFree", equalTo(true))
                .body("items[1].schoolStreet", equalTo("S1"))
                .body("items[1].ward", equalTo("W01"));
    }

    @Test
    void a_postcode_nobody_lives_at_is_an_empty_list_and_one_that_is_none_is_refused() {
        Customer rita = Customer.withAccount();

        rita.post("/v1/property-searches", Map.of("postcode", "ZZ1 1ZZ"))
                .then()
                .statusCode(200)
                .body("items", empty());
        Response refused = rita.post("/v1/property-searches", Map.of("postcode", "Como Road"));
        assertProblem(refused, 400, "INVALID_VALUE");
        refused.then().body("errors[0].pointer", equalTo("/postcode"));
    }

    @Test
    void a_cursor_of_another_postcode_opens_nothing() {
        String postcode = "RM98 9ZZ";
        Council.properties(Council.newUprn() + ",,1,Como Road,Romford," + postcode + ",RO1,W01,N,\n" + Council.newUprn()
                + ",,2,Como Road,Romford," + postcode + ",RO1,W01,N,\n");
        Customer rita = Customer.withAccount();
        String cursor = rita.signedIn()
                .contentType("application/json")
                .body(Map.of("postcode", postcode))
                .post("/v1/property-searches?limit=1")
                .path("next");

        assertProblem(
                rita.signedIn()
                        .contentType("application/json")
                        .body(Map.of("postcode", "RM7 5ZP"))
                        .queryParam("cursor", cursor)
                        .post("/v1/property-searches"),
                400,
                "INVALID_CURSOR");
    }

    @Test
    void a_file_at_fault_is_reported_row_by_row() {
        String uprn = Council.newUprn();

        Council.properties("nonsense,,1,Como Road,Romford,RM97 9ZZ,RO1,W01,N,\n" + uprn
                        + ",,1,Como Road,Romford,rm979zz,RO1,W01,N,\n" + uprn + ",,1\n")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(0))
                .body("repaired", equalTo(1))
                .body("refused", equalTo(2))
                .body("faults.line", contains(2, 4, 3))
                .body("faults.code", contains("UPRN_UNUSABLE", "ROW_INCOMPLETE", "POSTCODE_REWRITTEN"));
        assertProblem(Council.send("/v1/property-imports", ""), 400, "FILE_EMPTY");
        assertProblem(Council.send("/v1/council-tax-imports", "uprn\n1\n"), 400, "HEADER_UNEXPECTED");
    }

    /** Other tests may have brought a row of the file before. */
    private static void assertTakenIn(Response report, int rows) {
        report.then()
                .statusCode(200)
                .body("repaired", equalTo(0))
                .body("refused", equalTo(0))
                .body("faults", empty());
        assertThat(report.<Integer>path("accepted") + report.<Integer>path("repeated"))
                .isEqualTo(rows);
    }

    private static void assertReport(Response report, int accepted, int repeated) {
        report.then()
                .statusCode(200)
                .body("accepted", equalTo(accepted))
                .body("repeated", equalTo(repeated))
                .body("repaired", equalTo(0))
                .body("refused", equalTo(0))
                .body("faults", empty());
    }
}
