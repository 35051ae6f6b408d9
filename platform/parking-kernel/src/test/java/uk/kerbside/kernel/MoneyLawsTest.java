package uk.kerbside.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/** What holds for every amount. */
class MoneyLawsTest {
    private static final Money NOTHING = Money.gbp(0);

    @Property
    void adding_knows_no_order(@ForAll("amounts") Money a, @ForAll("amounts") Money b, @ForAll("amounts") Money c) {
        assertThat(a.plus(b)).isEqualTo(b.plus(a));
        assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
        assertThat(a.plus(NOTHING)).isEqualTo(a);
    }

    @Property
    void taking_away_undoes_adding(@ForAll("amounts") Money a, @ForAll("amounts") Money b) {
        assertThat(a.plus(b).minus(b)).isEqualTo(a);
        assertThat(a.minus(a).isZero()).isTrue();
    }

    @Property
    void so_many_times_is_adding_so_often(
            @ForAll("amounts") Money a, @ForAll @LongRange(min = 0, max = 20) long times) {
        Money sum = NOTHING;
        for (long i = 0; i < times; i++) {
            sum = sum.plus(a);
        }
        assertThat(a.times(times)).isEqualTo(sum);
    }

    @Property
    void amounts_compare_as_their_difference_says(@ForAll("amounts") Money a, @ForAll("amounts") Money b) {
        assertThat(a.compareTo(b) < 0).isEqualTo(a.minus(b).isNegative());
        assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
    }

    @Property
    void a_sum_is_right_or_an_error(@ForAll long a, @ForAll long b) {
        BigInteger sum = BigInteger.valueOf(a).add(BigInteger.valueOf(b));
        if (sum.bitLength() < Long.SIZE) {
            assertThat(Money.gbp(a).plus(Money.gbp(b)).minor()).isEqualTo(sum.longValueExact());
        } else {
            assertThatThrownBy(() -> Money.gbp(a).plus(Money.gbp(b))).isInstanceOf(ArithmeticException.class);
        }
    }

    @Property
    void a_share_is_whole_pounds_and_less_than_a_pound_too_much(
            @ForAll("amounts") Money year, @ForAll @LongRange(min = 1, max = 36) long months) {
        Money share = year.shareRoundedUpToMajor(months, 12);
        long tooMuch = share.minor() * 12 - year.minor() * months;
        assertThat(share.minor() % 100).isZero();
        assertThat(tooMuch).isBetween(0L, 100L * 12 - 1);
    }

    @Provide
    Arbitrary<Money> amounts() {
        return Arbitraries.longs().between(-100_000_000, 100_000_000).map(Money::gbp);
    }
}
