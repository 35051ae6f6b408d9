package uk.kerbside.permits.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static uk.kerbside.permits.support.Applying.application;
import static uk.kerbside.permits.support.Applying.pay;
import static uk.kerbside.permits.support.Applying.wish;
import static uk.kerbside.permits.support.Covering.asked;
import static uk.kerbside.permits.support.Covering.handIn;
import static uk.kerbside.permits.support.Covering.justMovedIn;
import static uk.kerbside.permits.support.Covering.rightUntil;
import static uk.kerbside.permits.support.Reviewing.decide;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.permits.RefundReferred;
import uk.kerbside.events.rights.RightPublished;
import uk.kerbside.kernel.EndedBy;
import uk.kerbside.kernel.RightStatus;
import uk.kerbside.permits.support.Applying.Submitted;
import uk.kerbside.permits.support.Living;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Topics;

/** It is paid in time, and that becomes known weeks later. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-5")
class LatePaymentsTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Instant KNOWN = Instant.parse("2027-01-05T10:00:00Z");

    @Inject
    MovableClock clock;

    @Inject
    CloseUnanswered closeUnanswered;

    @BeforeEach
    void the_council_is_there() {
        SampleCouncil.isLoaded();
        clock.set(NOON);
    }

    @Test
    @Tag("P-18")
    void whoever_is_covered_before_proof_has_all_days_of_their_cover_and_of_the_whole_permit() {
        Person rita = Person.residentOf("RO5").withoutProof().published();
        Submitted submitted = asked(rita, justMovedIn());
        String id = submitted.applicationId();
        clock.set(KNOWN);

        pay(submitted, NOON);

        RightPublished cover = rightUntil(submitted.number(), Instant.parse("2027-02-04T00:00:00Z"));
        assertThat(cover.from()).isEqualTo(NOON);
        closeUnanswered.close();
        application(rita, id)
                .body("status", equalTo("MORE_EVIDENCE_ASKED"))
                .body("evidenceAsked.answerUntil", equalTo("2027-02-04T00:00:00Z"));
        handIn(rita, id);
        decide("olga", rita, id, "approval", Map.of()).then().statusCode(200);
        // Twelve months from the payment, and the 41 days in which nobody knew.
        rightUntil(submitted.number(), Instant.parse("2028-01-04T00:00:00Z"));
    }

    @Test
    @Tag("P-8")
    void what_is_over_when_its_payment_is_known_was_good_and_goes_back_whole() {
        Submitted member = approvedToThePoll();

        pay(member, Instant.parse("2030-05-03T12:00:00Z"));

        assertAllGoesBack(member);
        RightPublished right = Living.granted(member.number());
        assertThat(right.from()).isEqualTo("2030-05-03T12:00:00Z");
        assertThat(right.until()).contains(Instant.parse("2030-05-06T23:00:00Z"));
    }

    @Test
    @Tag("P-8")
    void what_is_paid_when_it_is_over_never_was_good_and_goes_back_whole() {
        Submitted member = approvedToThePoll();

        pay(member, Instant.parse("2030-05-07T12:00:00Z"));

        assertAllGoesBack(member);
        RightPublished ended = Topics.awaitEvent(
                RightPublished.class, "permits:" + member.number(), right -> right.status() == RightStatus.ENDED);
        assertThat(ended.ended()).contains(new RightPublished.Ended(ended.from(), EndedBy.SURRENDERED));
    }

    /** The permit of a member, whose term ends with 6 May 2030, is to be paid; it is the 9th. */
    private Submitted approvedToThePoll() {
        clock.set("2030-05-02T12:00:00Z");
        Person margaret = Person.newcomer().published();
        Map<String, Object> wish = wish("MEMBER", margaret);
        wish.put("place", "W04");
        String id = Living.inReview(margaret, wish).applicationId();
        decide("olga", margaret, id, "approval", Map.of()).then().statusCode(200);
        var approved = application(margaret, id)
                .body("status", equalTo("AWAITING_PAYMENT"))
                .extract();
        clock.set("2030-05-09T12:00:00Z");
        return new Submitted(
                id,
                Optional.of(approved.path("permitNumber")),
                Optional.of(approved.path("chargeId")),
                approved.header("ETag"));
    }

    /** Above fifty pounds a second person looks at it. */
    private static void assertAllGoesBack(Submitted member) {
        assertThat(Topics.awaitEvent(RefundReferred.class, member.number())
                        .amount()
                        .amount())
                .isEqualTo(10000);
    }
}
