package uk.kerbside.accounts.charge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.accounts.charge.Charge.Settlement;
import uk.kerbside.kernel.Money;

@Tag("A-5")
class ChargeTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final Charge.Terms TERMS = new Charge.Terms(
            "permits", "P-1", "Resident permit", "RESIDENT", Money.gbp(7000), NOW, NOW.plus(Duration.ofDays(30)));

    private final Charge charge = Charge.raise("C-1", "A-1", TERMS);

    @Test
    void the_price_is_held_until_the_instant_it_is_no_longer() {
        assertThat(charge.isPayable(NOW.plus(Duration.ofDays(30)).minusNanos(1)))
                .isTrue();
        assertThat(charge.isPayable(NOW.plus(Duration.ofDays(30)))).isFalse();
    }

    @Test
    void money_pays_it() {
        charge.beginPayment("PAY-1");

        assertThat(charge.settle("PAY-1", NOW)).isEqualTo(Settlement.PAYS);
        assertThat(charge.status()).isEqualTo(ChargeStatus.PAID);
        assertThat(charge.paidAt()).contains(NOW);
    }

    @Test
    void money_of_a_second_payment_goes_back() {
        charge.settle("PAY-1", NOW);

        assertThat(charge.settle("PAY-2", NOW.plusSeconds(1))).isEqualTo(Settlement.PAID_ALREADY);
        assertThat(charge.paymentId()).contains("PAY-1");
        assertThat(charge.paidAt()).contains(NOW);
    }

    @Test
    void a_paid_charge_is_not_withdrawn() {
        charge.settle("PAY-1", NOW);

        assertThat(charge.withdraw(NOW)).isFalse();
        assertThat(charge.status()).isEqualTo(ChargeStatus.PAID);
    }

    @Test
    void one_that_is_being_paid_is_and_its_money_goes_back() {
        charge.beginPayment("PAY-1");

        assertThat(charge.withdraw(NOW)).isTrue();
        assertThat(charge.settle("PAY-1", NOW.plusSeconds(1))).isEqualTo(Settlement.WITHDRAWN_MEANWHILE);
        assertThat(charge.status()).isEqualTo(ChargeStatus.WITHDRAWN);
        charge.refund(NOW.plusSeconds(2));
        assertThat(charge.status()).isEqualTo(ChargeStatus.REFUNDED);
        assertThat(charge.refundedAt()).contains(NOW.plusSeconds(2));
    }

    @Test
    void asking_twice_to_withdraw_is_asking_once() {
        charge.withdraw(NOW);

        assertThat(charge.withdraw(NOW.plusSeconds(9))).isTrue();
        assertThat(charge.withdrawnAt()).contains(NOW);
    }

    @Test
    void a_payment_that_came_to_nothing_frees_only_its_own_charge() {
        charge.beginPayment("PAY-1");

        assertThat(charge.release("PAY-2")).isFalse();
        assertThat(charge.status()).isEqualTo(ChargeStatus.IN_PAYMENT);
        assertThat(charge.release("PAY-1")).isTrue();
        assertThat(charge.isPayable(NOW)).isTrue();
    }

    @Test
    void a_charge_that_comes_after_its_withdrawal_stays_withdrawn_and_says_what_it_was_for() {
        Charge late = Charge.withdrawBeforeRaised("C-2", "A-1", NOW);
        assertThat(late.terms()).isEmpty();

        late.describe(TERMS);

        assertThat(late.status()).isEqualTo(ChargeStatus.WITHDRAWN);
        assertThat(late.terms()).contains(TERMS);
        assertThat(late.isPayable(NOW)).isFalse();
    }

    @Test
    void a_charge_told_twice_keeps_the_price_it_had() {
        charge.describe(new Charge.Terms("permits", "P-1", "Other", "RESIDENT", Money.gbp(1), NOW, NOW));

        assertThat(charge.terms()).contains(TERMS);
    }

    @Test
    void nobody_asks_for_nothing() {
        for (long pence : new long[] {0, -1}) {
            assertThatThrownBy(() -> new Charge.Terms(
                            "permits", "P", "x", "RESIDENT", Money.gbp(pence), NOW, NOW.plusSeconds(1)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_payment_of_a_withdrawn_charge_cannot_begin() {
        charge.withdraw(NOW);

        assertThatThrownBy(() -> charge.beginPayment("PAY-1")).isInstanceOf(IllegalStateException.class);
    }
}
