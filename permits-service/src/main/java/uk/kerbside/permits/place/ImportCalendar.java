package uk.kerbside.permits.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.kerbside.kernel.Calendar;
import uk.kerbside.kernel.Calendar.BankHoliday;
import uk.kerbside.kernel.Calendar.SchoolTerm;
import uk.kerbside.kit.imports.CsvImport;
import uk.kerbside.kit.imports.CsvRow;
import uk.kerbside.kit.imports.ImportReport;
import uk.kerbside.kit.problem.RefusedException;

/** An administrator brings bank holidays and school terms; they join those on record. Safe to repeat. */
@ApplicationScoped
public class ImportCalendar {
    private static final CsvImport FILE = CsvImport.withColumns("kind", "name", "from", "until");
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_HOLIDAY_DAYS = 14;

    private final Calendars calendars;
    private final PlacesTold told;

    ImportCalendar(Calendars calendars, PlacesTold told) {
        this.calendars = calendars;
        this.told = told;
    }

    /** @throws RefusedException when the file as a whole cannot be read */
    @Transactional
    public ImportReport take(InputStream file) {
        Calendar known = calendars.currentForUpdate();
        Map<LocalDate, BankHoliday> holidays = byDay(known.bankHolidays(), BankHoliday::on);
        Map<LocalDate, SchoolTerm> terms = byDay(known.schoolTerms(), SchoolTerm::from);
        ImportReport.Tally tally = ImportReport.tally();
        try (var rows = FILE.open(file)) {
            for (CsvRow row : rows) {
                take(row, holidays, terms, tally);
            }
        }
        Calendar merged = new Calendar(known.zone(), List.copyOf(holidays.values()), List.copyOf(terms.values()));
        if (!merged.equals(known)) {
            calendars.save(merged);
            told.published(merged);
        }
        return tally.report();
    }

    private static void take(
            CsvRow row,
            Map<LocalDate, BankHoliday> holidays,
            Map<LocalDate, SchoolTerm> terms,
            ImportReport.Tally tally) {
        Optional<LocalDate> from = date(row, "from");
        Optional<LocalDate> until = date(row, "until");
        String name =
                row.text("name").filter(text -> text.length() <= LONGEST_NAME).orElse("");
        if (!row.isComplete() || name.isEmpty()) {
            tally.refused(row.line(), "ROW_INCOMPLETE", "A row needs kind, name, from and until.");
        } else if (from.isEmpty() || until.isEmpty()) {
            tally.refused(row.line(), "DATE_UNREADABLE", "from and until must be dates such as 2026-11-23.");
        } else if (!from.get().isBefore(until.get())) {
            tally.refused(row.line(), "ENDS_BEFORE_START", "until is the first day after, so it must be after from.");
        } else {
            takeDays(row, name, from.get(), until.get(), holidays, terms, tally);
        }
    }

    private static void takeDays(
            CsvRow row,
            String name,
            LocalDate from,
            LocalDate until,
            Map<LocalDate, BankHoliday> holidays,
            Map<LocalDate, SchoolTerm> terms,
            ImportReport.Tally tally) {
        switch (row.text("kind").orElse("")) {
            case "BANK_HOLIDAY" -> takeHoliday(row, name, from, until, holidays, tally);
            case "SCHOOL_TERM" -> takeTerm(row, new SchoolTerm(name, from, until), terms, tally);
            default -> tally.refused(row.line(), "KIND_UNKNOWN", "The kind is BANK_HOLIDAY or SCHOOL_TERM.");
        }
    }

    private static void takeHoliday(
            CsvRow row,
            String name,
            LocalDate from,
            LocalDate until,
            Map<LocalDate, BankHoliday> holidays,
            ImportReport.Tally tally) {
        if (from.plusDays(LONGEST_HOLIDAY_DAYS).isBefore(until)) {
            tally.refused(row.line(), "TOO_LONG", "No bank holiday is longer than " + LONGEST_HOLIDAY_DAYS + " days.");
            return;
        }
        List<BankHoliday> days =
                from.datesUntil(until).map(day -> new BankHoliday(name, day)).toList();
        if (days.stream().allMatch(day -> day.equals(holidays.get(day.on())))) {
            tally.repeated();
            return;
        }
        days.forEach(day -> holidays.put(day.on(), day));
        tally.accepted();
    }

    private static void takeTerm(
            CsvRow row, SchoolTerm term, Map<LocalDate, SchoolTerm> terms, ImportReport.Tally tally) {
        boolean overlaps = terms.values().stream()
                .filter(other -> !other.from().equals(term.from()))
                .anyMatch(other ->
                        other.from().isBefore(term.until()) && term.from().isBefore(other.until()));
        if (overlaps) {
            tally.refused(row.line(), "TERMS_OVERLAP", "The term overlaps another one.");
        } else if (term.equals(terms.put(term.from(), term))) {
            tally.repeated();
        } else {
            tally.accepted();
        }
    }

    private static Optional<LocalDate> date(CsvRow row, String column) {
        return row.text(column).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeParseException e) {
                // Reported by the caller, which names the row.
                return Optional.empty();
            }
        });
    }

    private static <T> Map<LocalDate, T> byDay(List<T> days, Function<T, LocalDate> day) {
        return days.stream().collect(Collectors.toMap(day, each -> each, (one, other) -> other, TreeMap::new));
    }
}
