package uk.kerbside.permits.application;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static uk.kerbside.permits.support.Applying.application;
import static uk.kerbside.permits.support.Applying.apply;
import static uk.kerbside.permits.support.Applying.officer;
import static uk.kerbside.permits.support.Applying.wish;
import static uk.kerbside.permits.support.Problems.assertProblem;
import static uk.kerbside.permits.support.Reviewing.ask;
import static uk.kerbside.permits.support.Reviewing.change;
import static uk.kerbside.permits.support.Reviewing.claim;
import static uk.kerbside.permits.support.Reviewing.decide;
import static uk.kerbside.permits.support.Reviewing.etag;
import static uk.kerbside.permits.support.Reviewing.evidence;
import static uk.kerbside.permits.support.Reviewing.keyed;
import static uk.kerbside.permits.support.Reviewing.path;
import static uk.kerbside.permits.support.Reviewing.post;
import static uk.kerbside.permits.support.Reviewing.upload;
import static uk.kerbside.permits.support.Reviewing.uploadBill;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.permits.MoreEvidenceAsked;
import uk.kerbside.events.permits.MoreEvidenceGiven;
import uk.kerbside.events.permits.MoreEvidenceNeverGiven;
import uk.kerbside.events.permits.MoreEvidenceReminded;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.permits.support.SampleFiles;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Tokens;
import uk.kerbside.testkit.Topics;

