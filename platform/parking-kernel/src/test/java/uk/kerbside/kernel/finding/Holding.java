package uk.kerbside.kernel.finding;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.EndedBy;
import uk.kerbside.kernel.Interval;
import uk.kerbside.kernel.MarkRole;
import uk.kerbside.kernel.MarkSpan;
import uk.kerbside.kernel.Medium;
import uk.kerbside.kernel.PlaceCode;
import uk.kerbside.kernel.PlaceScope;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kernel.Right;
import uk.kerbside.kernel.RightSource;
import uk.kerbside.kernel.RightStatus;
import uk.kerbside.kernel.WeeklyHours;
import uk.kerbside.kernel.vrm.Vrm;

/** A right in the making: a resident permit for LG09RVK in RO1 all through 2026, until told otherwise. */
final class Holding {
    private String id;
    private String vrm = Asking.MARK;
    private RightSource source = RightSource.PERMIT;
    private String type = "RESIDENT";
    private Medium medium = Medium.VIRTUAL;
    private Instant from = Instant.parse("2026-01-01T00:00:00Z");
    private Optional<Instant> until = Optional.of(Instant.parse("2027-01-01T00:00:00Z"));
    private PlaceScope scope = new PlaceScope.Listed(Set.of(PlaceCode.of("RO1")));
    private Set<BayClass> bays = Set.of(BayClass.RESIDENT, BayClass.PERMIT, BayClass.SHARED);
    private Optional<WeeklyHours> hours = Optional.empty();
    private RightStatus status = RightStatus.GRANTED;
    private Optional<Right.Ending> ending = Optional.empty();
    private Optional<Right.Renewal> renewal = Optional.empty();
    private Optional<KnownRight.Reminder> reminder = Optional.empty();
    private Optional<Instant> markUntil = Optional.empty();
    private Optional<Duration> maxStay = Optional.empty();
    private Optional<Instant> lateUntil = Optional.empty();
    private Optional<Interval> replaced = Optional.empty();
    private List<Interval> holds = List.of();

    private Holding(String id) {
        this.id = id;
    }

    static Holding permit() {
        return permit("permits:P-1");
    }

    static Holding permit(String id) {
        return new Holding(id);
    }

    Holding id(String other) {
        id = other;
        return this;
    }

    Holding of(String mark) {
        vrm = mark;
        return this;
    }

    Holding source(RightSource other) {
        source = other;
        return this;
    }

    Holding type(String other, BayClass... conferred) {
        type = other;
        bays = Set.of(conferred);
        return this;
    }

    Holding onPaper() {
        medium = Medium.PAPER;
        return this;
    }

    Holding from(String instant) {
        from = Instant.parse(instant);
        return this;
    }

    Holding until(String instant) {
        until = Optional.of(Instant.parse(instant));
        return this;
    }

    Holding forever() {
        until = Optional.empty();
        return this;
    }

    Holding in(String... places) {
        scope = new PlaceScope.Listed(Stream.of(places).map(PlaceCode::of).collect(Collectors.toSet()));
        return this;
    }

    Holding everywhere() {
        scope = new PlaceScope.Everywhere();
        return this;
    }

    Holding on(String ownHours) {
        hours = Optional.of(WeeklyHours.parse(ownHours));
        return this;
    }

    Holding awaitingPayment() {
        status = RightStatus.AWAITING_PAYMENT;
        return this;
    }

    Holding suspended() {
        status = RightStatus.ON_HOLD;
        return this;
    }

    Holding holds(Interval... all) {
        holds = List.of(all);
        return this;
    }

    Holding ended(String instant, EndedBy by) {
        status = RightStatus.ENDED;
        ending = Optional.of(new Right.Ending(Instant.parse(instant), by));
        return this;
    }

    Holding markTakenOff(String instant) {
        markUntil = Optional.of(Instant.parse(instant));
        return this;
    }

    Holding renewed(String submittedAt, String graceUntil) {
        renewal = Optional.of(new Right.Renewal(
                Instant.parse(submittedAt), Optional.ofNullable(graceUntil).map(Instant::parse)));
        return this;
    }

    Holding reminded(String outcome) {
        reminder = Optional.of(new KnownRight.Reminder(LocalDate.parse("2026-11-01"), outcome));
        return this;
    }

    Holding atMost(Duration stay) {
        maxStay = Optional.of(stay);
        return this;
    }

    Holding lateUntil(String instant) {
        lateUntil = Optional.of(Instant.parse(instant));
        return this;
    }

    /** A courtesy car stands in between these. */
    Holding replaced(String since, String until) {
        replaced = Optional.of(Interval.of(Instant.parse(since), Instant.parse(until)));
        return this;
    }

    private List<MarkSpan> marks() {
        Vrm mark = Vrm.of(vrm);
        if (replaced.isEmpty()) {
            return List.of(new MarkSpan(mark, new Interval(from, markUntil.or(() -> until)), 1, MarkRole.MAIN));
        }
        Interval away = replaced.get();
        return List.of(
                new MarkSpan(mark, Interval.of(from, away.from()), 1, MarkRole.MAIN),
                new MarkSpan(Vrm.of("CT24CAR"), away, 1, MarkRole.TEMPORARY),
                new MarkSpan(mark, new Interval(away.until().orElseThrow(), until), 1, MarkRole.MAIN));
    }

    Right right() {
        return new Right(
                id,
                source,
                id.substring(id.indexOf(':') + 1),
                Optional.of("A-1"),
                type,
                3,
                medium,
                new Interval(from, until),
                marks(),
                scope,
                bays,
                hours,
                maxStay,
                status,
                ending,
                renewal,
                new Revision(1, 1),
                holds);
    }

    KnownRight known() {
        return new KnownRight(right(), Optional.empty(), reminder, lateUntil, Optional.empty());
    }
}
