package uk.kerbside.permits.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.PlaceKind;
import uk.kerbside.permits.place.CouncilPlace;
import uk.kerbside.permits.place.HouseNumbers;

/** What holders are told of the difference between two versions of a place. */
@Tag("P-18")
class WhatChangesTest {
    private static final CouncilPlace BEFORE =
            zone("Mon-Fri 08:30-18:30", List.of(BayClass.RESIDENT, BayClass.SHARED), Map.of(), false, Optional.empty());

    @Test
    void a_new_order_of_the_same_content_is_told_to_nobody() {
        assertThat(WhatChanges.between(BEFORE, BEFORE)).isEmpty();
    }

    @Test
    void other_hours_are_told_beside_the_old_ones() {
        CouncilPlace then = zone("Mon-Sun 08:00-22:00", BEFORE.bayClasses(), Map.of(), false, Optional.empty());

        assertThat(WhatChanges.between(BEFORE, then))
                .containsExactly("Controlled hours: Mon-Sun 08:00-22:00 instead of Mon-Fri 08:30-18:30.");
    }

    @Test
    void other_hours_of_one_class_of_bay_are_told_for_that_one() {
        CouncilPlace then = zone(
                "Mon-Fri 08:30-18:30",
                BEFORE.bayClasses(),
                Map.of(BayClass.SHARED, "Mon-Sat 09:00-17:00"),
                false,
                Optional.empty());

        assertThat(WhatChanges.between(BEFORE, then))
                .containsExactly("Hours of shared bays: Mon-Sat 09:00-17:00 instead of Mon-Fri 08:30-18:30.");
    }

    @Test
    void bays_that_come_and_go_and_days_and_the_area_are_told() {
        CouncilPlace then = zone(
                "Mon-Fri 08:30-18:30",
                List.of(BayClass.RESIDENT, BayClass.PAY_AND_DISPLAY),
                Map.of(),
                true,
                Optional.of(List.of(new HouseNumbers(
                        "Como Road", Optional.empty(), Optional.empty(), HouseNumbers.Side.BOTH, false))));

        assertThat(WhatChanges.between(BEFORE, then))
                .containsExactly(
                        "There are pay and display bays as well.",
                        "There are no shared bays any more.",
                        "It is controlled on bank holidays too.",
                        "It covers another area: ask us whether your street and your house still belong to it.");
    }

    private static CouncilPlace zone(
            String hours,
            List<BayClass> bays,
            Map<BayClass, String> hoursByBayClass,
            boolean onBankHolidays,
            Optional<List<HouseNumbers>> houses) {
        return new CouncilPlace(
                "RO1",
                PlaceKind.ZONE,
                "Zone RO1",
                bays,
                Optional.of(hours),
                hoursByBayClass,
                false,
                onBankHolidays,
                Optional.empty(),
                Optional.of("TMO 1"),
                LocalDate.parse("2026-01-01"),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                houses);
    }
}
