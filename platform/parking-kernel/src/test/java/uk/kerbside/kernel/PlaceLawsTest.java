package uk.kerbside.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.kerbside.kernel.Times.LONDON;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every instant at a place. */
class PlaceLawsTest {
    @Property
    void an_instant_is_controlled_when_a_window_of_its_day_says_so(
            @ForAll("instants") Instant at, @ForAll boolean termTimeOnly, @ForAll boolean onHolidays) {
        Place zone = Places.place(
                Optional.of(WeeklyHours.parse("Mon-Sat 08:00-18:30, Sun 00:30-01:30")),
                Map.of(),
                termTimeOnly,
                onHolidays);
        LocalDate date = at.atZone(LONDON).toLocalDate();
        assertThat(zone.isControlledAt(BayClass.RESIDENT, at, Places.CALENDAR))
                .isEqualTo(zone.controlledWindows(BayClass.RESIDENT, date, Places.CALENDAR).stream()
                        .anyMatch(window -> window.contains(at)));
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Times.instants();
    }
}
