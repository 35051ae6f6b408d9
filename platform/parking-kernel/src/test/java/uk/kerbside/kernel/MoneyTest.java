package uk.kerbside.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {
    private static final Currency EUR = Currency.getInstance("EUR");

    @ParameterizedTest(name = "{1} of 12 months of {0} pence cost {2}")
    @CsvSource({
        "7000, 12, 7000",
        "7000, 6, 3500",
        "7000, 3, 1800", // 17.50
        "7000, 1, 600", // 5.83
        "1, 1, 100",
        "0, 6, 0",
        "-1750, 12, -1700"
    })
    void a_term_without_a_price_costs_its_twelfths_rounded_up_to_a_pound(long year, long months, long price) {
        assertThat(Money.gbp(year).shareRoundedUpToMajor(months, 12)).isEqualTo(Money.gbp(price));
    }

    @Test
    void a_currency_without_minor_units_is_rounded_up_to_one_of_its_own() {
        Money yen = new Money(1000, Currency.getInstance("JPY"));
        assertThat(yen.shareRoundedUpToMajor(1, 3)).isEqualTo(new Money(334, yen.currency()));
    }

    @Test
    void an_amount_too_large_is_an_error_and_never_another_amount() {
        Money most = Money.gbp(Long.MAX_VALUE);
        assertThatThrownBy(() -> most.plus(Money.gbp(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.gbp(Long.MIN_VALUE).minus(Money.gbp(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> most.times(2)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> most.shareRoundedUpToMajor(2, 12)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> most.shareRoundedUpToMajor(1, 1)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> most.shareRoundedUpToMajor(1, 0)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void currencies_are_never_mixed() {
        Money pounds = Money.gbp(100);
        Money euros = new Money(100, EUR);
        assertThat(pounds).isNotEqualTo(euros);
        assertThatThrownBy(() -> pounds.plus(euros)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> pounds.minus(euros)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> pounds.compareTo(euros)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void money_has_a_currency() {
        assertThatThrownBy(() -> new Money(1, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothing_and_less_than_nothing_are_told_apart() {
        assertThat(Money.gbp(0).isZero()).isTrue();
        assertThat(Money.gbp(0).isNegative()).isFalse();
        assertThat(Money.gbp(-1).isNegative()).isTrue();
        assertThat(Money.gbp(1).isZero()).isFalse();
    }
}
