package uk.kerbside.permits.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static uk.kerbside.permits.support.Acting.restore;
import static uk.kerbside.permits.support.Applying.permit;
import static uk.kerbside.permits.support.ChangingVehicles.changeVehicle;
import static uk.kerbside.permits.support.Moving.at;
import static uk.kerbside.permits.support.Moving.inAnotherHome;
import static uk.kerbside.permits.support.Moving.move;
import static uk.kerbside.permits.support.Problems.assertProblem;
import static uk.kerbside.permits.support.Refunding.quote;
import static uk.kerbside.permits.support.Refunding.surrender;
import static uk.kerbside.permits.support.Renewing.paidPermit;
import static uk.kerbside.permits.support.Renewing.post;
import static uk.kerbside.permits.support.Renewing.right;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.Topic;
import uk.kerbside.events.charges.ChargeRaised;
import uk.kerbside.events.charges.ChargeRefundRequested;
import uk.kerbside.events.charges.ChargeWithdrawalRequested;
import uk.kerbside.events.payments.ChargeAlreadyPaid;
import uk.kerbside.events.permits.PermitRestored;
import uk.kerbside.events.rights.RightPublished;
import uk.kerbside.events.rights.RightTranslation;
import uk.kerbside.kernel.EndedBy;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kernel.Right;
import uk.kerbside.permits.support.Acting;
import uk.kerbside.permits.support.Applying;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Topics;

/**
 * Rita has paid 70.00 for a year from 24 November 2026. On 10 March 2027, with eight full months to come, she moves to where
 * Rob has a permit already: 95.00 a year, 16.66 more for those months.
 */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-8")
