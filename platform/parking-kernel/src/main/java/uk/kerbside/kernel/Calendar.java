package uk.kerbside.kernel;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** The council's bank holidays and school terms, in its own zone. Term dates are half-open. */
public record Calendar(ZoneId zone, List<BankHoliday> bankHolidays, List<SchoolTerm> schoolTerms) {
    /** A day on which most controlled hours do not apply. */
    public record BankHoliday(String name, LocalDate on) {}

    /** @param until the first day after it */
    public record SchoolTerm(String name, LocalDate from, LocalDate until) {
        public SchoolTerm {
            if (!from.isBefore(until)) {
                throw new IllegalArgumentException("A term ends after it begins: " + name);
            }
        }

        private boolean contains(LocalDate date) {
            return !date.isBefore(from) && date.isBefore(until);
        }
    }

    public Calendar {
        bankHolidays = List.copyOf(bankHolidays);
        schoolTerms = List.copyOf(schoolTerms);
    }

    public boolean isBankHoliday(LocalDate date) {
        for (BankHoliday holiday : bankHolidays) {
            if (holiday.on().equals(date)) {
                return true;
            }
        }
        return false;
    }

    public boolean isTermTime(LocalDate date) {
        return schoolTerms.stream().anyMatch(term -> term.contains(date));
    }
}
