package uk.kerbside.permits.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.kerbside.permits.catalogue.TypeVersion.ReminderRules;
import uk.kerbside.permits.reminder.ReminderStep.Kind;
import uk.kerbside.permits.support.Catalogue;

@Tag("P-12")
class ReminderPlanTest {
    private static final ReminderRules RULES =
            Catalogue.type("RESIDENT").versions().getFirst().reminders().orElseThrow();

    @ParameterizedTest
    @CsvSource({
        "31, ", "30, 30", "29, 30", "15, 30", "14, 14", "13, 14", "8, 14", "7, 7", "2, 7", "1, 1", "0, 0", "-1, ",
    })
    void of_those_with_a_telephone_or_e_mail_only_the_latest_step_is_due(int daysLeft, Integer step) {
        assertThat(dueAt(ReminderPlan.of(RULES, false), daysLeft)).isEqualTo(Optional.ofNullable(step));
    }

    @ParameterizedTest
    @CsvSource({
        "31, ", "30, 30", "15, 30", "14, 14", "6, 14", "5, 5", "4, 5", "0, 5", "-1, ",
    })
    void who_is_reached_by_letter_only_gets_letters_and_is_rung_at_last(int daysLeft, Integer step) {
        assertThat(dueAt(ReminderPlan.of(RULES, true), daysLeft)).isEqualTo(Optional.ofNullable(step));
    }

    @Test
    void the_council_writes_at_thirty_and_fourteen_days_and_is_urgent_from_seven_on() {
        assertThat(ReminderPlan.of(RULES, false).steps())
                .extracting(ReminderStep::daysBefore, ReminderStep::kind)
                .containsExactly(
                        tuple(0, Kind.URGENT),
                        tuple(1, Kind.URGENT),
                        tuple(7, Kind.URGENT),
                        tuple(14, Kind.MESSAGE),
                        tuple(30, Kind.MESSAGE));
    }

    @Test
    void a_permit_that_is_over_is_told_of_as_long_as_it_can_be_renewed() {
        assertThat(ReminderPlan.late(21)).containsExactly(new ReminderStep(-1, Kind.MESSAGE, -21, -1));
        assertThat(ReminderPlan.late(0)).isEmpty();
    }

    private static Optional<Integer> dueAt(ReminderPlan plan, int daysLeft) {
        List<Integer> due = plan.steps().stream()
                .filter(step -> daysLeft >= step.fromDaysLeft() && daysLeft <= step.toDaysLeft())
                .map(ReminderStep::daysBefore)
                .toList();
        assertThat(due).hasSizeLessThan(2);
        return due.stream().findFirst();
    }
}
