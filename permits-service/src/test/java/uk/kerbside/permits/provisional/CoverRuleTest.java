package uk.kerbside.permits.provisional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.kerbside.permits.support.MemoryCouncil.LONDON;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.catalogue.ProvisionalRules;

@Tag("P-18")
class CoverRuleTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final ProvisionalRules RULES = new ProvisionalRules(
            30, Optional.of(new ProvisionalRules.NewResidents(60, List.of("COMPLETION_STATEMENT"))));
    private static final Period YEAR = Period.ofMonths(12);
    private static final Instant MUCH_LATER = Instant.parse("2099-01-01T00:00:00Z");

    private final CoverRule rule = new CoverRule(LONDON);

    @ParameterizedTest(name = "begun {0} it ends {1}")
    @CsvSource({
        "2026-11-24T12:00:00Z, 2026-12-24T00:00:00Z",
        "2026-11-24T00:00:00Z, 2026-12-24T00:00:00Z",
        "2026-11-24T23:59:59.999999999Z, 2026-12-24T00:00:00Z",
        "2026-11-25T00:00:00Z, 2026-12-25T00:00:00Z",
        // The clocks go forward on 28 March 2027, and back on 25 October 2026.
        "2027-03-10T12:00:00Z, 2027-04-08T23:00:00Z",
        "2026-10-10T22:59:59Z, 2026-11-09T00:00:00Z",
        "2026-10-10T23:00:00Z, 2026-11-10T00:00:00Z",
        // Leap day, the last of a month, and the turn of the year.
        "2028-01-31T12:00:00Z, 2028-03-01T00:00:00Z",
        "2027-01-31T12:00:00Z, 2027-03-02T00:00:00Z",
        "2028-02-29T12:00:00Z, 2028-03-29T23:00:00Z",
        "2026-12-31T12:00:00Z, 2027-01-30T00:00:00Z"
    })
    void cover_lasts_whole_days_that_of_the_payment_included(Instant begun, Instant until) {
        assertThat(rule.until(RULES, begun, MUCH_LATER)).isEqualTo(until);
    }

    @Test
    void it_lasts_no_longer_than_the_whole_permit_of_a_month() {
        Instant wholeEnd = Instant.parse("2027-03-01T00:00:00Z");

        assertThat(rule.until(RULES, Instant.parse("2027-02-01T12:00:00Z"), wholeEnd))
                .isEqualTo(wholeEnd);
    }

    @Test
    void one_day_is_the_day_of_the_payment() {
        ProvisionalRules oneDay = new ProvisionalRules(1, Optional.empty());

        assertThat(rule.until(oneDay, Instant.parse("2026-07-01T12:00:00Z"), MUCH_LATER))
                .isEqualTo(Instant.parse("2026-07-01T23:00:00Z"));
    }

    @ParameterizedTest(name = "asked on {0}, what began at {1} or later counts")
    @CsvSource({
        "2027-11-23, 2026-11-24T00:00:00Z",
        "2027-11-24, 2026-11-25T00:00:00Z",
        "2027-07-01, 2026-07-01T23:00:00Z",
        "2029-02-28, 2028-02-29T00:00:00Z",
        "2028-02-29, 2027-03-01T00:00:00Z"
    })
    void whoever_was_covered_is_covered_again_from_the_same_day_a_year_later(LocalDate today, Instant since) {
        assertThat(rule.countsSince(today, YEAR)).isEqualTo(since);
    }

    @Test
    void reminders_are_days_of_the_calendar_and_what_is_past_at_the_beginning_is_not_sent() {
        Instant until = Instant.parse("2027-04-08T23:00:00Z");
        Instant fourteenBefore = Instant.parse("2027-03-26T00:00:00Z");

        assertThat(rule.remindersPast(List.of(14, 7, 1), until, fourteenBefore.minusNanos(1)))
                .isZero();
        assertThat(rule.remindersPast(List.of(14, 7, 1), until, fourteenBefore)).isEqualTo(1);
        assertThat(rule.remindersPast(List.of(14, 7, 1), until, until)).isEqualTo(3);
        assertThat(rule.endOfThoseReminded(14, fourteenBefore)).isEqualTo(until);
        assertThat(rule.endOfThoseReminded(14, fourteenBefore.minusNanos(1))).isBefore(until);
    }

    @Test
    void grace_counts_days_of_the_calendar() {
        assertThat(rule.graceUntil(Instant.parse("2027-03-20T00:00:00Z"), 21))
                .isEqualTo(Instant.parse("2027-04-09T23:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"2026-09-25", "2026-11-24"})
    @Tag("P-17")
    void who_moved_in_within_60_days_has_just_moved_in(LocalDate movedIn) {
        rule.requireDeclared(newResident(Optional.of(movedIn)), RULES, TODAY);
    }

    @ParameterizedTest
    @CsvSource({"2026-09-24", "2026-11-25"})
    @Tag("P-17")
    void who_moved_in_before_or_will_only_has_not(LocalDate movedIn) {
        assertRefused(newResident(Optional.of(movedIn)), RULES, CoverRefusal.MOVED_IN_TOO_LONG_AGO);
    }

    @Test
    void nobody_is_covered_who_declares_nothing() {
        assertRefused(newResident(Optional.empty()), RULES, CoverRefusal.MOVED_IN_TOO_LONG_AGO);
        assertRefused(
                new CoverWish(CoverReason.PAPERS_TO_FOLLOW, List.of("address"), Optional.empty(), false),
                RULES,
                CoverRefusal.NOT_DECLARED);
        assertRefused(
                newResident(Optional.of(TODAY)),
                new ProvisionalRules(30, Optional.empty()),
                CoverRefusal.NO_PROVISIONAL_COVER);
    }

    private static CoverWish newResident(Optional<LocalDate> movedIn) {
        return new CoverWish(CoverReason.NEW_RESIDENT, List.of("address"), movedIn, true);
    }

    private void assertRefused(CoverWish wish, ProvisionalRules rules, CoverRefusal refusal) {
        assertThatThrownBy(() -> rule.requireDeclared(wish, rules, TODAY))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(refusal));
    }
}
