package uk.kerbside.permits;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static uk.kerbside.permits.support.Applying.draft;
import static uk.kerbside.permits.support.Applying.officer;
import static uk.kerbside.permits.support.Applying.wish;
import static uk.kerbside.permits.support.Problems.assertProblem;
import static uk.kerbside.permits.support.Reviewing.evidence;
import static uk.kerbside.permits.support.Reviewing.path;
import static uk.kerbside.permits.support.Reviewing.upload;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.permits.support.SampleFiles;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.Tokens;

@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("X-8")
class ReadsAreWrittenDownTest {
    private final Person rita = Person.residentOf("RO5");
    private String id;
    private String evidenceId;

    @BeforeEach
    void a_draft_has_a_document() {
        SampleCouncil.isLoaded();
        rita.published();
        id = draft(rita, wish("RESIDENT", rita)).extract().path("applicationId");
        evidenceId =
                upload(rita, id, Map.of("document", "V5C"), SampleFiles.png()).path("evidenceId");
    }

    @Test
    void who_of_the_council_looks_stands_in_the_audit_by_ids_alone() {
        String reader = "olga-" + UUID.randomUUID();
        officer(reader).get(path(id, "evidence")).then().statusCode(200);
        officer(reader)
                .get(path(id, "evidence/" + evidenceId + "/content"))
                .then()
                .statusCode(200);
        officer(reader).get(path(id, "history")).then().statusCode(200);

        Response found = search(Map.of("reader", reader));

        found.then()
                .statusCode(200)
                .body("items.action", equalTo(List.of("READ_HISTORY", "OPEN_EVIDENCE", "LIST_EVIDENCE")))
                .body("items.role", equalTo(List.of("permit-officer", "permit-officer", "permit-officer")))
                .body(
                        "items[1].shown",
                        equalTo(List.of("account:" + rita.accountId(), "application:" + id, "evidence:" + evidenceId)));
        assertThat(found.asString()).doesNotContain(rita.vrm());
        search(Map.of("shown", "evidence:" + evidenceId, "action", "OPEN_EVIDENCE"))
                .then()
                .body("items.reader", equalTo(List.of(reader)));
    }

    @Test
    void who_looks_through_the_queue_or_an_account_stands_there_with_all_that_was_shown() {
        String reader = "olga-" + UUID.randomUUID();
        officer(reader).get("/v1/applications/" + id).then().statusCode(200);
        officer(reader)
                .header("Kerbside-On-Behalf-Of", rita.accountId())
                .get("/v1/applications")
                .then()
                .statusCode(200);
        officer(reader)
                .queryParam("permitType", "NONE")
                .get("/v1/application-reviews")
                .then()
                .statusCode(200);

        search(Map.of("reader", reader))
                .then()
                .body("items.action", equalTo(List.of("LIST_QUEUE", "LIST_APPLICATIONS", "READ_APPLICATION")))
                .body("items[0].shown", hasSize(0))
                .body("items[1].shown", equalTo(List.of("account:" + rita.accountId(), "application:" + id)))
                .body("items[2].shown", equalTo(List.of("account:" + rita.accountId(), "application:" + id)));
    }

    @Test
    void what_is_ones_own_is_read_unseen_and_what_is_not_found_was_not_shown() {
        evidence(rita, id).then().statusCode(200);
        rita.request().get(path(id, "history")).then().statusCode(200);
        rita.request().get("/v1/applications").then().statusCode(200);
        rita.request().get("/v1/applications/" + id).then().statusCode(200);
        assertProblem(officer().get(path(id, "evidence/E-NONE-NONE/content")), 404, "NOT_FOUND");

        search(Map.of("shown", "application:" + id)).then().body("items", hasSize(0));
    }

    @Test
    void the_audit_is_for_auditors_and_a_search_of_it_stands_in_it() {
        String auditor = "arthur-" + UUID.randomUUID();
        searchAs(Tokens.of(auditor, Roles.DATA_PROTECTION), Map.of("reason", "Request 31"))
                .then()
                .statusCode(200);

        search(Map.of("reader", auditor))
                .then()
                .body("items.action", equalTo(List.of("SEARCH_READS")))
                .body("items.reason", equalTo(List.of("Request 31")));
        assertProblem(searchAs(Tokens.of("olga", Roles.PERMIT_SUPERVISOR), Map.of()), 403, "FORBIDDEN");
        assertProblem(search(Map.of("shown", "mark:AB12CDE")), 400, "INVALID_VALUE");
    }

    private static Response search(Map<String, String> criteria) {
        return searchAs(Tokens.of("arthur", Roles.AUDITOR), criteria);
    }

    private static Response searchAs(String token, Map<String, String> criteria) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(criteria)
                .post("/v1/read-audit-searches");
    }
}
