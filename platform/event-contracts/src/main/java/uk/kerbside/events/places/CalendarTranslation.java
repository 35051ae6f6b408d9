package uk.kerbside.events.places;

import java.time.ZoneId;
import uk.kerbside.kernel.Calendar;

/** The published calendar as the kernel's. */
public final class CalendarTranslation {
    private CalendarTranslation() {}

    public static Calendar toKernel(CalendarPublished published) {
        return new Calendar(
                ZoneId.of(published.zone()),
                published.bankHolidays().stream()
                        .map(holiday -> new Calendar.BankHoliday(holiday.name(), holiday.on()))
                        .toList(),
                published.schoolTerms().stream()
                        .map(term -> new Calendar.SchoolTerm(term.name(), term.from(), term.until()))
                        .toList());
    }
}