/** An officer cannot decide yet and asks; the applicant answers, or does not. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-4")
class MoreEvidenceTest {
    private static final LocalDate ASKED_ON = LocalDate.of(2026, 11, 26);

    @Inject
    MovableClock clock;

    @Inject
    RemindOfEvidence remindOfEvidence;

    @Inject
    CloseUnanswered closeUnanswered;

    private Person rita;
    private String id;

    /** Submitted on Tuesday, to be decided by the Tuesday after; it is Thursday. */
    @BeforeEach
    void an_application_waits_for_an_officer() {
        SampleCouncil.isLoaded();
        clock.set("2026-11-24T12:00:00Z");
        rita = Person.residentOf("RO5").withoutProof().published();
        id = apply(rita, wish("RESIDENT", rita), "IN_REVIEW").applicationId();
        clock.set("2026-11-26T12:00:00Z");
    }

    @Test
    void what_is_asked_for_is_said_with_a_day_and_the_clock_stops() {
        claim(officer("olga"), id, etag(rita, id)).then().statusCode(200);

        ask("olga", rita, id)
                .then()
                .statusCode(200)
                .body("status", equalTo("MORE_EVIDENCE_ASKED"))
                .body("evidenceAsked.documents", equalTo(List.of("UTILITY_BILL")))
                .body("evidenceAsked.answerUntil", equalTo("2026-12-11T00:00:00Z"));

        application(rita, id)
                .body(
                        "message",
                        equalTo("NOT YET VALID. Send what we ask for by 10 December 2026, then hand it in again. Send a"
                                + " utility bill of this autumn."));
        evidence(rita, id).then().body("missing[0]", equalTo("Send a utility bill of this autumn."));
        assertThat(Topics.awaitEvent(MoreEvidenceAsked.class, id).documents()).containsExactly("UTILITY_BILL");
        officer()
                .queryParam("limit", 200)
                .get("/v1/application-reviews")
                .then()
                .body("items.application.applicationId", not(hasItem(id)));
    }

    @Test
    void the_council_goes_on_with_the_days_it_had_left() {
        ask("olga", rita, id);
        clock.set("2026-12-04T12:00:00Z");
        uploadBill(rita, id, ASKED_ON).then().statusCode(201);

        // Friday and two days that were left after Thursday's: three working days, the last of them Wednesday.
        change(rita, id, "evidence-answer", Map.of())
                .then()
                .statusCode(200)
                .body("status", equalTo("IN_REVIEW"))
                .body("decideBy", equalTo("2026-12-09"))
                .body("evidenceAsked.answeredAt", equalTo("2026-12-04T12:00:00Z"));

        assertThat(Topics.awaitEvent(MoreEvidenceGiven.class, id).decideBy()).isEqualTo("2026-12-09");
        decide("olga", rita, id, "approval", Map.of()).then().statusCode(200).body("automatic", equalTo(false));
    }

    @Test
    void who_has_no_such_document_explains_and_who_gives_nothing_is_told() {
        ask("olga", rita, id);

        assertProblem(change(rita, id, "evidence-answer", Map.of()), 409, "NOTHING_GIVEN");
        assertProblem(change(rita, id, "evidence-answer", Map.of("explanation", " ")), 409, "NOTHING_GIVEN");
        change(rita, id, "evidence-answer", Map.of("explanation", "Bills are included in my rent."))
                .then()
                .statusCode(200)
                .body("evidenceAsked.explanation", equalTo("Bills are included in my rent."));
    }

    @Test
    void what_an_officer_asks_for_is_taken_even_where_the_type_does_not_ask() {
        Map<String, String> letter = Map.of("document", "EMPLOYER_LETTER", "issuedOn", "2026-11-20");
        assertProblem(upload(rita, id, letter, SampleFiles.png()), 409, "EVIDENCE_NOT_ASKED_FOR");
        decide(
                        "olga",
                        rita,
                        id,
                        "evidence-request",
                        Map.of("documents", List.of("EMPLOYER_LETTER"), "words", "Send your employer's letter."))
                .then()
                .statusCode(200);

        upload(rita, id, letter, SampleFiles.png()).then().statusCode(201);
    }

    @Test
    void what_is_sent_in_answer_is_taken_back_before_it_is_handed_in_and_what_was_there_stays() {
        String before = uploadBill(rita, id, ASKED_ON.minusMonths(5)).path("evidenceId");
        clock.set("2026-11-26T13:00:00Z");
        ask("olga", rita, id);
        String answer = uploadBill(rita, id, ASKED_ON).path("evidenceId");

        assertProblem(rita.request().delete(path(id, "evidence/" + before)), 409, "EVIDENCE_HANDED_IN");
        rita.request().delete(path(id, "evidence/" + answer)).then().statusCode(204);
        assertProblem(change(rita, id, "evidence-answer", Map.of()), 409, "NOTHING_GIVEN");
    }

    @Test
    void reminders_fall_due_seven_and_two_days_before_and_once_each() {
        ask("olga", rita, id);
        for (String time : List.of(
                "2026-12-03T23:59:00Z",
                "2026-12-04T00:00:00Z",
                "2026-12-05T00:00:00Z",
                "2026-12-09T00:00:00Z",
                "2026-12-09T12:00:00Z")) {
            clock.set(time);
            remindOfEvidence.remind();
        }

        assertThat(Topics.awaitEvent(MoreEvidenceReminded.class, id).answerUntil())
                .isEqualTo("2026-12-11T00:00:00Z");
        officer("olga")
                .get(path(id, "history"))
                .then()
                .body(
                        "items.findAll { it.what == 'MoreEvidenceReminded' }.at",
                        equalTo(List.of("2026-12-04T00:00:00Z", "2026-12-09T00:00:00Z")));
    }

    @Test
    @Tag("X-3")
    void who_is_reminded_while_they_write_their_answer_sends_it_all_the_same() {
        ask("olga", rita, id);
        String seen = etag(rita, id);
        clock.set("2026-12-04T00:00:00Z");
        remindOfEvidence.remind();
        Topics.awaitEvent(MoreEvidenceReminded.class, id);

        post(keyed(rita), id, "evidence-answer", seen, Map.of("explanation", "I have none."))
                .then()
                .statusCode(200)
                .body("status", equalTo("IN_REVIEW"));
    }

    @Test
    void reminders_that_fell_due_while_nobody_looked_are_one() {
        ask("olga", rita, id);
        clock.set("2026-12-10T12:00:00Z");
        remindOfEvidence.remind();
        remindOfEvidence.remind();

        officer("olga")
                .get(path(id, "history"))
                .then()
                .body("items.findAll { it.what == 'MoreEvidenceReminded' }.size()", equalTo(1));
    }

    @Test
    void what_is_never_answered_is_closed_with_its_own_reason() {
        ask("olga", rita, id);
        clock.set("2026-12-10T23:59:59Z");
        closeUnanswered.close();
        application(rita, id).body("status", equalTo("MORE_EVIDENCE_ASKED"));

        clock.set("2026-12-11T00:00:00Z");
        closeUnanswered.close();

        application(rita, id)
                .body("status", equalTo("LAPSED_UNANSWERED"))
                .body("closedAt", equalTo("2026-12-11T00:00:00Z"));
        assertThat(Topics.awaitEvent(MoreEvidenceNeverGiven.class, id).accountId())
                .isEqualTo(rita.accountId());
        assertProblem(change(rita, id, "evidence-answer", Map.of("explanation", "Sorry.")), 409, "NO_EVIDENCE_ASKED");
        assertProblem(uploadBill(rita, id, ASKED_ON), 409, "EVIDENCE_NOT_TAKEN");
    }

    @Test
    void it_is_taken_back_instead() {
        ask("olga", rita, id);

        change(rita, id, "withdrawal", Map.of()).then().statusCode(200).body("status", equalTo("WITHDRAWN"));
    }

    @Test
    @Tag("X-3")
    void asking_and_answering_name_the_version_they_are_about_and_happen_once() {
        String seen = etag(rita, id);
        String key = UUID.randomUUID().toString();
        Map<String, Object> question = Map.of("documents", List.of("V5C"), "words", "Send the V5C.");

        assertProblem(post(officer(), id, "evidence-request", "\"0\"", question), 412, "STALE");
        Response asked = askWith(key, seen, question);
        Response again = askWith(key, seen, question);

        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(again.asString()).isEqualTo(asked.asString());
        assertProblem(ask("oscar", rita, id), 409, "NOT_IN_REVIEW");
        assertProblem(
                post(keyed(rita), id, "evidence-answer", seen, Map.of("explanation", "I have none.")), 412, "STALE");
    }

    private Response askWith(String key, String etag, Map<String, Object> question) {
        return given().auth()
                .oauth2(Tokens.of("olga", Roles.PERMIT_OFFICER))
                .header("Idempotency-Key", key)
                .header("If-Match", etag)
                .contentType(ContentType.JSON)
                .body(question)
                .post(path(id, "evidence-request"));
    }

    @Test
    void who_may_not_ask_or_answer_is_told_and_bad_questions_change_nothing() {
        Person stranger = Person.residentOf("RO5").published();
        assertProblem(ask(rita.subject(), rita, id), 403, "OWN_HOUSEHOLD");
        for (Map<String, Object> bad : List.<Map<String, Object>>of(
                Map.of(),
                Map.of("documents", List.of(), "words", "Send something."),
                Map.of("documents", List.of("LIBRARY_CARD"), "words", "Send it."),
                Map.of("documents", List.of("V5C"), "words", " "))) {
            assertProblem(decide("olga", rita, id, "evidence-request", bad), 400, "INVALID_VALUE");
        }
        ask("olga", rita, id);
        assertProblem(
                post(keyed(stranger), id, "evidence-answer", "*", Map.of("explanation", "I have none.")),
                404,
                "NOT_FOUND");
        application(rita, id).body("status", equalTo("MORE_EVIDENCE_ASKED"));
    }
}
