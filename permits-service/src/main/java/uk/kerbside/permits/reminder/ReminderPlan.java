package uk.kerbside.permits.reminder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.kerbside.permits.catalogue.TypeVersion.ReminderRules;
import uk.kerbside.permits.reminder.ReminderStep.Kind;

/**
 * On which days before the end holders of a type are reminded. Only the latest step is ever due: when days were missed,
 * what was not said thirty days before is said by the step that is due now, and nobody gets two letters on one day.
 */
record ReminderPlan(List<ReminderStep> steps) {

    /**
     * @param lettersOnly whether the holder is reached by letter only: then by letters, and by the helpline at last, for
     *     what a letter says on the day before comes the day after
     */
    static ReminderPlan of(ReminderRules rules, boolean lettersOnly) {
        Map<Integer, Kind> kinds = new HashMap<>();
        if (lettersOnly) {
            kinds.put(rules.helplineTaskDaysBefore(), Kind.CALL);
        } else {
            rules.messageDaysBefore().forEach(days -> kinds.put(days, Kind.URGENT));
        }
        rules.letterDaysBefore().forEach(days -> kinds.put(days, Kind.MESSAGE));
        List<Integer> days = kinds.keySet().stream().sorted().toList();
        List<ReminderStep> steps = new ArrayList<>();
        int from = 0;
        for (int day : days) {
            steps.add(new ReminderStep(day, kinds.get(day), from, day));
            from = day + 1;
        }
        return new ReminderPlan(steps);
    }

    /** After the end, as long as a renewal keeps number and evidence; never for a type without late renewals. */
    static List<ReminderStep> late(int lateDays) {
        return lateDays > 0 ? List.of(new ReminderStep(ReminderStep.LATE, Kind.MESSAGE, -lateDays, -1)) : List.of();
    }
}
