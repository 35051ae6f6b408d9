package uk.kerbside.permits.provisional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static uk.kerbside.permits.support.Applying.application;
import static uk.kerbside.permits.support.Applying.officer;
import static uk.kerbside.permits.support.Applying.permit;
import static uk.kerbside.permits.support.Applying.wish;
import static uk.kerbside.permits.support.Covering.asked;
import static uk.kerbside.permits.support.Covering.cover;
import static uk.kerbside.permits.support.Covering.covered;
import static uk.kerbside.permits.support.Covering.draft;
import static uk.kerbside.permits.support.Covering.handIn;
import static uk.kerbside.permits.support.Covering.justMovedIn;
import static uk.kerbside.permits.support.Covering.rightUntil;
import static uk.kerbside.permits.support.Problems.assertProblem;
import static uk.kerbside.permits.support.Reviewing.change;
import static uk.kerbside.permits.support.Reviewing.decide;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.WireMoney;
import uk.kerbside.events.charges.ChargeRaised;
import uk.kerbside.events.charges.ChargeRefundRequested;
import uk.kerbside.events.permits.PermitIssued;
import uk.kerbside.events.permits.ProvisionalCoverBegun;
import uk.kerbside.events.permits.ProvisionalCoverEnded;
import uk.kerbside.events.permits.ProvisionalCoverReminded;
import uk.kerbside.events.rights.RightPublished;
import uk.kerbside.events.rights.RightTranslation;
import uk.kerbside.kernel.EndedBy;
import uk.kerbside.kernel.RightStatus;
import uk.kerbside.kernel.Standing;
import uk.kerbside.permits.application.CloseUnanswered;
import uk.kerbside.permits.support.Applying;
import uk.kerbside.permits.support.Applying.Submitted;
import uk.kerbside.permits.support.Covering;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.Refunding;
import uk.kerbside.permits.support.Renewing;
import uk.kerbside.permits.support.Reviewing;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Topics;

