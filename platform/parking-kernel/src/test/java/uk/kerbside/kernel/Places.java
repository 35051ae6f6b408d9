package uk.kerbside.kernel;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import uk.kerbside.kernel.Calendar.BankHoliday;
import uk.kerbside.kernel.Calendar.SchoolTerm;

/** A zone with an order for the twenties, and a calendar with Christmas Day and one autumn term, for tests. */
final class Places {
    static final LocalDate CHRISTMAS = LocalDate.of(2026, 12, 25);
    static final Calendar CALENDAR = new Calendar(
            Times.LONDON,
            List.of(new BankHoliday("Christmas Day", CHRISTMAS)),
            List.of(new SchoolTerm("Autumn", LocalDate.of(2026, 9, 1), LocalDate.of(2026, 12, 19))));

    private Places() {}

    static Place place(
            Optional<WeeklyHours> hours,
            Map<BayClass, WeeklyHours> hoursByBayClass,
            boolean termTimeOnly,
            boolean controlledOnBankHolidays) {
        return new Place(
                PlaceCode.of("RO1"),
                PlaceKind.ZONE,
                "Romford 1",
                Set.of(BayClass.RESIDENT, BayClass.SHARED),
                hours,
                hoursByBayClass,
                termTimeOnly,
                controlledOnBankHolidays,
                OptionalInt.empty(),
                "Order 2020 No 1",
                LocalDate.of(2020, 1, 1),
                Optional.of(LocalDate.of(2030, 1, 1)),
                List.of());
    }
}
