package uk.kerbside.permits.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static uk.kerbside.permits.support.Applying.application;
import static uk.kerbside.permits.support.Applying.apply;
import static uk.kerbside.permits.support.Applying.officer;
import static uk.kerbside.permits.support.Applying.wish;
import static uk.kerbside.permits.support.Problems.assertProblem;
import static uk.kerbside.permits.support.Reviewing.change;
import static uk.kerbside.permits.support.Reviewing.claim;
import static uk.kerbside.permits.support.Reviewing.decide;
import static uk.kerbside.permits.support.Reviewing.etag;
import static uk.kerbside.permits.support.Reviewing.evidence;
import static uk.kerbside.permits.support.Reviewing.keyed;
import static uk.kerbside.permits.support.Reviewing.path;
import static uk.kerbside.permits.support.Reviewing.post;
import static uk.kerbside.permits.support.Reviewing.refuse;
import static uk.kerbside.permits.support.Reviewing.uploadBill;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.charges.ChargeRaised;
import uk.kerbside.events.permits.AppealGranted;
import uk.kerbside.events.permits.ApplicationResubmitted;
import uk.kerbside.events.permits.RefusalAppealed;
import uk.kerbside.events.permits.RefusalUpheld;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Topics;

/** What becomes of an application that olga refused on Thursday, with three working days left. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-4")
class RefusedTest {
    private static final Map<String, Object> GROUNDS = Map.of("grounds", "The bill is mine.");
    private static final Map<String, Object> UPHELD = Map.of("outcome", "UPHELD", "reasons", "It is your landlord's.");
    private static final Map<String, Object> GRANTED = Map.of("outcome", "GRANTED", "reasons", "It is yours.");

    @Inject
    MovableClock clock;

    private Person rita;
    private String id;

    @BeforeEach
    void an_application_was_refused() {
        SampleCouncil.isLoaded();
        clock.set("2026-11-24T12:00:00Z");
        rita = Person.residentOf("RO5").withMoreVehicles(1).withoutProof().published();
        id = apply(rita, wish("RESIDENT", rita), "IN_REVIEW").applicationId();
        uploadBill(rita, id, LocalDate.of(2026, 11, 1)).then().statusCode(201);
        clock.set("2026-11-26T12:00:00Z");
        refuse("olga", rita, id)
                .then()
                .statusCode(200)
                .body("correctUntil", equalTo("2026-12-25T00:00:00Z"))
                .body("appealUntil", equalTo("2026-12-25T00:00:00Z"));
        clock.set("2026-11-27T12:00:00Z");
    }

    @Test
    void it_is_corrected_in_place_with_its_evidence_the_days_left_and_a_new_price() {
        uploadBill(rita, id, LocalDate.of(2026, 11, 20)).then().statusCode(201);

        change(rita, id, "resubmission", Map.of("vrm", rita.vrms().get(1), "term", "P6M"))
                .then()
                .statusCode(200)
                .body("status", equalTo("IN_REVIEW"))
                .body("vrms", equalTo(List.of(rita.vrms().get(1))))
                .body("price.amount", equalTo(3500))
                .body("decideBy", equalTo("2026-12-02"))
                .body("reviewReasons", equalTo(List.of("RESIDENCY_NOT_PROVED", "REFUSED_BEFORE")))
                .body("reason", nullValue())
                .body("closedAt", nullValue());

        evidence(rita, id).then().body("documents.size()", equalTo(2));
        assertThat(Topics.awaitEvent(ApplicationResubmitted.class, id).vrms())
                .containsExactly(rita.vrms().get(1));
        decide("olga", rita, id, "approval", Map.of()).then().statusCode(200).body("position", equalTo(1));
    }

    @Test
    void what_is_left_out_stays_and_an_officer_looks_even_where_the_rules_would_not_ask() {
        rita.withResidencyProved().published();
        Person proved = rita.withResidencyProved();

        change(proved, id, "resubmission", Map.of())
                .then()
                .statusCode(200)
                .body("status", equalTo("IN_REVIEW"))
                .body("vrms", equalTo(List.of(rita.vrm())))
                .body("reviewReasons", equalTo(List.of("REFUSED_BEFORE")));
    }

    @Test
    void what_the_rules_do_not_allow_stays_refused() {
        assertProblem(change(rita, id, "resubmission", Map.of("vrm", Person.newMark())), 409, "VEHICLE_NOT_ON_ACCOUNT");
        assertProblem(change(rita, id, "resubmission", Map.of("term", "P5M")), 409, "TERM_NOT_OFFERED");
        assertProblem(change(rita, id, "resubmission", Map.of("permitType", "CARER")), 400, "UNKNOWN_FIELD");

        application(rita, id).body("status", equalTo("REFUSED")).body("remedy", equalTo("Send a utility bill."));
    }

    @Test
    void after_four_weeks_it_is_neither_corrected_nor_appealed() {
        clock.set("2026-12-25T00:00:00Z");

        assertProblem(change(rita, id, "resubmission", Map.of()), 409, "NOT_CORRECTABLE");
        assertProblem(change(rita, id, "appeal", GROUNDS), 409, "NOT_APPEALABLE");
        assertProblem(uploadBill(rita, id, LocalDate.of(2026, 12, 20)), 409, "EVIDENCE_NOT_TAKEN");
        application(rita, id).body("status", equalTo("REFUSED"));
    }

    @Test
    void an_appeal_waits_in_the_queue_and_is_decided_by_somebody_else() {
        change(rita, id, "appeal", GROUNDS)
                .then()
                .statusCode(200)
                .body("status", equalTo("APPEALED"))
                .body("decideBy", equalTo("2026-12-11"))
                .body("message", startsWith("NOT YET VALID. Your appeal is decided by 11 December 2026"))
                .body("appeal.grounds", equalTo("The bill is mine."));
        assertThat(Topics.awaitEvent(RefusalAppealed.class, id).decideBy()).isEqualTo("2026-12-11");
        officer()
                .queryParam("waitingFor", "APPEAL")
                .queryParam("limit", 200)
                .get("/v1/application-reviews")
                .then()
                .body("items.application.applicationId", hasItem(id));

        assertProblem(claim(officer("olga"), id, etag(rita, id)), 403, "OWN_DECISION");
        assertProblem(decide("olga", rita, id, "appeal-decision", GRANTED), 403, "OWN_DECISION");
        assertProblem(decide(rita.subject(), rita, id, "appeal-decision", GRANTED), 403, "OWN_HOUSEHOLD");
        assertProblem(decide("oscar", rita, id, "approval", Map.of()), 409, "NOT_IN_REVIEW");

        claim(officer("oscar"), id, etag(rita, id)).then().statusCode(200);
        assertProblem(decide("omar", rita, id, "appeal-decision", UPHELD), 409, "CLAIMED_BY_ANOTHER");
        decide("oscar", rita, id, "appeal-decision", UPHELD)
                .then()
                .statusCode(200)
                .body("status", equalTo("REFUSED"))
                .body("appeal.outcome", equalTo("UPHELD"))
                .body("appeal.reasons", equalTo("It is your landlord's."))
                .body("appealUntil", nullValue())
                .body("correctUntil", equalTo("2026-12-25T00:00:00Z"));
        assertThat(Topics.awaitEvent(RefusalUpheld.class, id).reasons()).isEqualTo("It is your landlord's.");
        assertProblem(change(rita, id, "appeal", GROUNDS), 409, "NOT_APPEALABLE");
        assertProblem(decide("oscar", rita, id, "appeal-decision", UPHELD), 409, "NOT_APPEALED");
    }

    @Test
    void an_appeal_that_is_granted_is_approved_and_paid_for() {
        change(rita, id, "appeal", GROUNDS);

        decide("oscar", rita, id, "appeal-decision", GRANTED)
                .then()
                .statusCode(200)
                .body("status", equalTo("AWAITING_PAYMENT"))
                .body("automatic", equalTo(false))
                .body("remedy", nullValue())
                .body("appeal.outcome", equalTo("GRANTED"));

        assertThat(Topics.awaitEvent(AppealGranted.class, id).reasons()).isEqualTo("It is yours.");
        String charge = application(rita, id).extract().path("chargeId");
        assertThat(Topics.awaitEvent(ChargeRaised.class, charge).amount().amount())
                .isEqualTo(7000);
    }

    @Test
    @Tag("P-10")
    void a_limit_holds_for_appeals_too_and_the_appeal_goes_on() {
        change(rita, id, "appeal", GROUNDS);
        Person proved = rita.withMoreVehicles(3).withResidencyProved().published();
        for (String vrm : proved.vrms().subList(2, 5)) {
            apply(proved, Map.of("permitType", "RESIDENT", "vrm", vrm), "AWAITING_PAYMENT");
        }

        assertProblem(decide("oscar", proved, id, "appeal-decision", GRANTED), 409, "LIMIT_REACHED");

        application(proved, id).body("status", equalTo("APPEALED")).body("appeal.outcome", nullValue());
    }

    @Test
    @Tag("X-3")
    void a_step_names_the_version_it_is_about() {
        assertProblem(post(keyed(rita), id, "resubmission", "\"0\"", Map.of()), 412, "STALE");
        assertProblem(post(keyed(rita), id, "appeal", "\"0\"", GROUNDS), 412, "STALE");
        change(rita, id, "appeal", GROUNDS);
        assertProblem(post(officer("oscar"), id, "appeal-decision", "\"0\"", UPHELD), 412, "STALE");

        application(rita, id).body("status", equalTo("APPEALED"));
    }

    @Test
    void what_is_somebody_elses_is_neither_corrected_nor_appealed() {
        Person stranger = Person.residentOf("RO5").published();

        assertProblem(post(keyed(stranger), id, "resubmission", "*", Map.of()), 404, "NOT_FOUND");
        assertProblem(post(keyed(stranger), id, "appeal", "*", GROUNDS), 404, "NOT_FOUND");
        assertProblem(stranger.request().get(path(id, "history")), 404, "NOT_FOUND");
        for (Map<String, Object> bad : List.<Map<String, Object>>of(Map.of(), Map.of("grounds", " "))) {
            assertProblem(change(rita, id, "appeal", bad), 400, "INVALID_VALUE");
        }
    }

    @Test
    @Tag("X-2")
    void the_whole_story_is_told_in_order_with_who_and_how() {
        change(rita, id, "appeal", GROUNDS);
        decide("oscar", rita, id, "appeal-decision", GRANTED);

        officer("omar")
                .get(path(id, "history"))
                .then()
                .statusCode(200)
                .body(
                        "items.what",
                        equalTo(List.of(
                                "ApplicationDrafted",
                                "ApplicationSubmitted",
                                "ApplicationReferred",
                                "EvidenceReceived",
                                "ApplicationRefused",
                                "RefusalAppealed",
                                "AppealGranted",
                                "ApplicationApproved",
                                "ChargeRaised")))
                .body("items[4].words", equalTo("It was refused. Send a utility bill."))
                .body("items[4].subject", equalTo("olga"))
                .body("items[5].role", equalTo("customer"))
                .body("items[5].channel", equalTo("WEB"))
                .body("items[6].words", equalTo("The appeal was granted. It is yours."));
        rita.request()
                .queryParam("limit", 5)
                .get(path(id, "history"))
                .then()
                .body("items.size()", equalTo(5))
                .body("items[4].role", equalTo("permit-officer"))
                .body("items[4].subject", nullValue());
    }
}
