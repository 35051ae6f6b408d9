package uk.kerbside.permits.support;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.testkit.Tokens;

/** The steps between a submission and its end, over HTTP: documents, officers' work, corrections, appeals. */
public final class Reviewing {
    private Reviewing() {}

    /** A utility bill of that day. */
    public static Response uploadBill(Person person, String applicationId, LocalDate issuedOn) {
        return upload(
                person,
                applicationId,
                Map.of("document", "UTILITY_BILL", "issuedOn", issuedOn.toString()),
                SampleFiles.pdf("bill of " + issuedOn));
    }

    public static Response upload(Person person, String applicationId, Map<String, String> paper, byte[] file) {
        return upload(person.request(), applicationId, paper, file);
    }

    public static Response upload(
            RequestSpecification request, String applicationId, Map<String, String> paper, byte[] file) {
        return request.queryParams(new HashMap<>(paper))
                .contentType(ContentType.BINARY)
                .body(file)
                .post(path(applicationId, "evidence"));
    }

    public static Response evidence(Person person, String applicationId) {
        return person.request().get(path(applicationId, "evidence"));
    }

    /** A supervisor's request. */
    public static RequestSpecification supervisor(String subject) {
        return given().auth()
                .oauth2(Tokens.of(subject, Roles.PERMIT_SUPERVISOR))
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    /** Sends a change that names the version it is about. */
    public static Response post(
            RequestSpecification request, String applicationId, String step, String etag, Object body) {
        return request.header("If-Match", etag)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path(applicationId, step));
    }

    /** A change an applicant makes to an application as it is. */
    public static Response change(Person person, String applicationId, String step, Object body) {
        return post(keyed(person), applicationId, step, etag(person, applicationId), body);
    }

    /** A change an officer makes to an application as it is. */
    public static Response decide(String officer, Person applicant, String applicationId, String step, Object body) {
        return post(Applying.officer(officer), applicationId, step, etag(applicant, applicationId), body);
    }

    public static Response refuse(String officer, Person applicant, String applicationId) {
        return decide(
                officer,
                applicant,
                applicationId,
                "refusal",
                Map.of("reason", "EVIDENCE_NOT_ACCEPTED", "remedy", "Send a utility bill."));
    }

    public static Response ask(String officer, Person applicant, String applicationId) {
        return decide(
                officer,
                applicant,
                applicationId,
                "evidence-request",
                Map.of("documents", new String[] {"UTILITY_BILL"}, "words", "Send a utility bill of this autumn."));
    }

    public static Response claim(RequestSpecification officer, String applicationId, String etag) {
        return officer.header("If-Match", etag).put(path(applicationId, "claim"));
    }

    public static Response release(RequestSpecification officer, String applicationId, String etag) {
        return officer.header("If-Match", etag).delete(path(applicationId, "claim"));
    }

    public static String etag(Person person, String applicationId) {
        return Applying.application(person, applicationId).extract().header("ETag");
    }

    public static RequestSpecification keyed(Person person) {
        return person.request().header("Idempotency-Key", UUID.randomUUID().toString());
    }

    public static String path(String applicationId, String step) {
        return "/v1/applications/" + applicationId + "/" + step;
    }
}