@Tag("P-18")
class MovedMoneyTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Instant MOVED = Instant.parse("2027-03-10T09:00:00Z");
    private static final Instant LATER = MOVED.plus(Duration.ofDays(2));

    @Inject
    MovableClock clock;

    private Person rob;
    private Person rita;
    private String number;
    private String moved;

    @BeforeEach
    void rita_has_a_permit() {
        SampleCouncil.isLoaded();
        clock.set(NOON);
        rob = Person.residentOf("RO5").published();
        paidPermit(rob, rob.vrm(), NOON);
        clock.set(NOON.plusSeconds(60));
        rita = Person.residentOf("RO5").withMoreVehicles(1).published();
        number = paidPermit(rita, rita.vrm(), NOON);
        moved = number + "-2";
    }

    @Test
    void a_difference_that_was_paid_comes_back_with_the_rest_and_the_quote_says_so_before() {
        String charge = moves();
        clock.set(LATER);
        quote(rita, moved, Map.of()).body("paid.amount", equalTo(4667)).body("amount.amount", equalTo(3667));
        isPaid(charge);

        Awaitility.await().untilAsserted(() -> quote(rita, moved, Map.of())
                .body("paid.amount", equalTo(6333))
                .body("months", equalTo(8))
                .body("unusedMonths", equalTo(8))
                .body("amount.amount", equalTo(5333)));
        // Months are those of the term that was paid for: the first of them begins on 24 March, not a month after the
        // move.
        quote(rita, moved, Map.of("on", "2027-04-23")).body("unusedMonths", equalTo(7));
        Response answer = surrender(rita, moved);

        answer.then().statusCode(200).body("refunds", hasSize(2));
        List<Integer> back = answer.path("refunds.amount.amount");
        assertThat(back).containsExactlyInAnyOrder(4667, 666);
        // Together they are above the limit of one person, each by itself is not.
        List<String> states = answer.path("refunds.status");
        assertThat(states).containsOnly("AWAITING_APPROVAL");
    }

    @Test
    void what_nobody_has_paid_does_not_come_back_and_is_not_asked_for_any_more() {
        String charge = moves();
        clock.set(LATER);

        surrender(rita, moved)
                .then()
                .statusCode(200)
                .body("refunds", hasSize(1))
                .body("refunds[0].amount.amount", equalTo(3667));

        ChargeWithdrawalRequested asked = Topics.awaitEvent(ChargeWithdrawalRequested.class, charge);
        assertThat(asked.reason()).isEqualTo("NOT_OWED_ANY_MORE");
        // It was paid a moment before: then all of it goes back, once, however often that is told.
        ChargeAlreadyPaid paid = new ChargeAlreadyPaid(new Revision(1, 2), charge, rita.accountId(), LATER);
        Topics.publish(paid, charge);
        Topics.publish(paid, charge);
        ChargeRefundRequested back = Topics.awaitEvent(ChargeRefundRequested.class, charge);
        assertThat(back.amount().amount()).isEqualTo(1666);
        assertThat(back.reason()).isEqualTo("NOT_OWED");
    }

    @Test
    void a_move_that_was_a_mistake_is_undone_without_a_gap_and_nobody_owes_or_keeps_the_difference() {
        String before = rita.uprn();
        String charge = moves();
        isPaid(charge);
        Awaitility.await().untilAsserted(() -> quote(rita, moved, Map.of()).body("paid.amount", equalTo(6333)));
        clock.set(LATER);

        restore(rita, number, false).statusCode(200).body("status", equalTo("ACTIVE"));

        permit(rita, moved).body("status", equalTo("REPLACED"));
        Right old = RightTranslation.toKernel(Topics.awaitEvent(
                RightPublished.class,
                "permits:" + number,
                published -> published.ended().isEmpty() && published.revision().n() > 2));
        for (Instant at : List.of(MOVED, MOVED.plusSeconds(3600), LATER)) {
            assertThat(old.stateAt(at).covers()).isTrue();
        }
        assertThat(right(moved, uk.kerbside.kernel.RightStatus.ENDED).ended())
                .contains(new RightPublished.Ended(LATER, EndedBy.REPLACED));
        assertThat(Topics.awaitEvent(PermitRestored.class, number).cancelledBy())
                .isEqualTo(EndedBy.REPLACED);
        ChargeRefundRequested back = Topics.awaitEvent(ChargeRefundRequested.class, charge);
        assertThat(back.amount().amount()).isEqualTo(1666);
        quote(rita, number, Map.of()).body("paid.amount", equalTo(7000)).body("amount.amount", equalTo(3667));
        // The place at the other property is free, the one at this is taken again.
        assertProblem(restore(rita, moved, false), 409, "MOVED_ON");
        for (String home : List.of(before, rob.uprn())) {
            Person next = at(Person.newcomer(), home, "RO5");
            Applying.quote(next, Applying.wish("RESIDENT", next)).body("position", equalTo(2));
        }
    }

    @Test
    void a_difference_nobody_has_paid_is_not_asked_for_when_the_move_is_undone() {
        String charge = moves();
        clock.set(LATER);

        restore(rita, number, false).statusCode(200);

        Topics.awaitEvent(ChargeWithdrawalRequested.class, charge);
        quote(rita, number, Map.of()).body("paid.amount", equalTo(7000));
    }

    @Test
    void what_a_cheaper_place_gave_back_is_owed_again_when_the_move_is_undone() {
        Person second = at(Person.newcomer(), rita.uprn(), "RO5");
        clock.set(NOON.plusSeconds(120));
        String dear = paidPermit(second, second.vrm(), NOON);
        Person gone = inAnotherHome(second, "HO1");
        clock.set(MOVED);
        move(gone, dear).then().statusCode(200).body("difference.amount", equalTo(-1666));
        quote(gone, dear + "-2", Map.of()).body("paid.amount", equalTo(6334 - 1666));
        clock.set(LATER);

        restore(gone, dear, false).statusCode(200);

        quote(gone, dear, Map.of()).body("paid.amount", equalTo(9500 - 1666));
        ChargeRaised owed = Awaitility.await()
                .until(
                        () -> Topics.records(Topic.CHARGES).stream()
                                .filter(record -> record.is(ChargeRaised.class))
                                .map(record -> record.as(ChargeRaised.class))
                                .filter(raised -> raised.reference().equals(dear)
                                        && raised.amount().amount() == 1666)
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
        isPaid(owed.chargeId());
        Awaitility.await().untilAsserted(() -> quote(gone, dear, Map.of()).body("paid.amount", equalTo(9500)));
    }

    @Test
    void a_move_is_not_undone_once_the_other_permit_is_not_as_it_was() {
        moves();
        post(rita, moved, "vehicle-changes", Map.of("vrm", rita.vrms().get(1)))
                .then()
                .statusCode(428);
        changeVehicle(rita, moved, rita.vrms().get(1)).statusCode(200);
        assertProblem(restore(rita, number, false), 409, "MOVED_ON");
        changeVehicle(rita, moved, rita.vrms().get(0)).statusCode(200);
        clock.set("2027-04-08T00:00:00Z");
        assertProblem(restore(rita, number, false), 409, "CANCELLED_TOO_LONG_AGO");
        clock.set("2027-04-06T23:00:00Z");
        Acting.suspendAtOnce(rita, moved).statusCode(200);
        assertProblem(restore(rita, number, false), 409, "MOVED_ON");
        Acting.revoke(rita, moved).statusCode(200);
        assertProblem(restore(rita, number, false), 409, "MOVED_ON");

        // What came later is undone first.
        restore(rita, moved, false).statusCode(200).body("status", equalTo("ON_HOLD"));
        Acting.lift(rita, moved).statusCode(200);
        permit(rita, number).body("status", equalTo("REPLACED"));
    }

    /** The charge of the difference. */
    private String moves() {
        rita = at(rita, rob.uprn(), "RO5");
        clock.set(MOVED);
        return move(rita, number)
                .then()
                .statusCode(200)
                .body("difference.amount", equalTo(1666))
                .extract()
                .path("chargeId");
    }

    private void isPaid(String charge) {
        Topics.publish(Applying.paid(Topics.awaitEvent(ChargeRaised.class, charge), clock.instant()), charge);
    }
}
