package uk.kerbside.permits.application;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static uk.kerbside.permits.support.Applying.application;
import static uk.kerbside.permits.support.Applying.apply;
import static uk.kerbside.permits.support.Applying.draft;
import static uk.kerbside.permits.support.Applying.officer;
import static uk.kerbside.permits.support.Applying.submit;
import static uk.kerbside.permits.support.Applying.wish;
import static uk.kerbside.permits.support.Problems.assertProblem;
import static uk.kerbside.permits.support.Reviewing.evidence;
import static uk.kerbside.permits.support.Reviewing.path;
import static uk.kerbside.permits.support.Reviewing.upload;
import static uk.kerbside.permits.support.Reviewing.uploadBill;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.permits.EvidenceReceived;
import uk.kerbside.events.permits.EvidenceRemoved;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.permits.support.SampleFiles;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Tokens;
import uk.kerbside.testkit.Topics;

@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-4")
class EvidenceTest {
    private static final String NOON = "2026-11-24T12:00:00Z";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Map<String, String> V5C = Map.of("document", "V5C");

    @Inject
    MovableClock clock;

    private Person rita;
    private String id;

    @BeforeEach
    void a_resident_without_proof_has_a_draft() {
        SampleCouncil.isLoaded();
        clock.set(NOON);
        rita = Person.residentOf("RO5").withoutProof().published();
        id = draft(rita, wish("RESIDENT", rita)).extract().path("applicationId");
    }

