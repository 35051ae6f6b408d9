package uk.kerbside.enforcement.offline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.kerbside.enforcement.check.CouncilFindings;
import uk.kerbside.kernel.Place;
import uk.kerbside.kernel.PlaceCode;
import uk.kerbside.kernel.Right;
import uk.kerbside.kernel.WeeklyHours;
import uk.kerbside.kernel.finding.KnownRight;
import uk.kerbside.kernel.finding.Outcome;
import uk.kerbside.kernel.finding.Question;
import uk.kerbside.kernel.finding.Surroundings;
import uk.kerbside.kernel.vrm.Vrm;

/**
 * Applies the kernel's rule to a mark at every moment of a day at which what is found can change, so that a device has
 * no rule to get wrong. Used by one thread.
 */
final class JudgeDay {
    private static final long NANOS_OF_MILLI = 1_000_000;

    private final PackDay day;
    private final List<PackLine> lines;
    private final CouncilFindings findings;
    private final List<Set<Instant>> changesOfLines;
    private final Set<PlaceCode> locations;
    private final Map<SameDay, Pattern> judged = new HashMap<>();
    private Lately lately = new Lately(List.of(), Set.of(), new HashMap<>());

    /**
     * What the readings of one mark share, which are judged one after the other, with the very same rights.
     *
     * @param changes the moments at which something changes in the rights
     * @param judged by how a reading matches each mark of the rights: nothing else of it counts
     */
    private record Lately(List<KnownRight> rights, Set<Instant> changes, Map<List<Vrm.Match>, Pattern> judged) {}

    JudgeDay(PackDay day, List<PackLine> lines, CouncilFindings findings) {
        this.day = day;
        this.lines = lines;
        this.findings = findings;
        this.changesOfLines =
                lines.stream().map(line -> inside(line.changes(day))).toList();
        this.locations = lines.stream()
                .flatMap(line -> line.around().possible().stream())
                .map(Place::code)
                .collect(Collectors.toSet());
    }

    Pattern judge(Vrm read, List<KnownRight> rights) {
        return SameDay.of(read, rights, day, lines, locations)
                .map(same -> judged.computeIfAbsent(same, first -> judgeAlone(read, rights)))
                .orElseGet(() -> judgeReading(read, rights));
    }

    private Pattern judgeReading(Vrm read, List<KnownRight> rights) {
        Lately shared = shared(rights);
        List<Vrm.Match> matches = rights.stream()
                .flatMap(known -> known.right().marks().stream())
                .map(span -> read.matches(span.vrm()))
                .toList();
        return shared.judged().computeIfAbsent(matches, first -> judgeAlone(read, rights));
    }

    private Lately shared(List<KnownRight> rights) {
        if (lately.rights() != rights) {
            Set<Instant> changes = inside(rights.stream().flatMap(known -> changes(known.right())));
            lately = new Lately(rights, changes, new HashMap<>());
        }
        return lately;
    }

    private Pattern judgeAlone(Vrm read, List<KnownRight> rights) {
        Set<Instant> changesOfRights = shared(rights).changes();
        List<List<Pattern.Stretch>> byLine = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            SortedSet<Instant> moments = new TreeSet<>(changesOfRights);
            moments.addAll(changesOfLines.get(i));
            moments.add(day.from());
            day.changeOfClocks().ifPresent(moments::add);
            byLine.add(judge(read, rights, lines.get(i), moments));
        }
        return new Pattern(byLine);
    }

    private List<Pattern.Stretch> judge(Vrm read, List<KnownRight> rights, PackLine line, SortedSet<Instant> moments) {
        List<Pattern.Stretch> stretches = new ArrayList<>();
        for (Instant moment : moments) {
            Outcome outcome = outcome(read, rights, line, moment);
            if (stretches.isEmpty() || stretches.getLast().outcome() != outcome) {
                stretches.add(
                        new Pattern.Stretch(Duration.between(day.from(), moment).toMillis(), outcome));
            }
        }
        return stretches;
    }

    private Outcome outcome(Vrm read, List<KnownRight> rights, PackLine line, Instant at) {
        return findings.answer(
                        new Question(
                                read,
                                List.of(line.place()),
                                line.bay(),
                                at,
                                day.calendar(),
                                Question.Windscreen.NOT_LOOKED_AT,
                                Set.of(),
                                Surroundings.NONE.with(
                                        line.around().within(), line.around().possible())),
                        rights)
                .outcome();
    }

    /** A lapse also ceases to be one at its own time of day, when the look-back over months ends on this day. */
    private Stream<Instant> changes(Right right) {
        List<Instant> ends = Stream.of(
                        PackLine.ends(right.term()),
                        right.marks().stream().flatMap(mark -> PackLine.ends(mark.interval())),
                        right.holds().stream().flatMap(PackLine::ends),
                        right.ending().stream().map(Right.Ending::at),
                        right.renewal().flatMap(Right.Renewal::graceUntil).stream())
                .flatMap(each -> each)
                .toList();
        return Stream.of(
                        ends.stream(),
                        ends.stream().flatMap(day::atTheTimeOf),
                        ends.stream().map(this::afterTolerance),
                        // When an activated stay becomes too long.
                        right.maxStay().map(most -> right.term().from().plus(most)).stream(),
                        right.hours().stream().flatMap(this::changes))
                .flatMap(each -> each);
    }

    /** A stay that was permitted until they closed is tolerated for some minutes more, into the next day too. */
    private Stream<Instant> changes(WeeklyHours hours) {
        Stream<Instant> closings = Stream.of(day.on().minusDays(1), day.on())
                .flatMap(on -> hours.on(on, day.zone()).stream())
                .flatMap(open -> open.until().stream());
        return Stream.concat(
                hours.on(day.on(), day.zone()).stream().flatMap(PackLine::ends).flatMap(day::withTheTimeOf),
                closings.map(this::afterTolerance));
    }

    private Instant afterTolerance(Instant end) {
        return end.plus(findings.tolerance()).plusNanos(1);
    }

    /** Devices count in milliseconds: what changes within one has changed at its end. */
    private Set<Instant> inside(Stream<Instant> instants) {
        TreeSet<Instant> inside = new TreeSet<>();
        instants.map(JudgeDay::roundedUp).filter(day::hasInside).forEach(inside::add);
        return inside;
    }

    private static Instant roundedUp(Instant instant) {
        long over = instant.getNano() % NANOS_OF_MILLI;
        return over == 0 ? instant : instant.plusNanos(NANOS_OF_MILLI - over);
    }
}
