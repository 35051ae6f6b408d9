package uk.kerbside.permits.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.kerbside.permits.support.MemoryCouncil;

@Tag("P-3")
class TermTest {
    @ParameterizedTest(name = "{1} from {0} ends with {2}, at {3}")
    @CsvSource({
        "2026-11-24T12:00:00Z, P12M, 2027-11-23, 2027-11-24T00:00:00Z",
        // Ruling 1.
        "2028-02-29T09:00:00Z, P12M, 2029-02-28, 2029-03-01T00:00:00Z",
        "2028-02-28T09:00:00Z, P12M, 2029-02-27, 2029-02-28T00:00:00Z",
        "2026-11-30T09:00:00Z, P3M, 2027-02-28, 2027-03-01T00:00:00Z",
        // Summer: midnight in London is 23:00 UTC.
        "2027-05-01T08:00:00Z, P12M, 2028-04-30, 2028-04-30T23:00:00Z",
        // Half past eleven at night in UTC is the next day in a London summer.
        "2027-06-30T23:30:00Z, P1M, 2027-07-31, 2027-07-31T23:00:00Z",
        // Both nights in which the clocks change.
        "2027-03-27T10:00:00Z, P1D, 2027-03-27, 2027-03-28T00:00:00Z",
        "2027-03-28T10:00:00Z, P1D, 2027-03-28, 2027-03-28T23:00:00Z",
        "2027-10-31T10:00:00Z, P1D, 2027-10-31, 2027-11-01T00:00:00Z"
    })
    void a_term_ends_at_local_midnight_after_its_last_valid_day(
            Instant from, Period length, LocalDate lastValidDay, Instant until) {
        Term term = Term.ofLength(length, from, MemoryCouncil.LONDON);

        assertThat(term.from()).isEqualTo(from);
        assertThat(term.until()).isEqualTo(until);
        assertThat(term.lastValidDay(MemoryCouncil.LONDON)).isEqualTo(lastValidDay);
    }

    @Test
    void a_term_that_begins_later_is_as_long_as_before() {
        Term asked = Term.ofLength(Period.ofMonths(12), Instant.parse("2026-11-24T12:00:00Z"), MemoryCouncil.LONDON);

        Term paid = asked.notBefore(Instant.parse("2026-12-10T15:30:00Z"), MemoryCouncil.LONDON);

        assertThat(paid.from()).isEqualTo("2026-12-10T15:30:00Z");
        assertThat(paid.lastValidDay(MemoryCouncil.LONDON)).isEqualTo("2027-12-09");
    }

    @Test
    void a_term_that_begins_later_anyway_is_not_moved() {
        Term asked = Term.ofLength(Period.ofMonths(12), Instant.parse("2026-12-20T00:00:00Z"), MemoryCouncil.LONDON);

        assertThat(asked.notBefore(Instant.parse("2026-12-10T15:30:00Z"), MemoryCouncil.LONDON))
                .isEqualTo(asked);
    }

    @Test
    void a_fixed_day_stays_where_it_is() {
        Term asked =
                Term.endingOn(LocalDate.of(2030, 5, 6), Instant.parse("2030-04-01T09:00:00Z"), MemoryCouncil.LONDON);

        Term paid = asked.notBefore(Instant.parse("2030-05-02T09:00:00Z"), MemoryCouncil.LONDON);

        assertThat(paid)
                .isEqualTo(new Term(
                        Optional.empty(),
                        Instant.parse("2030-05-02T09:00:00Z"),
                        Instant.parse("2030-05-06T23:00:00Z")));
    }

    @ParameterizedTest(name = "{2} from {0}, paid {1} and known {3}, ends at {4}")
    @CsvSource({
        "2026-11-24T12:00:00Z, 2026-11-24T12:00:00Z, P12M, 2026-11-24T12:00:01Z, 2027-11-24T00:00:00Z",
        // Known after midnight, nobody has lost a whole day.
        "2026-11-24T12:00:00Z, 2026-11-24T12:00:00Z, P12M, 2026-11-25T23:59:59Z, 2027-11-24T00:00:00Z",
        "2026-11-24T12:00:00Z, 2026-11-24T12:00:00Z, P12M, 2026-11-26T00:00:00Z, 2027-11-25T00:00:00Z",
        "2026-11-24T12:00:00Z, 2026-11-24T12:00:00Z, P12M, 2027-01-05T10:00:00Z, 2028-01-04T00:00:00Z",
        // Half past eleven at night in UTC is the next day in a London summer, and midnight is 23:00 UTC.
        "2027-05-01T08:00:00Z, 2027-05-01T08:00:00Z, P1M, 2027-05-03T22:59:00Z, 2027-06-01T23:00:00Z",
        "2027-05-01T08:00:00Z, 2027-05-01T08:00:00Z, P1M, 2027-05-03T23:30:00Z, 2027-06-02T23:00:00Z",
        // Over the night in which the clocks go forward.
        "2027-02-24T12:00:00Z, 2027-02-24T12:00:00Z, P1M, 2027-03-04T12:00:00Z, 2027-03-30T23:00:00Z",
        // What begins later loses nothing before; what began before it was paid loses what comes after.
        "2026-12-10T00:00:00Z, 2026-11-24T12:00:00Z, P12M, 2026-12-09T12:00:00Z, 2027-12-10T00:00:00Z",
        "2026-11-01T00:00:00Z, 2026-11-10T12:00:00Z, P12M, 2026-11-10T12:00:00Z, 2027-11-01T00:00:00Z",
        "2026-11-01T00:00:00Z, 2026-11-10T12:00:00Z, P12M, 2026-11-13T12:00:00Z, 2027-11-03T00:00:00Z"
    })
    void whole_days_in_which_nobody_knew_that_it_is_paid_are_added_to_its_end(
            Instant from, Instant paidAt, Period length, Instant knownAt, Instant until) {
        Term term = Term.ofLength(length, from, MemoryCouncil.LONDON);

        Term known = term.makingUpFor(paidAt, knownAt, MemoryCouncil.LONDON);

        assertThat(known).isEqualTo(new Term(Optional.of(length), from, until));
    }

    @Test
    void a_fixed_day_stays_whenever_it_is_known_that_it_is_paid() {
        Instant paidAt = Instant.parse("2030-04-01T09:00:00Z");
        Term term = Term.endingOn(LocalDate.of(2030, 5, 6), paidAt, MemoryCouncil.LONDON);

        assertThat(term.makingUpFor(paidAt, Instant.parse("2030-05-20T09:00:00Z"), MemoryCouncil.LONDON))
                .isEqualTo(term);
    }

    @Test
    void what_is_over_before_it_is_paid_keeps_the_term_that_was_asked_for() {
        Term asked =
                Term.endingOn(LocalDate.of(2030, 5, 6), Instant.parse("2030-04-01T09:00:00Z"), MemoryCouncil.LONDON);

        assertThat(asked.notBefore(Instant.parse("2030-05-06T23:00:00Z"), MemoryCouncil.LONDON))
                .isEqualTo(asked);
    }
}
