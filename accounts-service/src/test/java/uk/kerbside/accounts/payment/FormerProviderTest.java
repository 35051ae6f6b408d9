package uk.kerbside.accounts.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.accounts.charge.Charge;
import uk.kerbside.accounts.charge.ChargeStatus;
import uk.kerbside.kit.problem.RefusedException;

/** The council changes its card provider while payments are open at the former one. */
@Tag("A-5")
@Tag("X-5")
class FormerProviderTest {
    private final Till till = new Till();
    private Charge permit;
    private Payment before;

    @BeforeEach
    void a_payment_is_open_when_another_provider_takes_over() {
        permit = till.charges.raised("C-1", "A-1", till.now);
        till.charges.raised("C-2", "A-1", till.now);
        till.takesNewPayments = "FORMER";
        before = till.started("C-1");
        till.takesNewPayments = "TEST";
    }

    @Test
    void each_payment_is_asked_after_at_the_provider_it_was_begun_with() {
        Payment after = till.started("C-2");
        till.former.says(before, CardProvider.Progress.PAID);
        till.provider.says(after, CardProvider.Progress.PAID);
        till.pass(Duration.ofSeconds(5));

        till.follow.follow();

        assertThat(before.status()).isEqualTo(PaymentStatus.PAID);
        assertThat(after.status()).isEqualTo(PaymentStatus.PAID);
        assertThat(permit.status()).isEqualTo(ChargeStatus.PAID);
    }

    @Test
    void money_of_the_former_provider_goes_back_through_it() {
        till.charges.withdraw("C-1", till.now);
        till.progress.paid(before.paymentId());

        till.giveBack.giveBack();

        assertThat(permit.status()).isEqualTo(ChargeStatus.REFUNDED);
        assertThat(till.former.refunded).hasSize(1);
        assertThat(till.provider.refunded).isEmpty();
    }

    @Test
    void what_cannot_be_asked_after_waits_untouched_until_its_provider_is_configured_again() {
        till.former.says(before, CardProvider.Progress.PAID);
        till.former.isConfigured = false;
        till.pass(Duration.ofHours(3));
        till.follow.follow();
        assertThat(before.status()).isEqualTo(PaymentStatus.STARTED);

        till.former.isConfigured = true;
        till.follow.follow();

        assertThat(before.status()).isEqualTo(PaymentStatus.PAID);
    }

    @Test
    void its_customer_hears_that_the_provider_is_away() {
        till.former.isConfigured = false;

        assertThatThrownBy(() -> till.reach.reach(before.paymentId()))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(PaymentRefusal.PROVIDER_AWAY));
    }
}
