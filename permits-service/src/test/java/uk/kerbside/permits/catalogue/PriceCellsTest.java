package uk.kerbside.permits.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.kerbside.kernel.Money;
import uk.kerbside.permits.support.Catalogue;

@Tag("P-3")
class PriceCellsTest {
    @ParameterizedTest(name = "{0}, vehicle {1}, {2}: {4} pence")
    @CsvSource(
            nullValues = "-",
            value = {
                "RESIDENT, 1, P12M, -, 7000",
                "RESIDENT, 2, P12M, -, 9500",
                "RESIDENT, 3, P12M, -, 12000",
                "RESIDENT, 1, P1Y, -, 7000",
                // Ruling 5: twelfths of the year, rounded up to a pound.
                "RESIDENT, 1, P6M, -, 3500",
                "RESIDENT, 1, P3M, -, 1800",
                "RESIDENT, 2, P6M, -, 4800",
                "RESIDENT, 2, P3M, -, 2400",
                "RESIDENT, 3, P3M, -, 3000",
                "BUSINESS, 1, P6M, -, 20000",
                "BUSINESS, 1, P12M, -, 30000",
                "CARER, 2, P36M, -, 10800",
                "CAR_PARK_SEASON, 1, P12M, 5, 46800",
                "CAR_PARK_SEASON, 1, P1M, 1, 800",
                "CAR_PARK_SEASON, 1, P3M, 7, 16400",
                // A month has a price of its own, so twelfths do not count.
                "STAFF_CAR_PARK_SEASON, 1, P1M, -, 4000",
                "STAFF_CAR_PARK_SEASON, 1, P12M, -, 48000",
                "WAIVER, 1, P1D, -, 5000",
                "WAIVER, 1, P7D, -, 5000",
                "WAIVER, 1, P8D, -, 10000",
                "WAIVER, 1, P14D, -, 10000",
                "WAIVER, 1, P15D, -, 15000",
                "WAIVER, 1, P90D, -, 15000",
                "MEMBER, 1, -, -, 10000"
            })
    void a_price_is_the_cell_that_says_most_or_twelfths_of_the_year(
            String code, int position, Period term, Integer daysPerWeek, long pence) {
        assertThat(price(code, position, term, daysPerWeek)).contains(Money.gbp(pence));
    }

    @ParameterizedTest(name = "{0}, vehicle {1}, {2}")
    @CsvSource(
            nullValues = "-",
            value = {"RESIDENT, 4, P12M, -", "RESIDENT, 1, P10D, -", "WAIVER, 1, P91D, -", "CAR_PARK_SEASON, 1, P12M, -"
            })
    void what_nobody_priced_has_no_price(String code, int position, Period term, Integer daysPerWeek) {
        assertThat(price(code, position, term, daysPerWeek)).isEmpty();
    }

    private static Optional<Money> price(String code, int position, Period term, Integer daysPerWeek) {
        TypeVersion rules =
                Catalogue.type(code).versionOn(LocalDate.of(2026, 11, 24)).orElseThrow();
        return PriceCells.price(
                rules.prices().cells(),
                new PriceCells.Request(
                        position, Optional.ofNullable(term), Optional.ofNullable(daysPerWeek), Optional.empty()));
    }
}
