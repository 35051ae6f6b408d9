package uk.kerbside.accounts.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.accounts.charge.Charge;
import uk.kerbside.accounts.charge.ChargeStatus;
import uk.kerbside.accounts.payment.CardProvider.Progress;
import uk.kerbside.kernel.Money;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;

/** Paying, in every order things can happen in. */
@Tag("A-5")
@Tag("X-5")
class PaymentSagaTest {
    private final Till till = new Till();
    private Charge permit;
    private Charge book;

    @BeforeEach
    void two_charges_are_open() {
        permit = till.charges.raised("C-1", "A-1", till.now);
        book = till.charges.raised("C-2", "A-1", till.now);
    }

    @Test
    void a_basket_is_paid_together() {
        Payment payment = till.started("C-2", "C-1");

        till.progress.paid(payment.paymentId());

        assertThat(payment.amount()).isEqualTo(Money.gbp(14_000));
        assertThat(till.charges.told)
                .containsExactly("paid C-1 by " + payment.paymentId(), "paid C-2 by " + payment.paymentId());
        assertThat(permit.status()).isEqualTo(ChargeStatus.PAID);
        assertThat(book.status()).isEqualTo(ChargeStatus.PAID);
    }

    @Test
    void money_told_twice_pays_once() {
        Payment payment = till.started("C-1");

        till.progress.paid(payment.paymentId());
        till.progress.paid(payment.paymentId());

        assertThat(till.charges.told).hasSize(1);
        assertThat(till.refundsKept).isEmpty();
    }

    @Test
    void a_declined_card_leaves_the_charge_to_be_paid_again() {
        Payment first = till.started("C-1");
        till.provider.says(first, Progress.DECLINED);
        till.pass(Duration.ofSeconds(5));

        till.follow.follow();

        assertThat(first.status()).isEqualTo(PaymentStatus.DECLINED);
        assertThat(till.charges.told).containsExactly("declined C-1 in " + first.paymentId() + ": DECLINED");
        Payment second = till.started("C-1");
        till.progress.paid(second.paymentId());
        assertThat(permit.paymentId()).contains(second.paymentId());
    }

    @Test
    void the_same_basket_in_a_second_tab_is_the_same_payment() {
        Payment first = till.started("C-1", "C-2");

        BeginPayment.Begun second = till.begin.begin("A-1", List.of("C-2", "C-1"), Till.RETURN);

        assertThat(second.isNew()).isFalse();
        assertThat(second.payment()).isSameAs(first);
        assertThat(till.reach.reach(first.paymentId())).hasToString("https://pay.example/" + first.paymentId());
    }

    @Test
    void another_basket_with_a_charge_that_is_being_paid_waits() {
        Payment first = till.started("C-1");

        assertThatThrownBy(() -> till.begun("C-1", "C-2")).isInstanceOfSatisfying(RefusedException.class, refused -> {
            assertThat(refused.refusal()).isEqualTo(PaymentRefusal.CHARGE_IN_PAYMENT);
            assertThat(refused.detail()).contains(first.paymentId());
        });
        assertThat(book.status()).isEqualTo(ChargeStatus.PAYABLE);
    }

    @Test
    void money_that_comes_after_the_withdrawal_goes_back_by_itself() {
        Payment payment = till.started("C-1", "C-2");
        till.charges.withdraw("C-1", till.now);

        till.progress.paid(payment.paymentId());
        till.giveBack.giveBack();

        assertThat(permit.status()).isEqualTo(ChargeStatus.REFUNDED);
        assertThat(book.status()).isEqualTo(ChargeStatus.PAID);
        assertThat(till.charges.told)
                .containsExactly("paid C-2 by " + payment.paymentId(), "refunded C-1 7000: WITHDRAWN");
    }

