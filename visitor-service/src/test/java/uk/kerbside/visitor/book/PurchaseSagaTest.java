package uk.kerbside.visitor.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.Event;
import uk.kerbside.events.EventHeaders;
import uk.kerbside.events.WireMoney;
import uk.kerbside.events.charges.ChargeWithdrawalRequested;
import uk.kerbside.events.payments.ChargeAlreadyPaid;
import uk.kerbside.events.payments.ChargePaid;
import uk.kerbside.events.payments.ChargeWithdrawn;
import uk.kerbside.events.payments.PaymentDeclined;
import uk.kerbside.events.payments.PaymentMethod;
import uk.kerbside.events.visits.BookBought;
import uk.kerbside.events.visits.BookOrderFailed;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kit.incoming.ListDeadLetters;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Topics;
import uk.kerbside.visitor.Council;
import uk.kerbside.visitor.Resident;
import uk.kerbside.visitor.Visitor;

/** What accounts says about a charge: once, twice, late, or in an order nobody expects. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("V-1")
@Tag("X-5")
class PurchaseSagaTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final Instant THIRTY_DAYS_LATER = Instant.parse("2026-12-24T10:00:00Z");

    @Inject
    MovableClock clock;

    @Inject
    GiveUpUnpaid giveUpUnpaid;

    @Inject
    ListDeadLetters deadLetters;

    @Inject
    Handled handled;

    private Resident rita;
    private String purchaseId;
    private String chargeId;

    @BeforeEach
    void rita_has_ordered_a_book() {
        clock.set(NOW);
        rita = Resident.in(Council.ALWAYS);
        Response order = Visitor.order(rita, 1);
        purchaseId = order.path("purchaseId");
        chargeId = order.path("chargeId");
    }

    @Test
    void a_payment_told_twice_is_one_book() {
        say(paid(NOW));
        say(paid(NOW.plusSeconds(1)));
        afterThat();

        assertThat(Visitor.purchase(rita, purchaseId).<String>path("settledAt")).isEqualTo("2026-11-24T10:00:00Z");
        assertThat(Visitor.unitsLeft(rita)).isEqualTo(10);
        assertThat(Topics.events(BookBought.class, purchaseId)).hasSize(1);
    }

    @Test
    void a_payment_delivered_twice_is_one_book() {
        Map<String, String> sameEvent = Map.of(EventHeaders.ID, "e-" + purchaseId);
        Topics.publish(paid(NOW), chargeId, sameEvent);
        Topics.publish(paid(NOW), chargeId, sameEvent);
        afterThat();

        assertThat(Visitor.unitsLeft(rita)).isEqualTo(10);
        assertThat(Topics.events(BookBought.class, purchaseId)).hasSize(1);
    }

    @Test
    void a_declined_payment_changes_nothing() {
        say(new PaymentDeclined(new Revision(1, 1), chargeId, rita.accountId(), "P-1", "INSUFFICIENT_FUNDS", NOW));
        afterThat();

        assertThat(Visitor.purchase(rita, purchaseId).<String>path("status")).isEqualTo("AWAITING_PAYMENT");
        assertThat(Visitor.unitsLeft(rita)).isZero();
    }

    @Test
    void a_withdrawal_that_comes_after_the_payment_takes_nothing_away() {
        say(paid(NOW));
        say(withdrawn(NOW.plusSeconds(1)));
        afterThat();

        assertThat(Visitor.purchase(rita, purchaseId).<String>path("status")).isEqualTo("BOUGHT");
        assertThat(Visitor.unitsLeft(rita)).isEqualTo(10);
        assertThat(Topics.events(BookOrderFailed.class, purchaseId)).isEmpty();
    }

    @Test
    void a_payment_that_comes_after_the_withdrawal_buys_nothing_and_is_refunded_by_accounts() {
        say(withdrawn(NOW));
        say(paid(NOW.plusSeconds(1)));
        afterThat();

        assertThat(Visitor.purchase(rita, purchaseId).<String>path("status")).isEqualTo("FAILED");
        assertThat(Visitor.unitsLeft(rita)).isZero();
        assertThat(Topics.events(BookBought.class, purchaseId)).isEmpty();
    }

    @Test
    void a_charge_withdrawn_without_our_asking_ends_the_order_and_frees_its_books() {
        say(withdrawn(NOW.plusSeconds(5)));
        say(withdrawn(NOW.plusSeconds(6)));

        Visitor.awaitPurchase(rita, purchaseId, "FAILED");
        afterThat();

        assertThat(Visitor.allowance(rita).<Integer>path("booksHad")).isZero();
        assertThat(Topics.events(BookOrderFailed.class, purchaseId))
                .containsExactly(new BookOrderFailed(
                        Topics.awaitEvent(BookOrderFailed.class, purchaseId).revision(),
                        purchaseId,
                        rita.accountId(),
                        1,
                        "CHARGE_WITHDRAWN",
                        NOW.plusSeconds(5)));
    }

    @Test
    void an_order_nobody_paid_in_thirty_days_is_given_up() {
        clock.set(THIRTY_DAYS_LATER.minusNanos(1_000));
        giveUpUnpaid.giveUp();
        assertThat(Visitor.purchase(rita, purchaseId).<String>path("status")).isEqualTo("AWAITING_PAYMENT");

        clock.set(THIRTY_DAYS_LATER);
        giveUpUnpaid.giveUp();
        giveUpUnpaid.giveUp();

        assertThat(Visitor.purchase(rita, purchaseId).<String>path("status")).isEqualTo("WITHDRAWING");
        ChargeWithdrawalRequested asked = Topics.awaitEvent(ChargeWithdrawalRequested.class, chargeId);
        assertThat(Topics.events(ChargeWithdrawalRequested.class, chargeId))
                .containsExactly(new ChargeWithdrawalRequested(
                        asked.revision(), chargeId, rita.accountId(), "NOT_PAID_IN_TIME", THIRTY_DAYS_LATER));
        assertThat(asked.revision().n()).isEqualTo(2);
        // Until accounts has spoken the books stay held.
        assertThat(Visitor.allowance(rita).<Integer>path("booksHad")).isEqualTo(1);
    }

    @Test
    void an_order_given_up_and_withdrawn_has_failed_and_its_books_are_free() {
        giveUp();

        say(withdrawn(THIRTY_DAYS_LATER));

        Response failed = Visitor.awaitPurchase(rita, purchaseId, "FAILED");
        assertThat(failed.<String>path("settledAt")).isEqualTo("2026-12-24T10:00:00Z");
        assertThat(Visitor.allowance(rita).<Integer>path("booksHad")).isZero();
        BookOrderFailed told = Topics.awaitEvent(BookOrderFailed.class, purchaseId);
        assertThat(told.reason()).isEqualTo("NOT_PAID_IN_TIME");
    }

    @Test
    void an_order_given_up_in_the_moment_of_payment_is_bought() {
        giveUp();

        say(paid(THIRTY_DAYS_LATER));

        Visitor.awaitPurchase(rita, purchaseId, "BOUGHT");
        assertThat(Visitor.unitsLeft(rita)).isEqualTo(10);
    }

    @Test
    void the_answer_already_paid_buys_the_book_even_before_the_payment_itself_is_heard_of() {
        giveUp();

        say(new ChargeAlreadyPaid(new Revision(1, 3), chargeId, rita.accountId(), THIRTY_DAYS_LATER.minusSeconds(9)));
        Visitor.awaitPurchase(rita, purchaseId, "BOUGHT");
        say(paid(THIRTY_DAYS_LATER.minusSeconds(9)));
        afterThat();

        assertThat(Visitor.purchase(rita, purchaseId).<String>path("settledAt")).isEqualTo("2026-12-24T09:59:51Z");
        assertThat(Visitor.unitsLeft(rita)).isEqualTo(10);
        assertThat(Topics.events(BookBought.class, purchaseId)).hasSize(1);
    }

    @Test
    void the_answer_already_paid_after_the_payment_changes_nothing() {
        giveUp();

        say(paid(THIRTY_DAYS_LATER));
        say(new ChargeAlreadyPaid(new Revision(1, 3), chargeId, rita.accountId(), THIRTY_DAYS_LATER));
        afterThat();

        assertThat(Visitor.unitsLeft(rita)).isEqualTo(10);
        assertThat(Topics.events(BookBought.class, purchaseId)).hasSize(1);
    }

    @Test
    void charges_of_other_services_are_passed_over() {
        int before = deadLetters.open(0, 200).size();
        Topics.publish(
                new ChargePaid(
                        new Revision(1, 1),
                        "C-of-permits-" + purchaseId,
                        rita.accountId(),
                        "P-1",
                        new WireMoney(7000, "GBP"),
                        PaymentMethod.CARD,
                        NOW),
                "C-of-permits-" + purchaseId);
        afterThat();

        assertThat(deadLetters.open(0, 200)).hasSize(before);
        assertThat(Visitor.unitsLeft(rita)).isZero();
    }

    private void giveUp() {
        clock.set(THIRTY_DAYS_LATER);
        giveUpUnpaid.giveUp();
        assertThat(Visitor.purchase(rita, purchaseId).<String>path("status")).isEqualTo("WITHDRAWING");
    }

    private void say(Event event) {
        Topics.publish(event, chargeId);
    }

    /** Waits until everything said about this charge was heard: something said after it has had its effect. */
    private void afterThat() {
        // What has the same key is heard in order.
        String marker = "marker-" + purchaseId;
        Topics.publish(
                new ChargeAlreadyPaid(new Revision(1, 9), chargeId + "-other", rita.accountId(), NOW),
                chargeId,
                Map.of(EventHeaders.ID, marker));
        await().until(() -> handled.was(marker));
    }

    private ChargePaid paid(Instant at) {
        return new ChargePaid(
                new Revision(1, 1),
                chargeId,
                rita.accountId(),
                "P-1",
                new WireMoney(1300, "GBP"),
                PaymentMethod.CARD,
                at);
    }

    private ChargeWithdrawn withdrawn(Instant at) {
        return new ChargeWithdrawn(new Revision(1, 2), chargeId, rita.accountId(), at);
    }
}
