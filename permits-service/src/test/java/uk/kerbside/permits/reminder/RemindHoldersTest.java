package uk.kerbside.permits.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.permits.catalogue.PermitType;
import uk.kerbside.permits.support.MemoryCouncil;

@Tag("P-12")
class RemindHoldersTest {
    private static final String FAILING = "BUSINESS";

    private final MemoryCouncil council = new MemoryCouncil("2026-11-23T12:00:00Z");
    private final Set<String> reminded = new TreeSet<>();

    @Test
    void a_type_that_fails_keeps_no_other_from_being_reminded() {
        new RemindHolders(new FailsForOne(), council.clock(), new UsualTimes()).remind();

        assertThat(reminded).contains("RESIDENT", "CARER").doesNotContain(FAILING);
    }

    /** Nobody is due; of one type that cannot be said. */
    private final class FailsForOne extends RemindSome {
        FailsForOne() {
            super(null, council.permitTypes(), null, council.clock(), new UsualTimes());
        }

        @Override
        List<PermitType> types() {
            return council.permitTypes().list();
        }

        @Override
        int remind(String typeCode, boolean lettersOnly, ReminderStep step, int lateDays, LocalDate today) {
            if (typeCode.equals(FAILING)) {
                throw new IllegalStateException("A row of this type cannot be read");
            }
            reminded.add(typeCode);
            return 0;
        }

        @Override
        int remindLatePaper(String typeCode, ReminderStep step, int lateDays, LocalDate today) {
            return 0;
        }
    }

    private static final class UsualTimes implements ReminderSettings {
        @Override
        public Duration every() {
            return Duration.ofMinutes(15);
        }

        @Override
        public LocalTime from() {
            return LocalTime.of(8, 0);
        }

        @Override
        public LocalTime until() {
            return LocalTime.of(20, 0);
        }

        @Override
        public int atOnce() {
            return 200;
        }
    }
}