    @Test
    void a_document_is_kept_as_it_was_sent_and_opened_as_an_attachment() {
        byte[] file = SampleFiles.jpeg();

        Response sent = upload(rita, id, V5C, file);

        String evidenceId = sent.path("evidenceId");
        sent.then()
                .statusCode(201)
                .header("Location", endsWith(path(id, "evidence/" + evidenceId)))
                .body("document", equalTo("V5C"))
                .body("format", equalTo("JPEG"))
                .body("bytes", equalTo(file.length))
                .body("virusScan", equalTo("NOT_SCANNED"))
                .body("age", equalTo("COUNTS"))
                .body("receivedAt", equalTo(NOON));
        Response opened = rita.request().get(path(id, "evidence/" + evidenceId + "/content"));
        assertThat(opened.asByteArray()).isEqualTo(file);
        assertThat(opened.contentType()).isEqualTo("image/jpeg");
        assertThat(opened.header("Content-Disposition")).isEqualTo("attachment; filename=\"" + evidenceId + ".jpg\"");
        assertThat(opened.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(Topics.awaitEvent(EvidenceReceived.class, id).document()).isEqualTo("V5C");
    }

    @Test
    void what_is_missing_becomes_less_with_each_document_that_counts() {
        evidence(rita, id)
                .then()
                .body("complete", equalTo(false))
                .body("missing", hasSize(2))
                .body("missing[0]", startsWith("To prove the address: a council tax reference"))
                .body("proofs.proves", equalTo(List.of("address", "vehicle")));

        uploadBill(rita, id, TODAY.minusMonths(4)).then().statusCode(201).body("age", equalTo("TOO_OLD"));
        evidence(rita, id).then().body("missing", hasSize(2)).body("documents", hasSize(1));

        String bill = uploadBill(rita, id, TODAY.minusMonths(1)).path("evidenceId");
        upload(rita, id, V5C, SampleFiles.png());
        evidence(rita, id)
                .then()
                .body("complete", equalTo(true))
                .body("missing", hasSize(0))
                .body("proofs[0].evidenceId", equalTo(bill));
    }

    @Test
    void what_was_handed_in_in_time_does_not_grow_too_old_on_the_councils_desk() {
        uploadBill(rita, id, TODAY.minusMonths(3)).then().body("age", equalTo("COUNTS"));
        submit(rita, id).statusCode(200);
        clock.set("2026-12-24T12:00:00Z");

        evidence(rita, id).then().body("documents[0].age", equalTo("COUNTS"));
    }

    @Test
    void a_document_in_a_draft_grows_older_every_day() {
        uploadBill(rita, id, TODAY.minusMonths(3));
        clock.set("2026-11-25T12:00:00Z");

        evidence(rita, id).then().body("documents[0].age", equalTo("TOO_OLD"));
    }

    @Test
    void the_same_file_as_the_same_paper_is_one_document() {
        byte[] file = SampleFiles.pdf("registration");

        Response first = upload(rita, id, V5C, file);
        Response again = upload(rita, id, V5C, file);
        Response asOther = upload(rita, id, Map.of("document", "INSURANCE_CERTIFICATE"), file);

        assertThat(List.of(first.statusCode(), again.statusCode(), asOther.statusCode()))
                .containsExactly(201, 200, 201);
        assertThat(again.asString()).isEqualTo(first.asString());
        evidence(rita, id).then().body("documents.document", containsInAnyOrder("V5C", "INSURANCE_CERTIFICATE"));
    }

    @Test
    void what_is_refused_is_kept_nowhere() {
        Map<String, String> undated = Map.of("document", "UTILITY_BILL");
        Map<String, String> unasked = Map.of("document", "GP_LETTER");

        assertProblem(upload(rita, id, V5C, SampleFiles.bytes("MZ a program")), 422, "EVIDENCE_FORMAT_NOT_TAKEN");
        assertProblem(upload(rita, id, V5C, SampleFiles.lockedPdf("x")), 422, "EVIDENCE_ENCRYPTED");
        assertProblem(upload(rita, id, V5C, new byte[0]), 422, "EVIDENCE_EMPTY");
        assertProblem(upload(rita, id, undated, SampleFiles.png()), 422, "EVIDENCE_DATE_NEEDED");
        assertProblem(upload(rita, id, unasked, SampleFiles.png()), 409, "EVIDENCE_NOT_ASKED_FOR");
        assertProblem(upload(rita, id, Map.of(), SampleFiles.png()), 400, "INVALID_VALUE");
        assertProblem(upload(rita, id, Map.of("document", "a bill"), SampleFiles.png()), 400, "INVALID_VALUE");
        assertProblem(
                upload(rita, id, Map.of("document", "V5C", "issuedOn", "2026-02-30"), SampleFiles.png()),
                400,
                "INVALID_VALUE");
        assertProblem(
                rita.request()
                        .contentType("application/pdf")
                        .queryParam("document", "V5C")
                        .body(SampleFiles.png())
                        .post(path(id, "evidence")),
                422,
                "EVIDENCE_DISGUISED");
        assertProblem(
                rita.request()
                        .contentType("text/html")
                        .queryParam("document", "V5C")
                        .body("<html></html>")
                        .post(path(id, "evidence")),
                415,
                "UNSUPPORTED_MEDIA_TYPE");
        assertProblem(upload(rita, id, V5C, new byte[10 * 1024 * 1024 + 1]), 413, "BODY_TOO_LARGE");

        evidence(rita, id).then().body("documents", hasSize(0));
    }

    @Test
    void an_application_has_so_many_documents_and_no_more() {
        for (int number = 1; number <= 20; number++) {
            upload(rita, id, V5C, SampleFiles.picture("png", number, 1)).then().statusCode(201);
        }

        assertProblem(upload(rita, id, V5C, SampleFiles.picture("png", 21, 1)), 409, "EVIDENCE_TOO_MUCH");
    }

    @Test
    @Tag("X-1")
    void nobody_reaches_anothers_documents() {
        String evidenceId = upload(rita, id, V5C, SampleFiles.png()).path("evidenceId");
        Person stranger = Person.residentOf("RO5").published();
        String own = draft(stranger, wish("RESIDENT", stranger)).extract().path("applicationId");

        for (String application : List.of(id, own)) {
            String document = path(application, "evidence/" + evidenceId);
            assertProblem(stranger.request().get(document + "/content"), 404, "NOT_FOUND");
            assertProblem(stranger.request().delete(document), 404, "NOT_FOUND");
        }
        assertProblem(evidence(stranger, id), 404, "NOT_FOUND");
        assertProblem(upload(stranger, id, V5C, SampleFiles.png()), 404, "NOT_FOUND");
        assertProblem(upload(officer(), id, V5C, SampleFiles.png()), 400, "ON_BEHALF_OF_MISSING");
        evidence(rita, id).then().body("documents", hasSize(1));
    }

    @Test
    void officers_open_documents_and_nobody_else_of_the_council_does() {
        String evidenceId = upload(rita, id, V5C, SampleFiles.png()).path("evidenceId");
        String content = path(id, "evidence/" + evidenceId + "/content");

        officer("olga").get(content).then().statusCode(200);

        for (String role : List.of(Roles.CONTACT_CENTRE, Roles.HELPLINE_AGENT, Roles.FINANCE, Roles.AUDITOR)) {
            assertProblem(given().auth().oauth2(Tokens.of("someone", role)).get(content), 403, "FORBIDDEN");
        }
        assertProblem(given().get(content), 401, "UNAUTHENTICATED");
    }

    @Test
    void a_desk_sends_documents_for_a_customer() {
        upload(
                        given().auth()
                                .oauth2(Tokens.of("libby", Roles.CONTACT_CENTRE))
                                .header("Kerbside-On-Behalf-Of", rita.accountId())
                                .header("Kerbside-Channel", "LIBRARY"),
                        id,
                        V5C,
                        SampleFiles.heic())
                .then()
                .statusCode(201)
                .body("format", equalTo("HEIC"));

        rita.request()
                .get(path(id, "history"))
                .then()
                .body("items[1].what", equalTo("EvidenceReceived"))
                .body("items[1].words", equalTo("A document was sent: a V5C."))
                .body("items[1].role", equalTo("contact-centre"))
                .body("items[1].channel", equalTo("LIBRARY"))
                .body("items[1].onBehalfOf", equalTo(rita.accountId()))
                .body("items[1].subject", equalTo(null));
    }

    @Test
    void a_document_is_taken_back_before_it_is_handed_in_and_not_afterwards() {
        String first = upload(rita, id, V5C, SampleFiles.png()).path("evidenceId");
        String second = uploadBill(rita, id, TODAY).path("evidenceId");

        rita.request().delete(path(id, "evidence/" + first)).then().statusCode(204);

        assertProblem(rita.request().delete(path(id, "evidence/" + first)), 404, "NOT_FOUND");
        assertProblem(rita.request().get(path(id, "evidence/" + first + "/content")), 404, "NOT_FOUND");
        assertThat(Topics.awaitEvent(EvidenceRemoved.class, id).reason()).isEqualTo("TAKEN_BACK");
        submit(rita, id).statusCode(200);
        assertProblem(rita.request().delete(path(id, "evidence/" + second)), 409, "EVIDENCE_HANDED_IN");
        evidence(rita, id).then().body("documents.evidenceId", equalTo(List.of(second)));
    }

    @Test
    @Tag("case")
    void evidence_that_arrives_while_an_officer_decides_is_not_passed_over() {
        submit(rita, id).statusCode(200);
        String seen = application(rita, id).extract().header("ETag");
        uploadBill(rita, id, TODAY).then().statusCode(201);

        assertProblem(officer().header("If-Match", seen).post(path(id, "approval")), 412, "STALE");

        application(rita, id).body("evidenceAt", equalTo(NOON)).body("status", equalTo("IN_REVIEW"));
    }

    @Test
    void an_application_that_is_decided_takes_no_documents() {
        Person proved = Person.residentOf("RO5").published();
        String decided =
                apply(proved, wish("RESIDENT", proved), "AWAITING_PAYMENT").applicationId();

        assertProblem(upload(proved, decided, V5C, SampleFiles.png()), 409, "EVIDENCE_NOT_TAKEN");
    }
}
