package uk.kerbside.permits.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.kerbside.kernel.CivilTime;
import uk.kerbside.kernel.Money;
import uk.kerbside.permits.quote.Quote.PriceLine;

@Tag("P-9")
@Tag("P-3")
class MonthsSponsoredTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final List<PriceLine> WHOLE = List.of(new PriceLine("A year", Money.gbp(7000)));

    @ParameterizedTest
    @CsvSource({
        // A month that has begun counts; seventy pounds a year are 5.83 a month, rounded up to a pound.
        "2027-03-24, 2027-03-24,  600",
        "2027-03-24, 2027-04-23,  600",
        "2027-03-24, 2027-04-24, 1200",
        "2027-03-24, 2027-05-31, 1800",
        "2027-03-24, 2028-02-23, 6500",
        "2027-03-24, 2028-02-24, 7000",
        "2027-03-24, 2028-03-23, 7000",
        // The second month of a term that begins on 31 January begins on 1 March.
        "2027-01-31, 2027-02-28,  600",
        "2027-01-31, 2027-03-01, 1200",
        // Both changes of the clocks.
        "2027-10-01, 2027-10-31,  600",
        "2027-10-01, 2027-11-01, 1200",
        "2027-03-01, 2027-03-31,  600"
    })
    void the_months_that_begin_before_the_leaving_day_is_over_are_paid_for(
            LocalDate firstDay, LocalDate leavesOn, long pence) {
        Term whole =
                Term.ofLength(Period.ofMonths(12), firstDay.atStartOfDay(LONDON).toInstant(), LONDON);
        Term good = new Term(whole.length(), whole.from(), CivilTime.untilEndOf(leavesOn, LONDON));

        assertThat(Pricing.sum(new MonthsSponsored(LONDON).of(WHOLE, whole, good)))
                .isEqualTo(Money.gbp(pence));
    }

    @Test
    void who_stays_pays_for_the_whole_term_in_one_line() {
        Term whole = Term.ofLength(Period.ofMonths(3), Instant.parse("2027-03-24T12:00:00Z"), LONDON);

        assertThat(new MonthsSponsored(LONDON).of(WHOLE, whole, whole)).isEqualTo(WHOLE);
    }

    @Test
    void a_term_that_ends_on_a_fixed_day_has_months_too() {
        Term whole = Term.endingOn(LocalDate.parse("2027-12-31"), Instant.parse("2027-07-01T12:00:00Z"), LONDON);
        Term good = new Term(Optional.empty(), whole.from(), Instant.parse("2027-08-31T23:00:00Z"));

        List<PriceLine> lines = new MonthsSponsored(LONDON).of(WHOLE, whole, good);

        assertThat(Pricing.sum(lines)).isEqualTo(Money.gbp(2400));
        assertThat(lines.getLast().label()).isEqualTo("2 of 6 months, to 31 August 2027");
    }
}