    @Test
    void two_payments_of_one_charge_pay_it_once_and_the_second_money_goes_back() {
        Payment first = till.started("C-1");
        till.progress.cameToNothing(first.paymentId(), PaymentStatus.ABANDONED, "EXPIRED");
        Payment second = till.started("C-1");
        till.progress.paid(second.paymentId());

        till.progress.paid(first.paymentId());
        till.giveBack.giveBack();

        assertThat(permit.status()).isEqualTo(ChargeStatus.PAID);
        assertThat(permit.paymentId()).contains(second.paymentId());
        assertThat(till.refundsKept.values()).singleElement().satisfies(refund -> {
            assertThat(refund.paymentId()).isEqualTo(first.paymentId());
            assertThat(refund.reason()).isEqualTo(RefundReason.PAID_TWICE);
            assertThat(refund.status()).isEqualTo(RefundStatus.DONE);
        });
    }

    @Test
    void late_money_of_a_payment_given_up_pays_the_charge_and_the_next_payment_gets_its_money_back() {
        Payment first = till.started("C-1");
        till.progress.cameToNothing(first.paymentId(), PaymentStatus.ABANDONED, "EXPIRED");
        Payment second = till.started("C-1");

        till.progress.paid(first.paymentId());
        till.progress.paid(second.paymentId());

        assertThat(permit.paymentId()).contains(first.paymentId());
        assertThat(till.refundsKept.values()).singleElement().satisfies(refund -> assertThat(refund.paymentId())
                .isEqualTo(second.paymentId()));
    }

    @Test
    void what_comes_to_nothing_after_the_money_came_changes_nothing() {
        Payment payment = till.started("C-1");
        till.progress.paid(payment.paymentId());

        till.progress.cameToNothing(payment.paymentId(), PaymentStatus.DECLINED, "LATE");

        assertThat(payment.status()).isEqualTo(PaymentStatus.PAID);
        assertThat(permit.status()).isEqualTo(ChargeStatus.PAID);
    }

    @Test
    void a_crash_between_the_providers_answer_and_our_books_is_found_out() {
        Payment payment = till.begun("C-1");
        till.provider.start(payment.order());

        till.pass(Duration.ofSeconds(59));
        till.follow.follow();
        assertThat(payment.status()).isEqualTo(PaymentStatus.CREATED);

        till.pass(Duration.ofSeconds(1));
        till.follow.follow();
        assertThat(payment.status()).isEqualTo(PaymentStatus.STARTED);

        till.provider.says(payment, Progress.PAID);
        till.pass(Duration.ofMinutes(1));
        till.follow.follow();
        assertThat(permit.status()).isEqualTo(ChargeStatus.PAID);
    }

    @Test
    void a_payment_the_provider_never_heard_of_is_given_up_and_its_charges_are_free() {
        Payment payment = till.begun("C-1");

        till.pass(Duration.ofMinutes(9));
        till.follow.follow();
        assertThat(payment.status()).isEqualTo(PaymentStatus.CREATED);

        till.pass(Duration.ofMinutes(5));
        till.follow.follow();
        assertThat(payment.status()).isEqualTo(PaymentStatus.ABANDONED);
        assertThat(permit.status()).isEqualTo(ChargeStatus.PAYABLE);
    }

