package uk.kerbside.events.places;

import java.time.LocalDate;
import java.util.List;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/** The council's bank holidays and school terms: state, with the one key {@code calendar}. */
public record CalendarPublished(
        Revision revision, String zone, List<BankHoliday> bankHolidays, List<SchoolTerm> schoolTerms) implements Event {

    /** A day on which most controlled hours do not apply. */
    public record BankHoliday(String name, LocalDate on) {}

    /** A term; {@code until} is the first day after it. */
    public record SchoolTerm(String name, LocalDate from, LocalDate until) {}

    public CalendarPublished {
        bankHolidays = List.copyOf(bankHolidays);
        schoolTerms = List.copyOf(schoolTerms);
    }
}
