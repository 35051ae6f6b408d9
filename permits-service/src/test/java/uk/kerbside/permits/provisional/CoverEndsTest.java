package uk.kerbside.permits.provisional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static uk.kerbside.permits.support.Acting.restore;
import static uk.kerbside.permits.support.Applying.application;
import static uk.kerbside.permits.support.Applying.officer;
import static uk.kerbside.permits.support.Applying.permit;
import static uk.kerbside.permits.support.Applying.wish;
import static uk.kerbside.permits.support.Covering.cover;
import static uk.kerbside.permits.support.Covering.covered;
import static uk.kerbside.permits.support.Covering.handIn;
import static uk.kerbside.permits.support.Covering.rightUntil;
import static uk.kerbside.permits.support.Problems.assertProblem;
import static uk.kerbside.permits.support.Reviewing.ask;
import static uk.kerbside.permits.support.Reviewing.change;
import static uk.kerbside.permits.support.Reviewing.decide;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.charges.ChargeRefundRequested;
import uk.kerbside.events.payments.ChargeRefundFailed;
import uk.kerbside.events.permits.MoreEvidenceReminded;
import uk.kerbside.events.permits.RenewalAnnounced;
import uk.kerbside.events.rights.RightPublished;
import uk.kerbside.kernel.Revision;
import uk.kerbside.permits.application.CloseUnanswered;
import uk.kerbside.permits.application.RemindOfEvidence;
import uk.kerbside.permits.renewal.RunAgreements;
import uk.kerbside.permits.support.Applying;
import uk.kerbside.permits.support.Applying.Submitted;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.Reviewing;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Topics;

