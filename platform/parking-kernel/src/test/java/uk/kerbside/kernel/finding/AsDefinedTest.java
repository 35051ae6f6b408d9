package uk.kerbside.kernel.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.EndedBy;
import uk.kerbside.kernel.Interval;
import uk.kerbside.kernel.MarkRole;
import uk.kerbside.kernel.MarkSpan;
import uk.kerbside.kernel.Medium;
import uk.kerbside.kernel.Place;
import uk.kerbside.kernel.PlaceCode;
import uk.kerbside.kernel.PlaceScope;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kernel.Right;
import uk.kerbside.kernel.RightSource;
import uk.kerbside.kernel.RightStatus;
import uk.kerbside.kernel.WeeklyHours;
import uk.kerbside.kernel.vrm.Vrm;

/** What is found fast is what {@link AsDefined} finds slowly, on an ordinary day and on both days the clocks change. */
@Tag("E-1")
class AsDefinedTest {
    private static final List<Instant> DAYS = List.of(
            Instant.parse("2026-11-23T12:00:00Z"),
            Instant.parse("2026-10-25T01:00:00Z"),
            Instant.parse("2027-03-28T01:00:00Z"));
    // Lists, windscreens and stated locations have tests of their own.
    private static final Set<Outcome> FOUND =
            EnumSet.complementOf(EnumSet.of(Outcome.EXEMPT_LISTED, Outcome.COVERED_DISPLAYED, Outcome.CONDITIONAL));
    private static final Findings FINDINGS = new Findings(FindingRules.standard());

    /** What a right has of its own, beside its times. */
    private record Kind(RightSource source, String type, Medium medium, BayClass bay, String place) {}

    /** Its times, in minutes from the middle of the day. */
    private record Times(int from, int lasts, int markFrom, int markLasts, List<int[]> holds, int grace) {}

    /** How it came to its end, if it did, and what it allows. */
    private record Fate(RightStatus status, EndedBy by, int endedAfter, int maxStay, String hours) {}

    @Property(tries = 5_000, edgeCases = EdgeCasesMode.NONE, seed = "20261025")
    @StatisticsReport(onFailureOnly = true)
    void what_is_found_is_what_is_defined(
            @ForAll("days") Instant day,
            @ForAll("spots") List<Place> places,
            @ForAll("bays") BayClass bay,
            @ForAll("minutes") int minute,
            @ForAll("shapes") List<Shape> shapes) {
        Question question = new Question(
                Vrm.of(Asking.MARK),
                places.stream().map(place -> suspended(place, day)).toList(),
                bay,
                day.plus(Duration.ofMinutes(minute)),
                Asking.atNoon().question().calendar(),
                Question.Windscreen.NOT_LOOKED_AT,
                Set.of());
        List<Right> rights = shapes.stream()
                .map(shape -> shape.right(day, shapes.indexOf(shape)))
                .toList();

        Answer found =
                FINDINGS.answer(question, rights.stream().map(KnownRight::of).toList());
        AsDefined.Found defined = new AsDefined(question).find(rights);

        Statistics.collect(defined.outcome());
        Statistics.coverage(seen -> FOUND.forEach(outcome -> seen.check(outcome).count(many -> many > 4)));
        assertThat(found.outcome()).isEqualTo(defined.outcome());
        assertThat(found.finding().rank()).isEqualTo(defined.rank());
        assertThat(found.finding().basis().map(by -> by.right().id())).isEqualTo(defined.rightId());
        if (Set.of(Outcome.COVERED, Outcome.COVERED_CONFUSABLE, Outcome.PAPER_ON_FILE)
                .contains(defined.outcome())) {
            assertThat(found.finding().until()).isEqualTo(defined.until());
        }
    }

    /** Every other place has its bays suspended for some hours, but for two dispensations. */
    private static Place suspended(Place place, Instant day) {
        if (!place.code().equals(PlaceCode.of("RO2"))) {
            return place;
        }
        return Asking.suspending(
                place,
                new Place.Suspension(
                        "S-1",
                        Interval.of(day.minus(Duration.ofMinutes(30)), day.plus(Duration.ofMinutes(30))),
                        Set.of(BayClass.RESIDENT),
                        Optional.empty(),
                        Set.of("R-0", "R-2")));
    }

