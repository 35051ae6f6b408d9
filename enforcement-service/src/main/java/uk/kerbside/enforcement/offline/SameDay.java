package uk.kerbside.enforcement.offline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.MarkSpan;
import uk.kerbside.kernel.Medium;
import uk.kerbside.kernel.PlaceCode;
import uk.kerbside.kernel.PlaceScope;
import uk.kerbside.kernel.Right;
import uk.kerbside.kernel.RightSource;
import uk.kerbside.kernel.RightStatus;
import uk.kerbside.kernel.WeeklyHours;
import uk.kerbside.kernel.finding.KnownRight;
import uk.kerbside.kernel.vrm.Vrm;

/**
 * What makes two marks be found the same all day, when that is easy to say: every right that matches was good through
 * the whole day, or over before it. A quarter of a million marks come down to a few of these.
 */
record SameDay(List<Plain> rights) {
    /**
     * One right.
     *
     * @param endedAt empty for one that is good all day
     * @param reached by line of the pack, whether it is good at that place
     */
    record Plain(
            Vrm.Match match,
            RightSource source,
            String typeCode,
            Medium medium,
            Set<BayClass> bayClasses,
            Optional<WeeklyHours> hours,
            Optional<Instant> endedAt,
            List<Boolean> reached) {}

    /**
     * Empty when it is not easy to say: then the day has to be judged. So it is with dispensations, which suspensions
     * of bays may name one by one.
     *
     * @param locations stated locations and wards that may be meant in one of the lines
     */
    static Optional<SameDay> of(
            Vrm read, List<KnownRight> rights, PackDay day, List<PackLine> lines, Set<PlaceCode> locations) {
        List<Plain> plain = new ArrayList<>(rights.size());
        for (KnownRight known : rights) {
            Right right = known.right();
            List<MarkSpan> matching = right.marks().stream()
                    .filter(span -> read.matches(span.vrm()) != Vrm.Match.NONE)
                    .toList();
            if (!matching.isEmpty()) {
                if (matching.size() > 1
                        || !isPlain(right, matching.getFirst(), day)
                        || isForALocation(right, locations)
                        || right.source() == RightSource.DISPENSATION) {
                    return Optional.empty();
                }
                plain.add(plain(right, read.matches(matching.getFirst().vrm()), day, lines));
            }
        }
        return Optional.of(new SameDay(plain));
    }

    private static Plain plain(Right right, Vrm.Match match, PackDay day, List<PackLine> lines) {
        return new Plain(
                match,
                right.source(),
                right.typeCode(),
                right.medium(),
                right.bayClasses(),
                right.hours(),
                right.term().until().filter(until -> !until.isAfter(day.from())),
                lines.stream().map(line -> line.isReachedBy(right)).toList());
    }

    /** What is good at a stated location, or in a ward, depends on which: there are few. */
    private static boolean isForALocation(Right right, Set<PlaceCode> locations) {
        return switch (right.scope()) {
            case PlaceScope.Everywhere everywhere -> false;
            case PlaceScope.Listed listed -> !Collections.disjoint(listed.places(), locations);
        };
    }

    private static boolean isPlain(Right right, MarkSpan span, PackDay day) {
        boolean isGranted =
                right.status() == RightStatus.GRANTED && right.ending().isEmpty();
        return isGranted
                && right.holds().isEmpty()
                && right.maxStay().isEmpty()
                && (isGoodAllDay(right, span, day) || wasOverBefore(right, span, day));
    }

    private static boolean isGoodAllDay(Right right, MarkSpan span, PackDay day) {
        return !right.term().from().isAfter(day.from())
                && !span.interval().from().isAfter(day.from())
                && lastsUntil(right.term().until(), day.until())
                && lastsUntil(span.interval().until(), day.until());
    }

    /** It was begun, its mark had its part in it from beginning to end, and no renewal keeps it in grace. */
    private static boolean wasOverBefore(Right right, MarkSpan span, PackDay day) {
        return right.term()
                .until()
                .filter(until -> !until.isAfter(day.from())
                        && right.term().from().isBefore(until)
                        && !span.interval().from().isAfter(right.term().from())
                        && lastsUntil(span.interval().until(), until)
                        && right.renewal().isEmpty())
                .isPresent();
    }

    private static boolean lastsUntil(Optional<Instant> end, Instant instant) {
        return end.map(until -> !until.isBefore(instant)).orElse(true);
    }
}
