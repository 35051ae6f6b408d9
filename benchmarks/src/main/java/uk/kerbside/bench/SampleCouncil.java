package uk.kerbside.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.kerbside.events.places.CalendarPublished;
import uk.kerbside.events.places.PlacePublished;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.PlaceKind;
import uk.kerbside.kernel.Revision;
import uk.kerbside.local.SuiteClock;

/** Zones and a calendar to check in. */
public final class SampleCouncil {
    private static final Revision FIRST = new Revision(1, 1);

    private SampleCouncil() {}

    /** Controlled day and night, so that a load finds the same whenever it runs. */
    public static PlacePublished zone(String code) {
        return new PlacePublished(
                FIRST,
                code,
                PlaceKind.ZONE,
                "Zone " + code,
                List.of(BayClass.RESIDENT, BayClass.SHARED, BayClass.BUSINESS),
                Optional.of("Mon-Sun 00:00-24:00"),
                Map.of(),
                false,
                true,
                Optional.empty(),
                "TMO 2026 No. 1",
                LocalDate.parse("2019-04-01"),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /** Christmas, and one term. */
    public static CalendarPublished calendar() {
        return new CalendarPublished(
                FIRST,
                SuiteClock.COUNCIL.getId(),
                List.of(new CalendarPublished.BankHoliday("Christmas Day", LocalDate.parse("2026-12-25"))),
                List.of(new CalendarPublished.SchoolTerm(
                        "Autumn", LocalDate.parse("2026-09-02"), LocalDate.parse("2026-12-19"))));
    }
}
