package uk.kerbside.permits.migration;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import uk.kerbside.permits.catalogue.TypeVersion;

/**
 * On which days holders of paper permits of a type are invited to renew: some days before the end, and once more when it
 * is over but a renewal still keeps number and evidence.
 *
 * @param daysBefore such as 30 and 14
 * @param lateDays for how long after the end a renewal is still taken as one
 */
record InvitationPlan(List<Integer> daysBefore, int lateDays) {
    /** Stands for an invitation after the end. */
    static final int LATE = -1;

    static InvitationPlan of(TypeVersion rules) {
        return new InvitationPlan(
                rules.reminders()
                        .map(TypeVersion.ReminderRules::letterDaysBefore)
                        .orElse(List.of()),
                rules.renewal().map(TypeVersion.RenewalRules::lateDays).orElse(0));
    }

    /**
     * The invitation a holder should have by that day: only the latest one when days were missed, for two letters on one
     * day help nobody. Empty before the first and after the last.
     */
    Optional<Integer> rungOn(LocalDate today, LocalDate lastDay) {
        int left = daysLeft(today, lastDay);
        if (left < 0) {
            return Optional.of(LATE).filter(late -> left >= -lateDays);
        }
        return daysBefore.stream().filter(rung -> left <= rung).min(Integer::compare);
    }

    static int daysLeft(LocalDate today, LocalDate lastDay) {
        return Math.toIntExact(ChronoUnit.DAYS.between(today, lastDay));
    }

    /** The last day on which a renewal keeps number and evidence. */
    LocalDate renewUntil(LocalDate lastDay) {
        return lastDay.plusDays(lateDays);
    }

    int mostDaysBefore() {
        return daysBefore.stream().max(Integer::compare).orElse(0);
    }
}
