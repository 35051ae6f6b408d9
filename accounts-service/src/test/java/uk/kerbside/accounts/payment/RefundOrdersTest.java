package uk.kerbside.accounts.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.accounts.charge.Charge;
import uk.kerbside.accounts.charge.ChargeStatus;
import uk.kerbside.accounts.payment.CardProvider.RefundProgress;
import uk.kerbside.kernel.Money;

/** An issuer asks for money back, in every order things can happen in. */
@Tag("P-8")
@Tag("A-5")
class RefundOrdersTest {
    private final Till till = new Till();
    private Charge permit;

    @BeforeEach
    void a_charge_is_paid() {
        permit = till.charges.raised("C-1", "A-1", till.now);
        till.progress.paid(till.started("C-1").paymentId());
        till.charges.told.clear();
    }

    @Test
    void part_of_what_was_paid_goes_back_and_the_charge_stays_paid() {
        order("R-1", 4834);

        till.giveBack.giveBack();

        assertThat(till.charges.told).containsExactly("refunded C-1 4834: REQUESTED");
        assertThat(permit.status()).isEqualTo(ChargeStatus.PAID);
        assertThat(till.provider.refunded).singleElement().satisfies(order -> assertThat(order.amount())
                .isEqualTo(Money.gbp(4834)));
    }

    @Test
    void the_same_order_again_gives_nothing_back_twice_and_is_answered_again() {
        order("R-1", 4834);
        order("R-1", 4834);
        till.giveBack.giveBack();

        order("R-1", 4834);
        till.giveBack.giveBack();

        assertThat(till.provider.refunded).hasSize(1);
        assertThat(till.charges.told).containsExactly("refunded C-1 4834: REQUESTED", "refunded C-1 4834: REQUESTED");
    }

    @Test
    void all_orders_together_are_never_more_than_was_paid() {
        order("R-1", 4000);
        order("R-2", 3001);
        order("R-3", 3000);
        till.giveBack.giveBack();

        assertThat(till.charges.told)
                .containsExactly(
                        "refund of C-1 failed 3001: MORE_THAN_PAID",
                        "refunded C-1 4000: REQUESTED",
                        "refunded C-1 3000: REQUESTED");
    }

    @Test
    void what_is_not_paid_or_somebody_elses_or_unknown_is_not_given_back() {
        till.charges.raised("C-2", "A-1", till.now);

        till.takeOrder.take(new TakeRefundOrder.Order("R-1", "C-2", "A-1", Money.gbp(100)));
        till.takeOrder.take(new TakeRefundOrder.Order("R-2", "C-1", "A-2", Money.gbp(100)));
        till.takeOrder.take(new TakeRefundOrder.Order("R-3", "C-9", "A-1", Money.gbp(100)));

        assertThat(till.refundsKept).isEmpty();
        assertThat(till.charges.told)
                .containsExactly(
                        "refund of C-2 failed 100: NOT_PAID",
                        "refund of C-1 failed 100: NOT_PAID",
                        "refund of C-9 failed 100: NOT_PAID");
    }

    @Test
    void what_the_provider_fails_three_times_is_given_up_and_told_and_another_order_may_take_its_money() {
        till.provider.refundProgress = RefundProgress.FAILED;
        order("R-1", 7000);
        for (int round = 0; round < 5; round++) {
            till.giveBack.giveBack();
            till.pass(Duration.ofMinutes(10));
        }
        assertThat(till.refundsKept.get("R-1").status()).isEqualTo(RefundStatus.FAILED);
        order("R-1", 7000);
        assertThat(till.charges.told)
                .containsExactly(
                        "refund of C-1 failed 7000: PROVIDER_REFUSED", "refund of C-1 failed 7000: PROVIDER_REFUSED");

        till.provider.refundProgress = RefundProgress.DONE;
        order("R-2", 7000);
        till.giveBack.giveBack();

        assertThat(till.charges.told).last().isEqualTo("refunded C-1 7000: REQUESTED");
    }

    @Test
    void what_nobody_may_keep_is_never_given_up() {
        Charge late = till.charges.raised("C-2", "A-1", till.now);
        Payment payment = till.started("C-2");
        till.charges.withdraw("C-2", till.now);
        till.progress.paid(payment.paymentId());
        till.provider.refundProgress = RefundProgress.FAILED;
        for (int round = 0; round < 10; round++) {
            till.giveBack.giveBack();
            till.pass(Duration.ofMinutes(10));
        }
        till.provider.refundProgress = RefundProgress.DONE;

        till.giveBack.giveBack();

        assertThat(late.status()).isEqualTo(ChargeStatus.REFUNDED);
    }

    private void order(String refundId, long pence) {
        till.takeOrder.take(new TakeRefundOrder.Order(refundId, "C-1", "A-1", Money.gbp(pence)));
    }
}
