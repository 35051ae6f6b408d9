package uk.kerbside.permits.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.kerbside.kernel.Calendar;
import uk.kerbside.permits.support.MemoryCouncil;

@Tag("P-4")
class WorkingDaysTest {
    private final WorkingDays workingDays = new WorkingDays(new Calendar(
            MemoryCouncil.LONDON,
            List.of(
                    new Calendar.BankHoliday("Christmas Day", LocalDate.of(2026, 12, 25)),
                    new Calendar.BankHoliday("Boxing Day", LocalDate.of(2026, 12, 28))),
            List.of()));

    @ParameterizedTest(name = "from {0} to {1}: {2}")
    @CsvSource({
        "2026-11-24, 2026-12-01, 5",
        "2026-11-24, 2026-11-24, 0",
        "2026-11-24, 2026-11-20, 0",
        "2026-11-27, 2026-11-29, 0",
        "2026-12-23, 2026-12-30, 3"
    })
    void days_are_counted_without_weekends_and_bank_holidays(LocalDate from, LocalDate to, int days) {
        assertThat(workingDays.between(from, to)).isEqualTo(days);
    }

    @Test
    void counting_undoes_adding() {
        for (LocalDate day = LocalDate.of(2026, 12, 14); day.getYear() < 2027; day = day.plusDays(1)) {
            for (int days = 1; days < 8; days++) {
                assertThat(workingDays.between(day, workingDays.after(day, days)))
                        .isEqualTo(days);
            }
        }
    }
}
