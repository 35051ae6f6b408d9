package uk.kerbside.permits.sponsor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static uk.kerbside.permits.support.Applying.apply;
import static uk.kerbside.permits.support.Applying.permit;
import static uk.kerbside.permits.support.Applying.quote;
import static uk.kerbside.permits.support.Applying.wish;
import static uk.kerbside.permits.support.Problems.assertProblem;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.charges.ChargeRefundRequested;
import uk.kerbside.events.permits.RefundReferred;
import uk.kerbside.events.permits.SponsorshipEnded;
import uk.kerbside.events.rights.RightPublished;
import uk.kerbside.kernel.RightStatus;
import uk.kerbside.permits.support.Acting;
import uk.kerbside.permits.support.Applying;
import uk.kerbside.permits.support.Applying.Submitted;
import uk.kerbside.permits.support.Catalogue;
import uk.kerbside.permits.support.Covering;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.Refunding;
import uk.kerbside.permits.support.Renewing;
import uk.kerbside.permits.support.Reviewing;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.permits.support.Sponsoring;
import uk.kerbside.permits.support.Supervising;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Topics;

/** A nurse is sponsored for a permit of a year that costs 70.00, and leaves on 31 May 2027. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-9")
class LeaversTest {
    private static final Instant NOON = Instant.parse("2027-03-24T12:00:00Z");
    private static final Instant LEFT = Instant.parse("2027-05-31T23:00:00Z");

    @Inject
    MovableClock clock;

    private String type;
    private Sponsoring trust;
    private Person nurse;
    private String sponsorship;

    @BeforeEach
    void a_nurse_is_sponsored() {
        SampleCouncil.isLoaded();
        clock.set(NOON);
        type = Supervising.newCode();
        ObjectNode sponsored = Supervising.copyOf("RESIDENT", type, "2027-03-24");
        ((ObjectNode) Catalogue.version(sponsored).path("eligibility")).put("sponsored", true);
        Supervising.create(sponsored).then().statusCode(201);
        trust = new Sponsoring(type, 5);
        nurse = Person.residentOf("RO5").published();
        sponsorship = trust.sponsors(nurse, type);
    }

    @Test
    void a_permit_that_is_paid_for_after_its_holder_gave_notice_ends_on_the_leaving_day_all_the_same() {
        Submitted unpaid = apply(nurse, wish(type, nurse, "P12M"), "AWAITING_PAYMENT");

        leaves();
        assertThat(Topics.awaitEvent(SponsorshipEnded.class, sponsorship).permitNumber())
                .contains(unpaid.number());
        clock.set(NOON.plusSeconds(3600));
        pay(unpaid, clock.instant());

        RightPublished right =
                Topics.awaitEvent(RightPublished.class, "permits:" + unpaid.number(), published -> published
                        .until()
                        .equals(Optional.of(LEFT)));
        assertThat(right.marks()).allMatch(mark -> mark.until().equals(Optional.of(LEFT)));
        permit(nurse, unpaid.number()).body("status", equalTo("ACTIVE")).body("lastValidDay", equalTo("2027-05-31"));
        // Twelve months from 24 March; those from 24 June on are nine: 52.50 less 10.00.
        assertThat(Topics.awaitEvent(ChargeRefundRequested.class, unpaid.charge())
                        .amount()
                        .amount())
                .isEqualTo(4250);

        // Given back later, it is worth the months it is still good: that from 24 April is a twelfth of what was paid.
        clock.set("2027-04-10T12:00:00Z");
        Refunding.quote(nurse, unpaid.number(), Map.of())
                .body("months", equalTo(12))
                .body("unusedMonths", equalTo(1))
                .body("unused.amount", equalTo(584))
                .body("nothingBecause", equalTo("UNDER_MINIMUM"));
    }

    @Test
    @Tag("P-8")
    void who_pays_after_the_leaving_day_gets_no_permit_and_all_of_the_money_back() {
        Submitted unpaid = apply(nurse, wish(type, nurse, "P12M"), "AWAITING_PAYMENT");
        leaves();
        clock.set(LEFT);

        pay(unpaid, LEFT);

        Awaitility.await().untilAsserted(() -> permit(nurse, unpaid.number()).body("status", equalTo("SURRENDERED")));
        // All of it, without a fee; above fifty pounds a second person looks at it.
        assertThat(Topics.awaitEvent(RefundReferred.class, unpaid.number())
                        .amount()
                        .amount())
                .isEqualTo(7000);
    }

    @Test
    @Tag("P-16")
    void a_permit_that_comes_back_after_its_holder_gave_notice_ends_on_the_leaving_day_all_the_same() {
        Submitted paid = apply(nurse, wish(type, nurse, "P12M"), "AWAITING_PAYMENT");
        pay(paid, NOON);
        Awaitility.await().untilAsserted(() -> permit(nurse, paid.number()).body("status", equalTo("ACTIVE")));
        Acting.revoke(nurse, paid.number()).statusCode(200);
        leaves();

        Acting.restore(nurse, paid.number(), false).statusCode(200);

        permit(nurse, paid.number()).body("status", equalTo("ACTIVE")).body("lastValidDay", equalTo("2027-05-31"));
        RightPublished right =
                Topics.awaitEvent(RightPublished.class, "permits:" + paid.number(), published -> published
                        .until()
                        .equals(Optional.of(LEFT)));
        assertThat(right.ended()).isEmpty();
    }

    @Test
    void who_has_given_notice_is_quoted_and_granted_a_permit_to_the_leaving_day() {
        leaves();

        // The months from 24 March, April and May: three twelfths of 70.00, rounded up to a pound.
        quote(nurse, wish(type, nurse, "P12M"))
                .statusCode(200)
                .body("lastValidDay", equalTo("2027-05-31"))
                .body("price.amount", equalTo(1800));
        Map<String, Object> later = wish(type, nurse, "P12M");
        clock.set("2027-05-20T12:00:00Z");
        later.put("startsOn", "2027-06-01");
        assertProblem(quote(nurse, later), 409, "NOT_SPONSORED");
    }

    @Test
    @Tag("P-6")
    void who_has_renewed_already_leaves_both_permits_behind() {
        Submitted first = apply(nurse, wish(type, nurse, "P3M"), "AWAITING_PAYMENT");
        pay(first, NOON);
        Renewing.right(first.number(), RightStatus.GRANTED);
        // It ends with 23 June, and the next one begins then.
        clock.set("2027-05-25T12:00:00Z");
        Submitted next = Renewing.renewed(nurse, first.number(), "AWAITING_PAYMENT");
        Renewing.paid(next, clock.instant());

        leaves();

        Topics.awaitEvent(RightPublished.class, "permits:" + first.number(), published -> published
                .until()
                .equals(Optional.of(LEFT)));
        permit(nurse, first.number()).body("lastValidDay", equalTo("2027-05-31"));
        permit(nurse, next.number()).body("status", equalTo("SURRENDERED"));
        assertThat(Topics.awaitEvent(SponsorshipEnded.class, sponsorship).permitNumber())
                .contains(first.number());
    }

    @Test
    @Tag("P-18")
    void what_is_proved_after_notice_was_given_ends_on_the_leaving_day() {
        nurse = nurse.withoutProof().published();
        String id = Applying.draft(nurse, wish(type, nurse, "P12M"))
                .statusCode(201)
                .extract()
                .path("applicationId");
        Covering.ask(nurse, id, Covering.papersToFollow()).then().statusCode(201);
        var asked = Applying.application(nurse, id).extract();
        Submitted unpaid =
                new Submitted(id, Optional.of(asked.path("permitNumber")), Optional.of(asked.path("chargeId")), "");
        pay(unpaid, NOON);
        Renewing.right(unpaid.number(), RightStatus.GRANTED);
        leaves();
        Reviewing.change(nurse, id, "evidence-answer", Map.of("explanation", "The council has my papers already."))
                .then()
                .statusCode(200);

        Reviewing.decide("olga", nurse, id, "approval", Map.of()).then().statusCode(200);

        permit(nurse, unpaid.number()).body("provisional", equalTo(false)).body("lastValidDay", equalTo("2027-05-31"));
    }

    private void leaves() {
        trust.step(sponsorship, "departure", Map.of("leavesOn", "2027-05-31"))
                .then()
                .statusCode(200);
    }

    private static void pay(Submitted unpaid, Instant at) {
        Applying.pay(unpaid, at);
    }
}
