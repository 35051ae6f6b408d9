package uk.kerbside.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.kerbside.kernel.Times.local;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlaceTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final WeeklyHours OFFICE_HOURS = WeeklyHours.parse("Mon-Fri 08:30-18:30");

    @Test
    void a_bay_is_controlled_in_the_hours_of_its_place() {
        Place zone = Places.place(Optional.of(OFFICE_HOURS), Map.of(), false, false);
        assertThat(zone.isControlledAt(BayClass.RESIDENT, local("2026-11-23T08:29:59"), Places.CALENDAR))
                .isFalse();
        assertThat(zone.isControlledAt(BayClass.RESIDENT, local("2026-11-23T08:30:00"), Places.CALENDAR))
                .isTrue();
        assertThat(zone.isControlledAt(BayClass.RESIDENT, local("2026-11-23T18:30:00"), Places.CALENDAR))
                .isFalse();
    }

    @Test
    void a_bay_class_with_hours_of_its_own_keeps_those() {
        WeeklyHours evenings = WeeklyHours.parse("Mon-Sun 18:00-22:00");
        Place zone = Places.place(Optional.of(OFFICE_HOURS), Map.of(BayClass.SHARED, evenings), false, false);
        Instant noon = local("2026-11-23T12:00:00");
        Instant evening = local("2026-11-23T20:00:00");
        assertThat(zone.hoursOf(BayClass.SHARED)).contains(evenings);
        assertThat(zone.hoursOf(BayClass.RESIDENT)).contains(OFFICE_HOURS);
        assertThat(zone.isControlledAt(BayClass.SHARED, noon, Places.CALENDAR)).isFalse();
        assertThat(zone.isControlledAt(BayClass.RESIDENT, noon, Places.CALENDAR))
                .isTrue();
        assertThat(zone.isControlledAt(BayClass.SHARED, evening, Places.CALENDAR))
                .isTrue();
        assertThat(zone.isControlledAt(BayClass.RESIDENT, evening, Places.CALENDAR))
                .isFalse();
    }

    @Test
    void a_place_without_hours_is_never_controlled_but_for_bays_that_have_some() {
        Place ward = Places.place(Optional.empty(), Map.of(BayClass.SHARED, OFFICE_HOURS), false, false);
        assertThat(ward.isControlledAt(BayClass.RESIDENT, local("2026-11-23T12:00:00"), Places.CALENDAR))
                .isFalse();
        assertThat(ward.isControlledAt(BayClass.SHARED, local("2026-11-23T12:00:00"), Places.CALENDAR))
                .isTrue();
        assertThat(ward.controlledWindows(BayClass.RESIDENT, MONDAY, Places.CALENDAR))
                .isEmpty();
    }

    @Test
    void a_bank_holiday_is_free_unless_the_order_says_otherwise() {
        Instant christmasNoon = local("2026-12-25T12:00:00");
        Place usual = Places.place(Optional.of(OFFICE_HOURS), Map.of(), false, false);
        Place always = Places.place(Optional.of(OFFICE_HOURS), Map.of(), false, true);
        assertThat(usual.isControlledAt(BayClass.RESIDENT, christmasNoon, Places.CALENDAR))
                .isFalse();
        assertThat(usual.controlledWindows(BayClass.RESIDENT, Places.CHRISTMAS, Places.CALENDAR))
                .isEmpty();
        assertThat(always.isControlledAt(BayClass.RESIDENT, christmasNoon, Places.CALENDAR))
                .isTrue();
    }

    @Test
    void a_bank_holiday_begins_and_ends_at_local_midnight() {
        Place always = Places.place(Optional.of(WeeklyHours.always()), Map.of(), false, false);
        assertThat(always.isControlledAt(BayClass.RESIDENT, local("2026-12-24T23:59:59"), Places.CALENDAR))
                .isTrue();
        assertThat(always.isControlledAt(BayClass.RESIDENT, local("2026-12-25T00:00:00"), Places.CALENDAR))
                .isFalse();
        assertThat(always.isControlledAt(BayClass.RESIDENT, local("2026-12-25T23:59:59"), Places.CALENDAR))
                .isFalse();
        assertThat(always.isControlledAt(BayClass.RESIDENT, local("2026-12-26T00:00:00"), Places.CALENDAR))
                .isTrue();
    }

    @Test
    void a_school_street_is_controlled_in_term_time_only() {
        Place street =
                Places.place(Optional.of(WeeklyHours.parse("Mon-Fri 08:00-09:15;14:45-16:00")), Map.of(), true, false);
        assertThat(street.isControlledAt(BayClass.SCHOOL_STREET, local("2026-12-18T08:30:00"), Places.CALENDAR))
                .isTrue();
        assertThat(street.isControlledAt(BayClass.SCHOOL_STREET, local("2026-12-21T08:30:00"), Places.CALENDAR))
                .isFalse();
        assertThat(street.controlledWindows(BayClass.SCHOOL_STREET, LocalDate.of(2026, 12, 18), Places.CALENDAR))
                .hasSize(2);
        assertThat(street.controlledWindows(BayClass.SCHOOL_STREET, LocalDate.of(2026, 12, 21), Places.CALENDAR))
                .isEmpty();
    }

    @Test
    void an_order_is_in_force_from_its_first_day_to_the_day_before_its_end() {
        Place zone = Places.place(Optional.of(OFFICE_HOURS), Map.of(), false, false);
        assertThat(zone.isInForceOn(LocalDate.of(2019, 12, 31))).isFalse();
        assertThat(zone.isInForceOn(LocalDate.of(2020, 1, 1))).isTrue();
        assertThat(zone.isInForceOn(LocalDate.of(2029, 12, 31))).isTrue();
        assertThat(zone.isInForceOn(LocalDate.of(2030, 1, 1))).isFalse();
        assertThat(zone.isControlledAt(BayClass.RESIDENT, local("2030-01-01T12:00:00"), Places.CALENDAR))
                .isFalse();
    }

    @Test
    void a_place_offers_the_bays_it_has() {
        Place zone = Places.place(Optional.of(OFFICE_HOURS), Map.of(), false, false);
        assertThat(zone.offers(BayClass.RESIDENT)).isTrue();
        assertThat(zone.offers(BayClass.CAR_PARK)).isFalse();
    }
}
