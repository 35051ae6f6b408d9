package uk.kerbside.bench.micro;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import uk.kerbside.bench.SampleCouncil;
import uk.kerbside.bench.SampleRights;
import uk.kerbside.enforcement.knowledge.Knowledge;
import uk.kerbside.events.places.CalendarTranslation;
import uk.kerbside.events.places.PlaceTranslation;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.Place;
import uk.kerbside.kernel.PlaceCode;
import uk.kerbside.kernel.finding.Answer;
import uk.kerbside.kernel.finding.FindingRules;
import uk.kerbside.kernel.finding.Findings;
import uk.kerbside.kernel.finding.KnownRight;
import uk.kerbside.kernel.finding.Question;
import uk.kerbside.kernel.vrm.NearMark;
import uk.kerbside.kernel.vrm.Vrm;

/** What is found of a mark: its rights in memory, one of a hundred thousand, and the finding from them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
public class Finding {
    private static final int RIGHTS = 100_000;
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final Knowledge knowledge = new Knowledge(1);
    private final Findings findings = new Findings(FindingRules.standard());
    private Vrm known;
    private Vrm unknown;
    private List<KnownRight> rights;
    private Question covered;
    private Question elsewhere;
    private Question nothing;

    /** Fills the index. */
    @Setup
    public void prepare() {
        for (int number = 0; number < RIGHTS; number++) {
            knowledge.take(SampleRights.right(number));
        }
        known = Vrm.of(SampleRights.mark(RIGHTS / 2));
        unknown = Vrm.of(SampleRights.mark(RIGHTS + 1));
        rights = knowledge.rightsOf(known);
        covered = question(known, SampleRights.zone(RIGHTS / 2));
        elsewhere = question(known, SampleRights.zone(RIGHTS / 2 + 1));
        nothing = question(unknown, SampleRights.ZONE);
    }

    private static Question question(Vrm vrm, String zone) {
        Place place = PlaceTranslation.toKernel(SampleCouncil.zone(zone));
        return new Question(
                vrm,
                List.of(place),
                BayClass.RESIDENT,
                NOON,
                CalendarTranslation.toKernel(SampleCouncil.calendar()),
                Question.Windscreen.NOT_LOOKED_AT,
                Set.of());
    }

    /** A mark with one right. */
    @Benchmark
    public List<KnownRight> rightsOfAKnownMark() {
        return knowledge.rightsOf(known);
    }

    /** A mark without. */
    @Benchmark
    public List<KnownRight> rightsOfAnUnknownMark() {
        return knowledge.rightsOf(unknown);
    }

    /** Marks near one that is not known, of those with a right in the zone. */
    @Benchmark
    public List<NearMark> nearMarks() {
        return knowledge.nearMarks(unknown, Set.of(PlaceCode.of(SampleRights.ZONE)), NOON, 5);
    }

    /** The pure function alone. */
    @Benchmark
    public Answer covered() {
        return findings.answer(covered, rights);
    }

    /** The pure function alone, for a right good elsewhere. */
    @Benchmark
    public Answer elsewhere() {
        return findings.answer(elsewhere, rights);
    }

    /** The pure function alone, without a right. */
    @Benchmark
    public Answer nothing() {
        return findings.answer(nothing, List.of());
    }
}
