package uk.kerbside.permits.renewal;

import java.time.LocalDate;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.catalogue.TypeVersion;
import uk.kerbside.permits.quote.Words;

/**
 * On which days a permit can be renewed. All days are included.
 *
 * @param from the first one
 * @param lastDay the last one on which the permit is good: a renewal is in time until then
 * @param lateUntil the last one on which a renewal keeps number and evidence
 */
public record RenewalWindow(LocalDate from, LocalDate lastDay, LocalDate lateUntil) {
    /** Where a day stands. */
    public enum Timing {
        TOO_EARLY,
        IN_TIME,
        LATE,
        TOO_LATE
    }

    static RenewalWindow of(LocalDate lastDay, TypeVersion.RenewalRules rules) {
        return new RenewalWindow(
                lastDay.minusDays(rules.fromDaysBefore()), lastDay, lastDay.plusDays(rules.lateDays()));
    }

    public Timing on(LocalDate day) {
        if (day.isBefore(from)) {
            return Timing.TOO_EARLY;
        }
        if (!day.isAfter(lastDay)) {
            return Timing.IN_TIME;
        }
        return day.isAfter(lateUntil) ? Timing.TOO_LATE : Timing.LATE;
    }

    /** @throws RefusedException {@code RENEWAL_TOO_EARLY}, {@code RENEWAL_TOO_LATE} */
    void require(LocalDate day) {
        switch (on(day)) {
            case TOO_EARLY ->
                throw new RefusedException(
                        RenewalRefusal.RENEWAL_TOO_EARLY, "It can be renewed from " + Words.day(from) + " on.");
            case TOO_LATE ->
                throw new RefusedException(
                        RenewalRefusal.RENEWAL_TOO_LATE,
                        "It could be renewed until " + Words.day(lateUntil)
                                + ". Apply for a new permit: what it needs, its quote says.");
            case IN_TIME, LATE -> {}
        }
    }
}
