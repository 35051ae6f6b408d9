package uk.kerbside.permits.quote;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static uk.kerbside.permits.quote.Resident.rita;
import static uk.kerbside.permits.quote.Wish.CAR;
import static uk.kerbside.permits.quote.Wish.VAN;
import static uk.kerbside.permits.quote.Wish.wish;

import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.Money;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.permits.support.MemoryCouncil;

@Tag("P-3")
class MakeQuoteTest {
    private final Quoting quoting = new Quoting();

    @ParameterizedTest(name = "{0} costs {1} pence, position {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "RESIDENT, 7000, RO5, 2027-11-23",
                "CARER, 3600, RO5, 2027-11-23",
                "CAR_PARK_SEASON, 18720, CP-ANGEL, 2027-11-23",
                "CRITICAL_DUTY, 0, *, 2027-11-23",
                "NHS_ICB, 0, *, 2027-11-23",
                "HAVERING_HERO, 0, *, 2027-12-31",
                "HEALTH_HOMECARE, 6000, *, 2027-11-23",
                "MEMBER, 10000, W04, 2030-05-06",
                "WAIVER, 5000, SL-1, 2026-12-07",
                "STAFF_CAR_PARK_SEASON, 48000, CP-TOWNHALL-S, 2027-11-23",
                "SCHOOL_STREET, 0, S1, 2027-11-23"
            })
    void every_type_a_person_can_apply_for_is_quoted(String code, long pence, String place, LocalDate lastValidDay) {
        quoting.live(rita().onSchoolStreet("S1"));
        Wish wish = wish(code);
        switch (code) {
            case "CAR_PARK_SEASON" -> wish.at("CP-ANGEL").on(MONDAY, WEDNESDAY);
            case "MEMBER" -> wish.at("W04");
            case "WAIVER" -> wish.at("SL-1").term(Period.ofDays(7)).from("2026-12-01");
            case "STAFF_CAR_PARK_SEASON" -> wish.at("CP-TOWNHALL-S");
            default -> {}
        }

        Quote quote = quoting.quote(wish);

        assertThat(quote.price()).isEqualTo(Money.gbp(pence));
        assertThat(quote.scope().mainPlace()).isEqualTo(place);
        assertThat(quote.term().lastValidDay(MemoryCouncil.LONDON)).isEqualTo(lastValidDay);
    }

    @Test
    void a_business_is_quoted_its_permit_and_a_person_is_not() {
        assertThat(quoting.refusal(wish("BUSINESS"))).isEqualTo(QuoteRefusal.HOLDER_NOT_ELIGIBLE);

        quoting.live(rita().organisation());

        assertThat(quoting.quote(wish("BUSINESS")).price()).isEqualTo(Money.gbp(30000));
        assertThat(quoting.refusal(wish("RESIDENT"))).isEqualTo(QuoteRefusal.HOLDER_NOT_ELIGIBLE);
    }

    @Test
    void visitor_credit_is_bought_and_not_applied_for() {
        assertThat(quoting.refusal(wish("VISITOR"))).isEqualTo(QuoteRefusal.NOT_APPLIED_FOR);
    }

    @Test
    void the_old_name_of_a_type_still_finds_it() {
        assertThat(quoting.quote(wish("HAVERING_CCG")).type().code()).isEqualTo("NHS_ICB");
    }

    @Test
    void a_waiver_is_paid_for_each_space() {
        Quote quote = quoting.quote(wish("WAIVER")
                .at("SL-1")
                .term(Period.ofDays(8))
                .from("2026-12-01")
                .vehicles(CAR, VAN));

        assertThat(quote.price()).isEqualTo(Money.gbp(20000));
    }

    @Test
    void the_place_must_be_one_the_type_is_offered_for() {
        assertThat(quoting.refusal(wish("CAR_PARK_SEASON").on(MONDAY))).isEqualTo(QuoteRefusal.PLACE_NEEDED);
        assertThat(quoting.refusal(wish("CAR_PARK_SEASON").at("CP-TOWNHALL-S").on(MONDAY)))
                .isEqualTo(QuoteRefusal.PLACE_NOT_OFFERED);
        assertThat(quoting.refusal(wish("CAR_PARK_SEASON").at("RO5").on(MONDAY)))
                .isEqualTo(QuoteRefusal.PLACE_NOT_OFFERED);
        assertThat(quoting.refusal(wish("MEMBER").at("W99"))).isEqualTo(QuoteRefusal.PLACE_NOT_OFFERED);
    }

    @Test
    void weekdays_are_named_for_season_tickets_and_for_nothing_else() {
        assertThat(quoting.refusal(wish("CAR_PARK_SEASON").at("CP-ANGEL"))).isEqualTo(QuoteRefusal.WEEKDAYS_NEEDED);
        assertThat(quoting.refusal(wish("RESIDENT").on(MONDAY))).isEqualTo(QuoteRefusal.WEEKDAYS_NOT_OFFERED);

        Quote quote = quoting.quote(wish("CAR_PARK_SEASON").at("CP-ANGEL").on(WEDNESDAY, MONDAY, MONDAY));

        assertThat(quote.scope().hours()).contains("Mon 00:00-24:00, Wed 00:00-24:00");
        assertThat(quote.price()).isEqualTo(Money.gbp(18720));
    }

    @Test
    void a_resident_permit_also_exempts_from_the_own_school_street() {
        quoting.live(rita().onSchoolStreet("S1"));

        Quote quote = quoting.quote(wish("RESIDENT"));

        assertThat(quote.scope().places()).containsExactly("RO5", "S1");
        assertThat(quote.scope().bayClasses())
                .containsExactly(BayClass.RESIDENT, BayClass.PERMIT, BayClass.SHARED, BayClass.SCHOOL_STREET);
    }

    @Test
    void a_member_also_has_the_members_car_park() {
        assertThat(quoting.quote(wish("MEMBER").at("W04")).scope().places()).containsExactly("W04", "CP-TOWNHALL-M");
    }

    @Test
    void nobody_is_quoted_what_does_not_exist() {
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> quoting.quote(wish("SKATEBOARD")));
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> quoting.makeQuote()
                .quote("A-2", wish("RESIDENT").request()));
    }
}
