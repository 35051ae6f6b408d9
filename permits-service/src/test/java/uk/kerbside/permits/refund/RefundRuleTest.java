package uk.kerbside.permits.refund;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.kerbside.events.WireMoney;
import uk.kerbside.kernel.CivilTime;
import uk.kerbside.kernel.Money;
import uk.kerbside.permits.catalogue.TypeVersion.RefundRules;
import uk.kerbside.permits.quote.Term;

@Tag("P-8")
class RefundRuleTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Money PRICE = Money.gbp(7000);
    private static final RefundRules TEN_POUNDS = rules(1000, 500);
    private static final int TRIES = 3000;

    /** A resident permit for twelve months, paid on some morning. */
    @ParameterizedTest
    @CsvSource({
        // The month that began on 24 March is used; 24 April to 23 November are seven full ones: 4084 less 1000.
        "2026-11-24T09:00:00Z, 2027-04-23T12:00:00Z, 7, 3084",
        // Until the last instant of a month the next one has not begun; midnight is in summer time.
        "2026-11-24T09:00:00Z, 2027-04-23T22:59:59Z, 7, 3084",
        "2026-11-24T09:00:00Z, 2027-04-23T23:00:00Z, 7, 3084",
        "2026-11-24T09:00:00Z, 2027-04-23T23:00:00.001Z, 6, 2500",
        // In the autumn midnight is in winter time again.
        "2026-11-24T09:00:00Z, 2027-10-24T00:00:00Z, 0, 0",
        "2027-04-24T09:00:00Z, 2027-11-24T00:00:00Z, 5, 1917",
        "2027-04-24T09:00:00Z, 2027-11-24T00:00:00.001Z, 4, 1334",
        // From 29 February: months end on 28 March, 28 April ..., the last one on 28 February.
        "2028-02-29T00:00:00Z, 2029-01-28T23:59:59Z, 1, 0",
        "2028-02-29T00:00:00Z, 2029-01-29T00:00:00.001Z, 0, 0",
        "2028-02-29T00:00:00Z, 2028-03-28T22:59:59Z, 11, 5417",
        // From 31 January: the first ends with 29 February, the second with 30 March.
        "2028-01-31T00:00:00Z, 2028-02-29T23:59:59Z, 11, 5417",
        "2028-01-31T00:00:00Z, 2028-03-01T00:00:00.001Z, 10, 4834",
        // Before it begins all of it is unused.
        "2026-12-10T00:00:00Z, 2026-11-24T12:00:00Z, 12, 6000",
        "2026-12-10T00:00:00Z, 2026-12-10T00:00:00Z, 12, 6000",
        "2026-12-10T00:00:00Z, 2026-12-10T00:00:00.001Z, 11, 5417"
    })
    void full_months_that_have_not_begun_come_back_less_the_fee(
            Instant from, Instant end, int unusedMonths, long pence) {
        RefundQuote quote = quote(Period.ofMonths(12), from, end, PRICE, Optional.of(TEN_POUNDS), 0);

        assertThat(quote.unusedMonths()).isEqualTo(unusedMonths);
        assertThat(quote.amount()).isEqualTo(Money.gbp(pence));
    }

    @Test
    void it_says_why_nothing_comes_back() {
        Instant from = Instant.parse("2026-11-24T09:00:00Z");
        Instant end = Instant.parse("2027-10-01T00:00:00Z");
        Period year = Period.ofMonths(12);

        assertThat(quote(year, from, end, PRICE, Optional.of(TEN_POUNDS), 0).nothingBecause())
                .contains(NothingBack.UNDER_MINIMUM);
        assertThat(quote(year, from, end.plus(Duration.ofDays(30)), PRICE, Optional.of(TEN_POUNDS), 0)
                        .nothingBecause())
                .contains(NothingBack.NO_FULL_MONTH_LEFT);
        assertThat(quote(year, from, from, PRICE, Optional.empty(), 0).nothingBecause())
                .contains(NothingBack.NOT_REFUNDABLE);
        Refundable free = new Refundable(
                "P-1", "A-1", "X", Optional.of(TEN_POUNDS), Payments.NONE, Term.ofLength(year, from, LONDON));
        assertThat(new RefundRule(free, Money.gbp(0), LONDON).at(end).nothingBecause())
                .contains(NothingBack.NOTHING_PAID);
    }

    @Test
    void the_minimum_itself_comes_back_and_a_penny_less_does_not() {
        Instant from = Instant.parse("2026-11-24T09:00:00Z");
        Instant oneMonthLeft = Instant.parse("2027-10-01T00:00:00Z");
        Period year = Period.ofMonths(12);

        assertThat(quote(year, from, oneMonthLeft, Money.gbp(1500 * 12), Optional.of(TEN_POUNDS), 0)
                        .amount())
                .isEqualTo(Money.gbp(500));
        assertThat(quote(year, from, oneMonthLeft, Money.gbp(1499 * 12), Optional.of(TEN_POUNDS), 0)
                        .amount())
                .isEqualTo(Money.gbp(0));
    }

    @Test
    void what_was_given_back_before_is_not_given_back_again() {
        Instant from = Instant.parse("2026-11-24T09:00:00Z");

        RefundQuote quote = quote(Period.ofMonths(12), from, from, PRICE, Optional.of(TEN_POUNDS), 3000);

        assertThat(quote.amount()).isEqualTo(Money.gbp(4000));
    }

    @Test
    void a_permit_to_a_fixed_day_has_full_months_and_one_that_is_cut_short() {
        Instant from = Instant.parse("2026-11-24T09:00:00Z");
        Term toThePoll = Term.endingOn(LocalDate.parse("2027-05-10"), from, LONDON);
        Refundable member =
                new Refundable("P-1", "A-1", "MEMBER", Optional.of(TEN_POUNDS), paid(Money.gbp(6000)), toThePoll);

        RefundQuote quote = new RefundRule(member, Money.gbp(0), LONDON).at(Instant.parse("2027-01-01T00:00:00Z"));

        // Six months, of which the one from 24 April on is cut short; 24 January to 23 April are full and unused.
        assertThat(quote.months()).isEqualTo(6);
        assertThat(quote.unusedMonths()).isEqualTo(3);
        assertThat(quote.amount()).isEqualTo(Money.gbp(2000));
    }

    @Test
    void of_what_has_not_begun_the_month_that_is_cut_short_comes_back_too() {
        Instant from = Instant.parse("2026-11-24T00:00:00Z");
        Term toThePoll = Term.endingOn(LocalDate.parse("2027-05-10"), from, LONDON);
        Refundable member =
                new Refundable("P-1", "A-1", "MEMBER", Optional.of(TEN_POUNDS), paid(Money.gbp(6000)), toThePoll);
        RefundRule rule = new RefundRule(member, Money.gbp(0), LONDON);

        assertThat(rule.at(from).unusedMonths()).isEqualTo(6);
        assertThat(rule.at(from).amount()).isEqualTo(Money.gbp(5000));
        assertThat(rule.at(from.plusMillis(1)).unusedMonths()).isEqualTo(4);
    }

    @Test
    void days_that_were_given_on_top_are_not_paid_back() {
        Instant from = Instant.parse("2026-11-24T09:00:00Z");
        Term extended = new Term(Optional.of(Period.ofMonths(12)), from, Instant.parse("2028-02-24T00:00:00Z"));
        Refundable permit = new Refundable("P-1", "A-1", "RESIDENT", Optional.of(TEN_POUNDS), paid(PRICE), extended);

        RefundQuote quote = new RefundRule(permit, Money.gbp(0), LONDON).at(from.plusSeconds(1));

        assertThat(quote.months()).isEqualTo(12);
        assertThat(quote.unusedMonths()).isEqualTo(11);
    }

    @Test
    void what_was_given_back_when_it_was_shortened_is_not_given_back_twice() {
        Instant from = Instant.parse("2026-11-24T09:00:00Z");
        Term whole = Term.ofLength(Period.ofMonths(12), from, LONDON);
        Term shortened = new Term(whole.length(), from, Instant.parse("2027-05-23T23:00:00Z"));
        Refundable permit = new Refundable(
                "P-1", "A-1", "RESIDENT", Optional.of(TEN_POUNDS), paid(PRICE), shortened, from, whole.until());

        RefundQuote quote = new RefundRule(permit, Money.gbp(2500), LONDON).at(Instant.parse("2027-01-24T00:00:00Z"));

        // Of twelve months paid for six are held, of which those from 24 January to 23 May are unused: 2334 less 1000.
        assertThat(quote.months()).isEqualTo(12);
        assertThat(quote.unusedMonths()).isEqualTo(4);
        assertThat(quote.amount()).isEqualTo(Money.gbp(1334));
        assertThat(new RefundRule(permit, Money.gbp(2500), LONDON).at(from).unusedMonths())
                .isEqualTo(6);
    }

    /**
     * Who moves to where it costs the same gets the same back afterwards: months stay those of the term that was paid for, from
     * any day, moved at any instant of it, surrendered at any instant after that.
     */
    @Test
    @Tag("P-18")
    void a_move_changes_nothing_of_what_a_later_surrender_gives_back() {
        SplittableRandom random = new SplittableRandom(20261201);
        for (int i = 0; i < TRIES; i++) {
            Period length = Period.ofMonths(1 + random.nextInt(24));
            Instant from = LocalDate.parse("2027-01-01")
                    .plusDays(random.nextInt(1500))
                    .atStartOfDay(LONDON)
                    .toInstant();
            Term term = Term.ofLength(length, from, LONDON);
            long seconds = Duration.between(from, term.until()).toSeconds();
            Instant movedAt = from.plusSeconds(random.nextLong(1, seconds));
            Instant end = movedAt.plusSeconds(
                    random.nextLong(0, Duration.between(movedAt, term.until()).toSeconds()));
            // A price that divides: what does not is asked about above.
            Money price = Money.gbp(1000L * length.getMonths());

            RefundQuote stayed = quote(length, from, end, price, Optional.of(TEN_POUNDS), 0);
            RefundQuote atMove = quote(length, from, movedAt, price, Optional.of(TEN_POUNDS), 0);
            Refundable moved = new Refundable(
                    "P-1-2",
                    "A-1",
                    "RESIDENT",
                    Optional.of(TEN_POUNDS),
                    paid(atMove.unused()),
                    term,
                    movedAt,
                    term.until());
            RefundQuote afterMove = new RefundRule(moved, Money.gbp(0), LONDON).at(end);

            assertThat(afterMove.unusedMonths()).isEqualTo(stayed.unusedMonths());
            assertThat(afterMove.months()).isEqualTo(atMove.unusedMonths());
            assertThat(afterMove.wholeMonths()).isEqualTo(length.getMonths());
            assertThat(afterMove.amount()).isEqualTo(stayed.amount());
        }
    }

    /** Any term from any day of years with both clock changes and a 29 February, surrendered at any instant. */
    @Test
    void later_is_never_more_and_never_more_than_was_paid_less_the_fee_and_months_are_those_of_ruling_1() {
        SplittableRandom random = new SplittableRandom(20261130);
        for (int i = 0; i < TRIES; i++) {
            Period length = Period.ofMonths(1 + random.nextInt(36));
            Instant from = LocalDate.parse("2027-01-01")
                    .plusDays(random.nextInt(1500))
                    .atStartOfDay(LONDON)
                    .plusMinutes(random.nextInt(3) == 0 ? 0 : random.nextInt(1440))
                    .toInstant();
            Money price = Money.gbp(1 + random.nextInt(60_000));
            long seconds = Duration.between(
                            from, Term.ofLength(length, from, LONDON).until())
                    .toSeconds();
            Instant end = from.plusSeconds(random.nextLong(-86_400, seconds));
            Instant later = end.plusSeconds(random.nextLong(1, 4_000_000));

            RefundQuote one = quote(length, from, end, price, Optional.of(TEN_POUNDS), 0);
            RefundQuote other = quote(length, from, later, price, Optional.of(TEN_POUNDS), 0);

            assertThat(one.months()).isEqualTo(length.getMonths());
            assertThat(one.unusedMonths()).isEqualTo(unusedByCountingFromTheEnd(length, from, end));
            assertThat(other.amount()).isLessThanOrEqualTo(one.amount());
            long unused = price.minor() * one.unusedMonths();
            assertThat(one.unused().minor() * one.months()).isBetween(unused, unused + one.months() - 1);
            long back = one.unused().minor() - 1000;
            assertThat(one.amount().minor()).isEqualTo(back < 500 ? 0 : back);
            assertThat(one.nothingBecause().isPresent()).isEqualTo(one.amount().isZero());
        }
    }

    /** The same by days alone: from month to month until one has begun by then. */
    private static int unusedByCountingFromTheEnd(Period length, Instant from, Instant end) {
        if (!end.isAfter(from)) {
            return length.getMonths();
        }
        int unused = 0;
        for (int month = length.getMonths(); month > 1; month--) {
            LocalDate firstDay = from.atZone(LONDON).toLocalDate();
            LocalDate begins = CivilTime.lastDayOfTerm(firstDay, Period.ofMonths(month - 1))
                    .plusDays(1);
            if (begins.atStartOfDay(LONDON).toInstant().isBefore(end)) {
                break;
            }
            unused++;
        }
        return unused;
    }

    private static RefundQuote quote(
            Period length, Instant from, Instant end, Money price, Optional<RefundRules> rules, long given) {
        Refundable permit =
                new Refundable("P-1", "A-1", "RESIDENT", rules, paid(price), Term.ofLength(length, from, LONDON));
        return new RefundRule(permit, Money.gbp(given), LONDON).at(end);
    }

    private static Payments paid(Money amount) {
        return new Payments(List.of(new PaidFee("C-1", "A-1", amount)));
    }

    private static RefundRules rules(long fee, long minimum) {
        return new RefundRules(new WireMoney(fee, "GBP"), new WireMoney(minimum, "GBP"));
    }
}