/** What happens about the end of a cover that began on 24 November 2026 and ends with 23 December. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-18")
class CoverEndsTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Instant END = Instant.parse("2026-12-24T00:00:00Z");
    private static final Instant WHOLE_END = Instant.parse("2027-11-24T00:00:00Z");

    @Inject
    MovableClock clock;

    @Inject
    CloseUnanswered closeUnanswered;

    @Inject
    RemindOfEvidence remindOfEvidence;

    @Inject
    EndGraceOfCover endGrace;

    @Inject
    RunAgreements runAgreements;

    private Person rita;
    private Submitted submitted;
    private String id;

    @BeforeEach
    void somebody_is_covered() {
        SampleCouncil.isLoaded();
        clock.set(NOON);
        rita = Person.residentOf("RO5").withoutProof().published();
        submitted = covered(rita, NOON);
        id = submitted.applicationId();
    }

    @Test
    void the_household_counts_it_while_its_papers_wait_beyond_its_end_and_no_longer() {
        handsInOn("2026-12-22T10:00:00Z");
        clock.set("2026-12-26T10:00:00Z");
        another().body("position", equalTo(2));

        Reviewing.refuse("olga", rita, id).then().statusCode(200);

        another().body("position", equalTo(1));
    }

    @Test
    @Tag("P-7")
    void nobody_else_gets_its_vehicle_while_its_papers_wait_beyond_its_end_so_it_goes_on_once_they_are_accepted() {
        handsInOn("2026-12-22T10:00:00Z");
        Person ron = withTheCar();
        assertProblem(Applying.draft(ron, from("2026-12-24", ron)), 409, "VEHICLE_HAS_PERMIT");
        clock.set("2026-12-26T10:00:00Z");
        assertProblem(Applying.draft(ron, wish("RESIDENT", ron)), 409, "VEHICLE_HAS_PERMIT");

        decide("olga", rita, id, "approval", Map.of()).then().statusCode(200);

        rightUntil(submitted.number(), WHOLE_END);
    }

    @Test
    @Tag("P-7")
    void its_vehicle_is_free_once_its_papers_are_refused() {
        handsInOn("2026-12-22T10:00:00Z");
        clock.set("2026-12-26T10:00:00Z");

        Reviewing.refuse("olga", rita, id).then().statusCode(200);

        Person ron = withTheCar();
        Applying.apply(ron, wish("RESIDENT", ron), "AWAITING_PAYMENT");
    }

    @Test
    void officers_hear_that_papers_wait_until_the_notice_of_a_refusal_is_over_and_no_longer() {
        handsInOn("2026-12-22T10:00:00Z");
        clock.set("2026-12-26T10:00:00Z");
        Reviewing.refuse("olga", rita, id).then().statusCode(200);
        Instant over = Instant.parse("2026-12-27T10:00:00Z");
        clock.set(over.minusSeconds(1));
        endGrace.end();
        permit(rita, submitted.number()).body("status", equalTo("IN_GRACE"));
        long before = right(right -> right.renewal()
                        .flatMap(RightPublished.Renewal::graceUntil)
                        .filter(over::equals)
                        .isPresent())
                .revision()
                .n();

        clock.set(over);
        endGrace.end();

        permit(rita, submitted.number()).body("status", equalTo("EXPIRED"));
        assertThat(right(right -> right.revision().n() == before + 1).renewal()).isEmpty();
    }

    @Test
    void asked_for_more_nobody_has_less_time_than_they_were_promised() {
        handsInOn("2026-12-01T10:00:00Z");

        ask("olga", rita, id).then().statusCode(200).body("evidenceAsked.answerUntil", equalTo(END.toString()));

        clock.set(END.minusSeconds(1));
        closeUnanswered.close();
        permit(rita, submitted.number()).body("status", equalTo("ACTIVE"));
        clock.set(END);
        closeUnanswered.close();
        cover(rita, id).body("status", equalTo("NOT_PROVED"));
        application(rita, id)
                .body(
                        "message",
                        startsWith("What we asked for was not sent in time. Permit " + submitted.number()
                                + " was provisional and is over; all that was paid for it is given back: apply again"));
    }

    @Test
    void asked_for_more_beyond_the_end_they_are_reminded_of_that_day() {
        handsInOn("2026-12-22T10:00:00Z");
        clock.set("2026-12-23T10:00:00Z");
        Instant until = Instant.parse("2027-01-07T00:00:00Z");
        ask("olga", rita, id).then().statusCode(200).body("evidenceAsked.answerUntil", equalTo(until.toString()));

        clock.set(until.minus(Duration.ofDays(7)));
        remindOfEvidence.remind();

        assertThat(Topics.awaitEvent(MoreEvidenceReminded.class, id).answerUntil())
                .isEqualTo(until);
    }

    @Test
    @Tag("P-8")
    void what_an_officer_proposed_to_give_back_takes_nothing_off_the_whole() {
        officer("olga")
                .contentType(ContentType.JSON)
                .body(Map.of("pence", 2000, "explanation", "Charged too much."))
                .post("/v1/permits/" + submitted.number() + "/refund-proposals")
                .then()
                .statusCode(200);

        clock.set(END);
        closeUnanswered.close();

        assertThat(Topics.awaitEvent(ChargeRefundRequested.class, submitted.charge())
                        .amount()
                        .amount())
                .isEqualTo(7000);
        permit(rita, submitted.number()).body("refunds.status", equalTo(List.of("REQUESTED", "CANCELLED")));
    }

    @Test
    @Tag("P-8")
    void what_was_never_proved_does_not_come_back_whatever_becomes_of_its_money() {
        change(rita, id, "withdrawal", Map.of()).then().statusCode(200);
        ChargeRefundRequested asked = Topics.awaitEvent(ChargeRefundRequested.class, submitted.charge());
        Topics.publish(
                new ChargeRefundFailed(
                        new Revision(1, 5),
                        asked.chargeId(),
                        asked.accountId(),
                        asked.refundId(),
                        asked.amount(),
                        "PROVIDER_REFUSED",
                        NOON),
                asked.chargeId());
        Awaitility.await().untilAsserted(() -> permit(rita, submitted.number())
                .body("refunds.status", equalTo(List.of("FAILED"))));

        assertProblem(restore(rita, submitted.number(), false), 409, "NEVER_PROVED")
                .body(
                        "detail",
                        equalTo(
                                "Permit " + submitted.number()
                                        + " was good before it was proved what it is for, and that"
                                        + " never was; all that was paid for it is given back. Apply again and send the papers."));

        permit(rita, submitted.number())
                .body("status", equalTo("SURRENDERED"))
                .body("refunds.status", equalTo(List.of("FAILED")));
    }

    @Test
    @Tag("P-6")
    void an_agreement_to_renew_is_for_the_whole_permit_and_not_for_the_cover() {
        rita.request()
                .contentType(ContentType.JSON)
                .body(Map.of("textVersion", "2026-11"))
                .put("/v1/permits/" + submitted.number() + "/renewal-agreement")
                .then()
                .statusCode(200);
        clock.set("2026-12-01T10:00:00Z");
        runAgreements.run();
        history().body("items.what", not(hasItem("AgreedRenewalFailed")));
        handsInOn("2026-12-02T10:00:00Z");
        decide("olga", rita, id, "approval", Map.of()).then().statusCode(200);
        rightUntil(submitted.number(), WHOLE_END);

        rita = rita.withResidencyProved().published();
        rita.request().get("/v1/permits").then().statusCode(200);
        clock.set("2027-10-27T06:00:00Z");
        runAgreements.run();

        assertThat(Topics.awaitEvent(RenewalAnnounced.class, submitted.number())
                        .price()
                        .amount())
                .isEqualTo(7000);
    }

    /** Somebody of another household. */
    private Person withTheCar() {
        return Person.residentOf("RO5").withVehicles(rita.vrms()).published();
    }

    private static Map<String, Object> from(String day, Person person) {
        Map<String, Object> wish = wish("RESIDENT", person);
        wish.put("startsOn", day);
        return wish;
    }

    private void handsInOn(String time) {
        clock.set(time);
        handIn(rita, id);
    }

    private RightPublished right(Predicate<RightPublished> which) {
        return Topics.awaitEvent(RightPublished.class, "permits:" + submitted.number(), which);
    }

    private ValidatableResponse history() {
        return officer("olga")
                .get("/v1/permits/" + submitted.number() + "/history")
                .then()
                .statusCode(200);
    }

    /** What the next permit of the household would be. */
    private ValidatableResponse another() {
        Person sam = Person.newcomer()
                .livingAt(rita.uprn(), Optional.of("RO5"), false, Optional.empty())
                .published();
        return Applying.quote(sam, wish("RESIDENT", sam, "P12M")).statusCode(200);
    }
}