/** Somebody has just moved in and has no papers yet: paid on 24 November 2026, covered to 23 December. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-18")
@Tag("P-17")
class ProvisionalCoverTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Instant END = Instant.parse("2026-12-24T00:00:00Z");
    private static final Instant WHOLE_END = Instant.parse("2027-11-24T00:00:00Z");
    private static final WireMoney FEE = new WireMoney(7000, "GBP");

    @Inject
    MovableClock clock;

    @Inject
    RemindOfCover remindOfCover;

    @Inject
    CloseUnanswered closeUnanswered;

    private Person rita;

    @BeforeEach
    void somebody_has_no_papers() {
        SampleCouncil.isLoaded();
        clock.set(NOON);
        rita = Person.residentOf("RO5").withoutProof().published();
    }

    @Test
    void before_anybody_commits_it_is_said_that_it_is_provisional_until_when_and_what_is_owed() {
        Applying.quote(rita, wish("RESIDENT", rita, "P12M"))
                .statusCode(200)
                .body("provisional.days", equalTo(30))
                .body("provisional.lastValidDay", equalTo("2026-12-23"))
                .body("provisional.movedInAtMostDaysAgo", equalTo(60));
        String id = draft(rita);

        Covering.quote(rita, id, justMovedIn())
                .then()
                .statusCode(200)
                .body("provisional", equalTo(true))
                .body("until", equalTo(END.toString()))
                .body("fee.amount", equalTo(7000))
                .body("owed.proves", equalTo(List.of("address", "vehicle")))
                .body("documents", hasItem("COMPLETION_STATEMENT"))
                .body("provedUntil", equalTo("2027-11-23"))
                .body("message", containsString("covered until the end of 23 December 2026"));

        application(rita, id).body("status", equalTo("DRAFT"));
        cover(rita, id).statusCode(404);
    }

    @Test
    void proved_in_time_it_is_the_whole_permit_from_its_first_day_without_a_gap_or_a_second_charge() {
        Submitted submitted = asked(rita, justMovedIn());
        application(rita, submitted.applicationId())
                .body("status", equalTo("AWAITING_PAYMENT"))
                .body("price.amount", equalTo(7000));
        cover(rita, submitted.applicationId()).body("status", equalTo("ASKED")).body("feeHeld", equalTo(false));

        Applying.pay(submitted, NOON);
        RightPublished provisional = rightUntil(submitted.number(), END);
        assertThat(provisional.status()).isEqualTo(RightStatus.GRANTED);
        assertThat(provisional.places().codes()).contains("RO5");
        assertThat(RightTranslation.toKernel(provisional).stateAt(END.minusNanos(1)))
                .isInstanceOf(Standing.Live.class);
        ProvisionalCoverBegun begun = Topics.awaitEvent(ProvisionalCoverBegun.class, submitted.number());
        assertThat(begun.held()).isEqualTo(FEE);
        assertThat(begun.until()).isEqualTo(END);
        cover(rita, submitted.applicationId())
                .body("status", equalTo("RUNNING"))
                .body("feeHeld", equalTo(true))
                .body("lastValidDay", equalTo("2026-12-23"));
        application(rita, submitted.applicationId())
                .body("status", equalTo("MORE_EVIDENCE_ASKED"))
                .body("message", containsString("is PROVISIONAL"))
                .body("evidenceAsked.answerUntil", equalTo(END.toString()));
        permit(rita, submitted.number()).body("provisional", equalTo(true)).body("status", equalTo("ACTIVE"));
        another().body("position", equalTo(2));
        assertProblem(Refunding.surrender(rita, submitted.number()), 409, "PERMIT_PROVISIONAL");
        assertProblem(Renewing.begin(rita, submitted.number()), 409, "PERMIT_PROVISIONAL");

        clock.set("2026-12-22T10:00:00Z");
        handIn(rita, submitted.applicationId());
        Applying.pay(submitted, NOON);
        clock.set("2026-12-26T10:00:00Z");
        closeUnanswered.close();
        permit(rita, submitted.number()).body("status", equalTo("IN_GRACE"));
        decide("olga", rita, submitted.applicationId(), "approval", Map.of())
                .then()
                .statusCode(200)
                .body("status", equalTo("ISSUED"))
                .body("permitNumber", equalTo(submitted.number()))
                .body("chargeId", equalTo(submitted.charge()))
                .body("automatic", equalTo(false));

        RightPublished whole = rightUntil(submitted.number(), WHOLE_END);
        assertThat(whole.from()).isEqualTo(provisional.from());
        assertThat(whole.renewal()).isEmpty();
        assertThat(whole.marks().getFirst().until()).contains(WHOLE_END);
        assertThat(RightTranslation.toKernel(whole).stateAt(END)).isInstanceOf(Standing.Live.class);
        permit(rita, submitted.number())
                .body("provisional", equalTo(false))
                .body("status", equalTo("ACTIVE"))
                .body("refunds", equalTo(List.of()));
        cover(rita, submitted.applicationId()).body("status", equalTo("PROVED")).body("feeHeld", equalTo(false));
        assertThat(Topics.awaitEvent(ProvisionalCoverEnded.class, submitted.number())
                        .outcome())
                .isEqualTo("PROVED");
        assertThat(Topics.events(ChargeRaised.class, submitted.charge())).hasSize(1);
        assertThat(Topics.events(PermitIssued.class, submitted.number())).hasSize(1);
    }

    @Test
    void never_proved_it_ends_by_itself_and_all_that_was_paid_goes_back() {
        Submitted submitted = covered(rita, NOON);
        for (String time : List.of(
                "2026-12-09T23:59:59Z", "2026-12-10T00:00:00Z", "2026-12-17T00:00:00Z", "2026-12-23T00:00:00Z")) {
            clock.set(time);
            remindOfCover.remind();
        }
        clock.set(END.minusSeconds(1));
        closeUnanswered.close();
        permit(rita, submitted.number()).body("status", equalTo("ACTIVE"));

        clock.set(END);
        permit(rita, submitted.number()).body("status", equalTo("EXPIRED"));
        closeUnanswered.close();
        closeUnanswered.close();

        application(rita, submitted.applicationId()).body("status", equalTo("LAPSED_UNANSWERED"));
        cover(rita, submitted.applicationId()).body("status", equalTo("NOT_PROVED"));
        ChargeRefundRequested refund = Topics.awaitEvent(ChargeRefundRequested.class, submitted.charge());
        assertThat(refund.amount()).isEqualTo(FEE);
        assertThat(refund.reason()).isEqualTo("UNPROVED");
        assertThat(Topics.events(ChargeRefundRequested.class, submitted.charge()))
                .hasSize(1);
        assertThat(Topics.awaitEvent(ProvisionalCoverReminded.class, submitted.number())
                        .until())
                .isEqualTo(END);
        officer("olga")
                .get("/v1/permits/" + submitted.number() + "/history")
                .then()
                .body(
                        "items.findAll { it.what == 'ProvisionalCoverReminded' }.at",
                        equalTo(List.of("2026-12-10T00:00:00Z", "2026-12-17T00:00:00Z", "2026-12-23T00:00:00Z")));
        another().body("position", equalTo(1));
        assertProblem(Renewing.begin(rita, submitted.number()), 409, "PERMIT_PROVISIONAL");
    }

    @Test
    void refused_it_ends_24_hours_later_the_fee_goes_back_and_a_correction_is_paid_for_anew() {
        Submitted submitted = covered(rita, NOON);
        clock.set("2026-12-01T10:00:00Z");
        handIn(rita, submitted.applicationId());

        Reviewing.refuse("olga", rita, submitted.applicationId()).then().statusCode(200);

        Instant over = Instant.parse("2026-12-02T10:00:00Z");
        RightPublished ends = rightUntil(submitted.number(), over);
        assertThat(ends.renewal()).isEmpty();
        assertThat(RightTranslation.toKernel(ends).stateAt(over.minusNanos(1))).isInstanceOf(Standing.Live.class);
        assertThat(RightTranslation.toKernel(ends).stateAt(over)).isEqualTo(new Standing.Ended(over, EndedBy.EXPIRED));
        assertThat(Topics.awaitEvent(ChargeRefundRequested.class, submitted.charge())
                        .amount())
                .isEqualTo(FEE);
        cover(rita, submitted.applicationId()).body("status", equalTo("REFUSED"));

        clock.set(over);
        change(rita, submitted.applicationId(), "resubmission", Map.of())
                .then()
                .statusCode(200)
                .body("status", equalTo("IN_REVIEW"))
                .body("message", containsString("NOT YET VALID"));
        Applying.pay(submitted, NOON);
        var approved = decide("olga", rita, submitted.applicationId(), "approval", Map.of())
                .then()
                .statusCode(200)
                .body("status", equalTo("AWAITING_PAYMENT"))
                .extract();
        Submitted anew = new Submitted(
                submitted.applicationId(),
                Optional.of(approved.path("permitNumber")),
                Optional.of(approved.path("chargeId")),
                approved.header("ETag"));
        assertThat(anew.number()).isNotEqualTo(submitted.number());
        Applying.pay(anew, over);
        RightPublished whole = Renewing.right(anew.number(), RightStatus.GRANTED);
        assertThat(whole.until()).contains(Instant.parse("2027-12-02T00:00:00Z"));
        application(rita, submitted.applicationId()).body("status", equalTo("ISSUED"));
    }

    @Test
    void taken_back_it_ends_at_once_and_the_fee_goes_back() {
        Submitted submitted = covered(rita, NOON);
        clock.set("2026-11-27T10:00:00Z");

        change(rita, submitted.applicationId(), "withdrawal", Map.of())
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"));

        permit(rita, submitted.number()).body("status", equalTo("SURRENDERED"));
        cover(rita, submitted.applicationId()).body("status", equalTo("TAKEN_BACK"));
        assertThat(Topics.awaitEvent(ChargeRefundRequested.class, submitted.charge())
                        .amount())
                .isEqualTo(FEE);
        another().body("position", equalTo(1));
    }

    @Test
    void paid_just_before_it_was_taken_back_it_runs_all_the_same() {
        Submitted submitted = asked(rita, justMovedIn());
        change(rita, submitted.applicationId(), "withdrawal", Map.of()).then().body("status", equalTo("WITHDRAWING"));

        Applying.pay(submitted, NOON);

        Awaitility.await().untilAsserted(() -> application(rita, submitted.applicationId())
                .body("status", equalTo("MORE_EVIDENCE_ASKED")));
        cover(rita, submitted.applicationId()).body("status", equalTo("RUNNING"));
        permit(rita, submitted.number()).body("lastValidDay", equalTo("2026-12-23"));
    }

    /** What the next permit of the household would be. */
    private ValidatableResponse another() {
        Person sam = Person.newcomer()
                .livingAt(rita.uprn(), Optional.of("RO5"), false, Optional.empty())
                .published();
        return Applying.quote(sam, wish("RESIDENT", sam, "P12M")).statusCode(200);
    }
}
