package uk.kerbside.permits.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.kerbside.permits.quote.Quoting.NOON;
import static uk.kerbside.permits.quote.Wish.wish;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.kernel.Calendar;
import uk.kerbside.kernel.Money;
import uk.kerbside.permits.catalogue.PermitType;
import uk.kerbside.permits.catalogue.TypeStatus;
import uk.kerbside.permits.support.MemoryCouncil;

/** From which day a permit may start, for how long, and when its type is open. */
@Tag("P-3")
class WhenIsQuotedTest {
    private final Quoting quoting = new Quoting();
    private final MemoryCouncil council = quoting.council();

    @Test
    void a_permit_starts_today_or_up_to_thirty_days_ahead() {
        assertThat(quoting.refusal(wish("RESIDENT").from("2026-11-23"))).isEqualTo(QuoteRefusal.START_IN_THE_PAST);
        assertThat(quoting.refusal(wish("RESIDENT").from("2026-12-25"))).isEqualTo(QuoteRefusal.START_TOO_FAR_AHEAD);

        assertThat(quoting.quote(wish("RESIDENT").from("2026-11-24")).term().from())
                .isEqualTo(NOON);
        assertThat(quoting.quote(wish("RESIDENT").from("2026-12-24")).term().from())
                .isEqualTo("2026-12-24T00:00:00Z");
    }

    @Test
    void the_day_is_the_council_s_and_not_greenwich_s() {
        council.now = Instant.parse("2027-06-30T23:30:00Z");

        assertThat(quoting.quote(wish("RESIDENT").from("2027-07-01")).term().from())
                .isEqualTo("2027-06-30T23:30:00Z");
        assertThat(quoting.refusal(wish("RESIDENT").from("2027-06-30"))).isEqualTo(QuoteRefusal.START_IN_THE_PAST);
    }

    @Test
    void a_waiver_needs_three_working_days_and_holidays_do_not_count() {
        council.now = Instant.parse("2026-12-24T09:00:00Z");
        council.calendars()
                .save(new Calendar(
                        MemoryCouncil.LONDON,
                        List.of(
                                new Calendar.BankHoliday("Christmas Day", LocalDate.of(2026, 12, 25)),
                                new Calendar.BankHoliday("Boxing Day", LocalDate.of(2026, 12, 28))),
                        List.of()));
        Wish wish = wish("WAIVER").at("SL-1").term(Period.ofDays(1));

        assertThat(quoting.refusal(wish.from("2026-12-30"))).isEqualTo(QuoteRefusal.NOTICE_TOO_SHORT);
        assertThat(quoting.quote(wish.from("2026-12-31")).price()).isEqualTo(Money.gbp(5000));
    }

    @Test
    void only_terms_on_offer_are_quoted() {
        assertThat(quoting.refusal(wish("RESIDENT").term(Period.ofMonths(4)))).isEqualTo(QuoteRefusal.TERM_NOT_OFFERED);
        assertThat(quoting.refusal(wish("RESIDENT").term(Period.ofMonths(-1))))
                .isEqualTo(QuoteRefusal.TERM_NOT_OFFERED);
        assertThat(quoting.refusal(wish("MEMBER").at("W04").term(Period.ofMonths(12))))
                .isEqualTo(QuoteRefusal.TERM_NOT_OFFERED);
        assertThat(quoting.quote(wish("RESIDENT").term(Period.ofYears(1))).price())
                .isEqualTo(Money.gbp(7000));
    }

    @Test
    @Tag("P-13")
    void a_closed_type_is_refused_and_still_decided_for_those_who_applied_before() {
        PermitType hero = council.types.get("HAVERING_HERO");
        council.types.put(
                hero.code(),
                new PermitType(hero.code(), hero.aliases(), hero.name(), TypeStatus.CLOSED, hero.versions()));

        assertThat(quoting.refusal(wish("HAVERING_HERO"))).isEqualTo(QuoteRefusal.TYPE_CLOSED);
        assertThat(quoting.makeQuote()
                        .forDecision("A-1", wish("HAVERING_HERO").request(), 1)
                        .isFree())
                .isTrue();
    }

    @Test
    void a_type_is_not_open_before_its_rules_count() {
        council.now = Instant.parse("2026-03-15T12:00:00Z");

        assertThat(quoting.refusal(wish("RESIDENT"))).isEqualTo(QuoteRefusal.TYPE_NOT_YET_OPEN);
        assertThat(quoting.quote(wish("RESIDENT").from("2026-04-01")).price()).isEqualTo(Money.gbp(7000));
    }

    @Test
    void a_decision_asks_neither_for_notice_again_nor_for_a_day_that_is_over() {
        PermitRequest asked = wish("WAIVER")
                .at("SL-1")
                .term(Period.ofDays(7))
                .from("2026-11-20")
                .request();

        Quote decided = quoting.makeQuote().forDecision("A-1", asked, 1);

        assertThat(decided.term().from()).isEqualTo(NOON);
        assertThat(decided.term().lastValidDay(MemoryCouncil.LONDON)).isEqualTo("2026-11-30");
    }
}
