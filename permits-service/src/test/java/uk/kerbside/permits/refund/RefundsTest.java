package uk.kerbside.permits.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static uk.kerbside.permits.support.Applying.apply;
import static uk.kerbside.permits.support.Applying.permit;
import static uk.kerbside.permits.support.Applying.wish;
import static uk.kerbside.permits.support.Problems.assertProblem;
import static uk.kerbside.permits.support.Refunding.decide;
import static uk.kerbside.permits.support.Refunding.paidFor;
import static uk.kerbside.permits.support.Refunding.queue;
import static uk.kerbside.permits.support.Refunding.quote;
import static uk.kerbside.permits.support.Refunding.surrender;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.WireMoney;
import uk.kerbside.events.charges.ChargeRefundRequested;
import uk.kerbside.events.payments.ChargeRefundFailed;
import uk.kerbside.events.payments.ChargeRefunded;
import uk.kerbside.kernel.Revision;
import uk.kerbside.permits.support.Applying.Submitted;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Topics;

@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-8")
class RefundsTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Instant IN_SPRING = Instant.parse("2027-04-23T12:00:00Z");

    @Inject
    MovableClock clock;

    @BeforeEach
    void the_council_is_there() {
        SampleCouncil.isLoaded();
        clock.set(NOON);
    }

    @Test
    void a_surrender_gives_back_what_the_quote_of_the_same_instant_says_and_asks_accounts_once() {
        Person rita = Person.residentOf("RO5").published();
        Submitted paid = paidFor(rita, rita.vrm(), NOON);
        clock.set(IN_SPRING);
        quote(rita, paid.number(), Map.of())
                .statusCode(200)
                .body("unusedMonths", equalTo(7))
                .body("unused.amount", equalTo(4084))
                .body("fee.amount", equalTo(1000))
                .body("amount.amount", equalTo(3084));
        quote(rita, paid.number(), Map.of("on", "2027-06-01")).body("amount.amount", equalTo(1917));

        surrender(rita, paid.number())
                .then()
                .statusCode(200)
                .body("status", equalTo("SURRENDERED"))
                .body("refunds[0].status", equalTo("REQUESTED"))
                .body("refunds[0].amount.amount", equalTo(3084));

        ChargeRefundRequested asked = Topics.awaitEvent(ChargeRefundRequested.class, paid.charge());
        assertThat(asked.amount()).isEqualTo(new WireMoney(3084, "GBP"));
        assertThat(asked.reason()).isEqualTo("SURRENDERED");
        accountsHasGivenBack(asked);
        Awaitility.await().untilAsserted(() -> permit(rita, paid.number())
                .body("refunds", hasSize(1))
                .body("refunds[0].status", equalTo("REFUNDED"))
                .body("refunds[0].message", equalTo("The money was given back to the card it was paid with.")));
        assertThat(Topics.events(ChargeRefundRequested.class, paid.charge())).hasSize(1);
    }

    @Test
    void nothing_goes_back_for_what_is_free_or_not_refunded_or_used_up_and_the_quote_says_why() {
        Person rita = Person.residentOf("RO5").onSchoolStreet("S1").published();
        Submitted free = apply(rita, wish("SCHOOL_STREET", rita), "ISSUED");
        quote(rita, free.number(), Map.of()).body("nothingBecause", equalTo("NOTHING_PAID"));
        Submitted paid = paidFor(rita, rita.vrm(), NOON);
        quote(rita, paid.number(), Map.of("on", "2027-11-01")).body("nothingBecause", equalTo("NO_FULL_MONTH_LEFT"));
        assertProblem(quote(rita, paid.number(), Map.of("on", "2026-11-23")), 400, "INVALID_VALUE");

        surrender(rita, free.number()).then().statusCode(200).body("refunds", hasSize(0));
        clock.set("2027-10-30T12:00:00Z");
        surrender(rita, paid.number()).then().statusCode(200).body("refunds", hasSize(0));

        assertProblem(quote(rita, paid.number(), Map.of()), 409, "PERMIT_OVER");
        assertProblem(quote(Person.residentOf("RO5").published(), paid.number(), Map.of()), 404, "NOT_FOUND");
    }

    @Test
    void what_failed_stands_in_the_queue_again_and_a_late_answer_to_the_first_order_is_no_news() {
        Person rita = Person.residentOf("RO5").published();
        Submitted paid = paidFor(rita, rita.vrm(), NOON);
        clock.set(IN_SPRING);
        String refundId = surrender(rita, paid.number()).path("refunds[0].refundId");
        ChargeRefundRequested first = Topics.awaitEvent(ChargeRefundRequested.class, paid.charge());
        accountsHasFailed(first);
        Awaitility.await().until(() -> queue().contains(refundId));
        permit(rita, paid.number()).body("refunds[0].message", startsWith("The money could not be given back"));

        decide("sue", refundId, "approval", Map.of()).then().statusCode(200).body("failure", nullValue());
        ChargeRefundRequested second =
                Topics.awaitEvent(ChargeRefundRequested.class, paid.charge(), asked -> !asked.refundId()
                        .equals(first.refundId()));
        accountsHasFailed(first);
        accountsHasGivenBack(second);

        Awaitility.await()
                .untilAsserted(() -> permit(rita, paid.number()).body("refunds[0].status", equalTo("REFUNDED")));
    }

    @Test
    void exactly_fifty_pounds_go_back_without_a_second_person() {
        Person rita = Person.residentOf("RO5").withMoreVehicles(2).published();
        paidFor(rita, rita.vrms().get(0), NOON);
        paidFor(rita, rita.vrms().get(1), NOON);
        // A third one costs 120.00; on 1 May six of its months have not begun: 60.00 less 10.00.
        Submitted third = paidFor(rita, rita.vrms().get(2), NOON);
        clock.set("2027-05-01T12:00:00Z");

        surrender(rita, third.number())
                .then()
                .statusCode(200)
                .body("refunds[0].amount.amount", equalTo(5000))
                .body("refunds[0].status", equalTo("REQUESTED"));
    }

    private void accountsHasGivenBack(ChargeRefundRequested asked) {
        Topics.publish(
                new ChargeRefunded(
                        new Revision(1, 5),
                        asked.chargeId(),
                        asked.accountId(),
                        asked.refundId(),
                        asked.amount(),
                        "REQUESTED",
                        clock.instant()),
                asked.chargeId());
    }

    private void accountsHasFailed(ChargeRefundRequested asked) {
        Topics.publish(
                new ChargeRefundFailed(
                        new Revision(1, 5),
                        asked.chargeId(),
                        asked.accountId(),
                        asked.refundId(),
                        asked.amount(),
                        "PROVIDER_REFUSED",
                        clock.instant()),
                asked.chargeId());
    }
}
