package uk.kerbside.kernel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.kerbside.kernel.vrm.Vrm;

/** Builds rights for tests: a resident's permit of November 2026 for AB12CDE, unless told otherwise. */
final class Rights {
    static final Vrm CAR = Vrm.of("AB12CDE");
    static final Vrm OTHER_CAR = Vrm.of("LG09RVK");
    static final Instant FROM = Times.local("2026-11-01T00:00:00");
    static final Instant UNTIL = Times.local("2026-12-01T00:00:00");

    private Interval term = Interval.of(FROM, UNTIL);
    private final List<MarkSpan> marks = new ArrayList<>();
    private String typeCode = "RESIDENT";
    private Set<BayClass> bayClasses = Set.of(BayClass.RESIDENT);
    private RightStatus status = RightStatus.GRANTED;
    private Optional<Right.Ending> ending = Optional.empty();
    private Optional<Right.Renewal> renewal = Optional.empty();

    private List<Interval> holds = List.of();

    private Rights() {}

    static Rights right() {
        return new Rights();
    }

    Rights term(Interval term) {
        this.term = term;
        return this;
    }

    Rights mark(Vrm vrm, Interval interval) {
        return mark(vrm, interval, MarkRole.MAIN);
    }

    Rights mark(Vrm vrm, Interval interval, MarkRole role) {
        marks.add(new MarkSpan(vrm, interval, 1, role));
        return this;
    }

    Rights confers(String typeCode, BayClass... bayClasses) {
        this.typeCode = typeCode;
        this.bayClasses = Set.of(bayClasses);
        return this;
    }

    Rights status(RightStatus status) {
        this.status = status;
        return this;
    }

    Rights ended(Instant at, EndedBy by) {
        this.ending = Optional.of(new Right.Ending(at, by));
        return status(RightStatus.ENDED);
    }

    Rights holds(Interval... all) {
        holds = List.of(all);
        return this;
    }

    Rights grace(Instant until) {
        this.renewal = Optional.of(new Right.Renewal(UNTIL.minusSeconds(3600), Optional.of(until)));
        return this;
    }

    Rights renewalWithoutGrace() {
        this.renewal = Optional.of(new Right.Renewal(UNTIL.minusSeconds(3600), Optional.empty()));
        return this;
    }

    Right build() {
        return new Right(
                "permits:P-7KQ2-9XNM",
                RightSource.PERMIT,
                "P-7KQ2-9XNM",
                Optional.of("account-1"),
                typeCode,
                1,
                Medium.VIRTUAL,
                term,
                marks.isEmpty() ? List.of(new MarkSpan(CAR, term, 1, MarkRole.MAIN)) : marks,
                new PlaceScope.Listed(Set.of(PlaceCode.of("RO1"))),
                bayClasses,
                Optional.empty(),
                Optional.empty(),
                status,
                ending,
                renewal,
                new Revision(0, 1),
                holds);
    }
}
