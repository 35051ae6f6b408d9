package uk.kerbside.permits.catalogue;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How long a permit may be for. Exactly one of the three is given.
 *
 * @param choices these and no others, the usual one first
 * @param days any number of days in a range
 * @param until all end on the same last day
 */
public record Terms(Optional<List<Period>> choices, Optional<DayRange> days, Optional<LocalDate> until) {
    /** From least to most, both included. */
    public record DayRange(int least, int most) {}

    public Terms {
        choices = choices.map(List::copyOf);
    }

    int kinds() {
        return (int) Stream.of(choices, days, until).filter(Optional::isPresent).count();
    }

    /** The term a permit gets if nobody asks for another; empty where everybody has to say. */
    public Optional<Period> usual() {
        return choices.stream().flatMap(List::stream).findFirst();
    }

    /** The term a permit gets if it is asked for this one; empty when it is not offered. */
    public Optional<Period> offered(Period wished) {
        boolean isOffered = days.isPresent() ? isWithinDays(wished) : contains(choices.orElse(List.of()), wished);
        return Optional.of(wished).filter(term -> isOffered);
    }

    private boolean isWithinDays(Period term) {
        return term.toTotalMonths() == 0
                && term.getDays() >= days.orElseThrow().least()
                && term.getDays() <= days.orElseThrow().most();
    }

    private static boolean contains(List<Period> offered, Period term) {
        return offered.stream().anyMatch(choice -> isSameLength(choice, term));
    }

    /** {@code P1Y} is {@code P12M}. */
    public static boolean isSameLength(Period one, Period other) {
        return one.toTotalMonths() == other.toTotalMonths() && one.getDays() == other.getDays();
    }
}
