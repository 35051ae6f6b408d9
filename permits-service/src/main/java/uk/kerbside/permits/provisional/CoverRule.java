package uk.kerbside.permits.provisional;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.catalogue.ProvisionalRules;
import uk.kerbside.permits.quote.Term;
import uk.kerbside.permits.quote.Words;

/** On which days somebody is covered before proof, and whether they may ask for it. Pure rules, in the council's days. */
record CoverRule(ZoneId zone) {
    /**
     * Until when, for one whose first day that instant falls into; the last day counts to its midnight (ruling 1).
     *
     * @param wholeEnd when the whole permit ends: nobody is covered longer
     */
    Instant until(ProvisionalRules rules, Instant begin, Instant wholeEnd) {
        Instant end = Term.ofLength(Period.ofDays(rules.days()), begin, zone).until();
        return end.isBefore(wholeEnd) ? end : wholeEnd;
    }

    /** How long advice stays at none while papers that came in time wait for the council. */
    Instant graceUntil(Instant until, int days) {
        return until.atZone(zone).plusDays(days).toInstant();
    }

    /** How many reminders so many days before the end are past, the first first. */
    int remindersPast(List<Integer> daysBefore, Instant until, Instant now) {
        return (int) daysBefore.stream()
                .filter(days -> !now.isBefore(until.atZone(zone).minusDays(days).toInstant()))
                .count();
    }

    /** Ends up to which a reminder so many days before is due now. */
    Instant endOfThoseReminded(int daysBefore, Instant now) {
        return now.atZone(zone).plusDays(daysBefore).toInstant();
    }

    /** Cover that began then or later stands in the way of another one today. */
    Instant countsSince(LocalDate today, Period onceIn) {
        return today.minus(onceIn).plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** @throws RefusedException when what is declared is not what the rules are for */
    void requireDeclared(CoverWish wish, ProvisionalRules rules, LocalDate today) {
        if (!wish.declared()) {
            throw new RefusedException(
                    CoverRefusal.NOT_DECLARED,
                    "Declare that what you say is true and that you will send what is missing.");
        }
        if (wish.reason() == CoverReason.NEW_RESIDENT) {
            requireJustMovedIn(wish.movedInOn(), newResidents(rules), today);
        }
    }

    private static ProvisionalRules.NewResidents newResidents(ProvisionalRules rules) {
        return rules.newResidents()
                .orElseThrow(() -> new RefusedException(
                        CoverRefusal.NO_PROVISIONAL_COVER,
                        "This permit type has no rule for those who just moved in."));
    }

    private static void requireJustMovedIn(
            Optional<LocalDate> movedInOn, ProvisionalRules.NewResidents rules, LocalDate today) {
        LocalDate earliest = today.minusDays(rules.movedInAtMostDaysAgo());
        boolean isRecent = movedInOn
                .filter(day -> !day.isBefore(earliest) && !day.isAfter(today))
                .isPresent();
        if (!isRecent) {
            throw new RefusedException(
                    CoverRefusal.MOVED_IN_TOO_LONG_AGO,
                    "It is for those who moved in on " + Words.day(earliest) + " or later, up to today.");
        }
    }
}
