package uk.kerbside.permits.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.kernel.Money;

@Tag("P-8")
class PaymentsTest {
    private static final int TRIES = 2000;

    private final Payments two = new Payments(List.of(fee("C-1", 4667), fee("C-2", 1666)));

    @Test
    void money_goes_back_to_the_first_charge_first_and_to_each_no_more_than_came_with_it() {
        assertThat(two.take(Money.gbp(4000)).withoutEmpty().all()).containsExactly(fee("C-1", 4000));
        assertThat(two.take(Money.gbp(5333)).all()).containsExactly(fee("C-1", 4667), fee("C-2", 666));
        assertThatIllegalArgumentException().isThrownBy(() -> two.take(Money.gbp(6334)));
        assertThat(Payments.NONE.sum()).isEqualTo(Money.gbp(0));
    }

    @Test
    void what_is_taken_and_what_is_left_are_together_what_there_was_charge_by_charge() {
        SplittableRandom random = new SplittableRandom(20261202);
        for (int i = 0; i < TRIES; i++) {
            Payments all = new Payments(IntStream.range(0, 1 + random.nextInt(4))
                    .mapToObj(charge -> fee("C-" + charge, random.nextInt(9000)))
                    .toList());
            Money wanted = Money.gbp(random.nextLong(0, all.sum().minor() + 1));

            Payments taken = all.take(wanted);
            Payments left = all.minus(taken);

            assertThat(taken.sum()).isEqualTo(wanted);
            assertThat(left.sum()).isEqualTo(all.sum().minus(wanted));
            assertThat(left.all()).noneMatch(payment -> payment.amount().minor() < 0);
            assertThat(left.all())
                    .extracting(PaidFee::chargeId)
                    .containsExactlyElementsOf(
                            all.all().stream().map(PaidFee::chargeId).toList());
        }
    }

    private static PaidFee fee(String charge, long pence) {
        return new PaidFee(charge, "A-1", Money.gbp(pence));
    }
}