    /** A right in the making: its numbers are minutes from the middle of a day. */
    record Shape(String mark, Kind kind, Times times, Fate fate) {
        Right right(Instant day, int number) {
            Instant from = at(day, times.from());
            Interval term = Interval.of(from, from.plus(Duration.ofMinutes(times.lasts())));
            Instant markFrom = from.plus(Duration.ofMinutes(times.markFrom()));
            Optional<Right.Ending> ending = Optional.of(new Right.Ending(
                            at(day, times.from() + Math.min(fate.endedAfter(), times.lasts())), fate.by()))
                    .filter(end -> fate.status() == RightStatus.ENDED);
            return new Right(
                    "permits:R-" + number,
                    kind.source(),
                    "R-" + number,
                    Optional.empty(),
                    kind.type(),
                    1,
                    kind.medium(),
                    term,
                    List.of(new MarkSpan(
                            Vrm.of(mark),
                            Interval.of(markFrom, markFrom.plus(Duration.ofMinutes(times.markLasts()))),
                            1,
                            MarkRole.MAIN)),
                    new PlaceScope.Listed(Set.of(PlaceCode.of(kind.place()))),
                    Set.of(kind.bay()),
                    Optional.of(fate.hours()).filter(text -> !text.isEmpty()).map(WeeklyHours::parse),
                    // Of a paper permit nobody knows when its stay began.
                    Optional.of(Duration.ofMinutes(fate.maxStay()))
                            .filter(stay -> !stay.isZero() && kind.medium() == Medium.VIRTUAL),
                    fate.status(),
                    ending,
                    Optional.of(new Right.Renewal(
                                    from, Optional.of(at(day, times.from() + times.lasts() + times.grace()))))
                            .filter(renewal -> times.grace() > 0),
                    new Revision(1, 1),
                    times.holds().stream()
                            .map(hold -> Interval.of(at(day, hold[0]), at(day, hold[0] + hold[1])))
                            .toList());
        }

        private static Instant at(Instant day, int minute) {
            return day.plus(Duration.ofMinutes(minute));
        }
    }

    @Provide
    Arbitrary<Instant> days() {
        return Arbitraries.of(DAYS);
    }

    @Provide
    Arbitrary<List<Place>> spots() {
        Place always = Asking.place("RO1", "Mon-Sun 00:00-24:00");
        Place hours = Asking.place("RO2", "Mon-Sun 00:10-03:20;10:20-13:35");
        return Arbitraries.of(List.of(
                List.of(always), List.of(always), List.of(hours), List.of(always, hours), List.of(hours, always)));
    }

    @Provide
    Arbitrary<BayClass> bays() {
        return Arbitraries.of(BayClass.RESIDENT, BayClass.SHARED, BayClass.SINGLE_YELLOW);
    }

    @Provide
    Arbitrary<Integer> minutes() {
        return Arbitraries.integers().between(-100, 100);
    }

    @Provide
    Arbitrary<List<Shape>> shapes() {
        Arbitrary<Kind> kinds = Combinators.combine(
                        Arbitraries.of(RightSource.class),
                        Arbitraries.of("RESIDENT", "WAIVER"),
                        Arbitraries.of(Medium.VIRTUAL, Medium.VIRTUAL, Medium.PAPER),
                        Arbitraries.of(BayClass.RESIDENT, BayClass.RESIDENT, BayClass.SINGLE_YELLOW),
                        Arbitraries.of("RO1", "RO1", "RO2", "RO2", "UP1"))
                .as(Kind::new);
        Arbitrary<int[]> holds =
                Combinators.combine(steps(-120, 120), steps(0, 60)).as((from, lasts) -> new int[] {from, lasts});
        Arbitrary<Times> times = Combinators.combine(
                        steps(-200, 60),
                        steps(5, 300),
                        Arbitraries.oneOf(Arbitraries.just(0), steps(-30, 60)),
                        Arbitraries.oneOf(Arbitraries.just(600), steps(5, 120)),
                        holds.list().ofMaxSize(2),
                        Arbitraries.oneOf(Arbitraries.just(0), steps(5, 60)))
                .as(Times::new);
        Arbitrary<Fate> fates = Combinators.combine(
                        Arbitraries.of(
                                RightStatus.GRANTED,
                                RightStatus.GRANTED,
                                RightStatus.GRANTED,
                                RightStatus.ON_HOLD,
                                RightStatus.AWAITING_PAYMENT,
                                RightStatus.ENDED),
                        Arbitraries.of(EndedBy.class),
                        steps(0, 200),
                        Arbitraries.oneOf(Arbitraries.just(0), Arbitraries.just(0), steps(30, 120)),
                        Arbitraries.of("", "", "Mon-Sun 00:00-24:00", "Mon-Sun 00:40-02:15;10:50-12:05"))
                .as(Fate::new);
        return Combinators.combine(
                        Arbitraries.of(Asking.MARK, Asking.MARK, Asking.MARK, "LGO9RVK", "XY12ABC"),
                        kinds,
                        times,
                        fates)
                .as(Shape::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    /** Ends meet often. */
    private static Arbitrary<Integer> steps(int from, int until) {
        return Arbitraries.integers().between(from / 5, until / 5).map(step -> step * 5);
    }
}