    @Test
    void a_provider_that_does_not_answer_is_said_to_be_away_and_the_repeat_goes_on_with_the_same_payment() {
        Payment payment = till.begun("C-1");
        till.provider.answers = false;

        assertThatThrownBy(() -> till.reach.reach(payment.paymentId()))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.refusal()).isEqualTo(PaymentRefusal.PROVIDER_AWAY);
                    assertThat(refused.refusal().status()).isEqualTo(503);
                    assertThat(refused.retryAfter()).contains(Duration.ofSeconds(5));
                });

        till.provider.answers = true;
        till.reach.reach(payment.paymentId());
        assertThat(payment.status()).isEqualTo(PaymentStatus.STARTED);
        assertThat(till.provider.begun).hasSize(1);
    }

    @Test
    void a_provider_that_answers_after_the_payment_was_given_up_is_told_to_cancel() {
        Payment payment = till.begun("C-1");
        CardProvider.Started late = till.provider.start(payment.order());
        till.progress.cameToNothing(payment.paymentId(), PaymentStatus.ABANDONED, "NEVER_STARTED");

        assertThat(till.progress.started(payment.paymentId(), late)).isFalse();
        assertThatThrownBy(() -> till.reach.reach(payment.paymentId()))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(PaymentRefusal.PAYMENT_OVER));
    }

    @Test
    void one_payment_that_cannot_be_asked_after_does_not_keep_the_others_waiting() {
        Payment broken = till.started("C-1");
        Payment fine = till.started("C-2");
        till.provider.states.remove("at-" + broken.paymentId());
        till.provider.says(fine, Progress.PAID);
        till.pass(Duration.ofSeconds(5));

        till.follow.follow();

        assertThat(fine.status()).isEqualTo(PaymentStatus.PAID);
        assertThat(broken.status()).isEqualTo(PaymentStatus.STARTED);
    }

    @Test
    void a_payment_is_asked_after_more_and_more_rarely() {
        Payment payment = till.started("C-1");

        assertThat(payment.nextLook(till.now, till.settings)).isEqualTo(till.now.plusSeconds(5));
        till.pass(Duration.ofMinutes(4));
        assertThat(payment.nextLook(till.now, till.settings)).isEqualTo(till.now.plusSeconds(60));
        till.pass(Duration.ofHours(4));
        assertThat(payment.nextLook(till.now, till.settings)).isEqualTo(till.now.plusSeconds(300));
    }

    @Test
    void a_refund_under_way_is_told_only_when_the_money_is_back() {
        Payment payment = till.started("C-1");
        till.charges.withdraw("C-1", till.now);
        till.progress.paid(payment.paymentId());
        till.provider.refundProgress = CardProvider.RefundProgress.UNDER_WAY;

        till.giveBack.giveBack();
        assertThat(permit.status()).isEqualTo(ChargeStatus.WITHDRAWN);
        assertThat(till.charges.told).isEmpty();

        till.provider.refundProgress = CardProvider.RefundProgress.DONE;
        till.pass(Duration.ofSeconds(5));
        till.giveBack.giveBack();
        assertThat(till.charges.told).containsExactly("refunded C-1 7000: WITHDRAWN");
    }

    @Test
    void a_refund_that_failed_or_whose_answer_was_lost_is_ordered_again() {
        Payment payment = till.started("C-1");
        till.charges.withdraw("C-1", till.now);
        till.progress.paid(payment.paymentId());
        till.provider.answers = false;
        till.giveBack.giveBack();
        till.provider.answers = true;
        till.provider.refundProgress = CardProvider.RefundProgress.FAILED;
        till.pass(Duration.ofSeconds(5));
        till.giveBack.giveBack();
        till.provider.refundProgress = CardProvider.RefundProgress.DONE;
        till.pass(Duration.ofSeconds(10));

        till.giveBack.giveBack();

        assertThat(permit.status()).isEqualTo(ChargeStatus.REFUNDED);
        assertThat(till.provider.refunded)
                .as("one and the same order each time")
                .hasSize(1);
    }

    @Test
    void what_is_somebody_elses_cannot_be_paid() {
        till.charges.raised("C-9", "A-2", till.now);

        assertThatThrownBy(() -> till.begun("C-1", "C-9")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> till.begun("C-NONE")).isInstanceOf(NotFoundException.class);
        assertThat(permit.status()).isEqualTo(ChargeStatus.PAYABLE);
    }

    @Test
    void what_is_paid_withdrawn_or_past_its_date_cannot_be_paid() {
        till.progress.paid(till.started("C-1").paymentId());
        assertNotPayable("C-1");
        till.charges.withdraw("C-2", till.now);
        assertNotPayable("C-2");
        till.charges.raised("C-3", "A-1", till.now);
        till.pass(Duration.ofDays(1));
        assertNotPayable("C-3");
    }

    @Test
    void a_basket_has_a_largest_sum() {
        till.charges.raised("C-3", "A-1", till.now);

        assertThatThrownBy(() -> till.begun("C-1", "C-2", "C-3"))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(PaymentRefusal.BASKET_TOO_LARGE));
    }

    private void assertNotPayable(String chargeId) {
        assertThatThrownBy(() -> till.begun(chargeId))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(PaymentRefusal.CHARGE_NOT_PAYABLE));
    }
}
