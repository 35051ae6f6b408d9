package uk.kerbside.bench.micro;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
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
import uk.kerbside.kernel.Calendar;
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
    private static final int READS = 4_096;
    private static final int OF = 20;
    private static final int COVERED = 14;
    private static final int ELSEWHERE = 17;
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final Knowledge knowledge = new Knowledge(1);
    private final Map<String, Place> zones = new HashMap<>();
    private final Calendar calendar = CalendarTranslation.toKernel(SampleCouncil.calendar());
    private final Findings findings = new Findings(FindingRules.standard());
    private Vrm known;
    private Vrm unknown;
    private List<KnownRight> rights;
    private Question covered;
    private Question elsewhere;
    private Question nothing;
    private List<Read> reads;
    private int next;

    /** What a camera says: a text, and where. */
    private record Read(String text, String zone) {}

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
        RandomGenerator random = new SplittableRandom(1);
        reads = IntStream.range(0, READS).mapToObj(any -> read(random)).toList();
    }

    /** Of twenty fourteen find cover, three a right elsewhere, three nothing. */
    private static Read read(RandomGenerator random) {
        int kind = random.nextInt(OF);
        int number = random.nextInt(RIGHTS);
        return new Read(
                SampleRights.mark(kind < ELSEWHERE ? number : RIGHTS + number),
                SampleRights.zone(kind < COVERED ? number : number + 1));
    }

    private Question question(Vrm vrm, String zone) {
        return question(vrm, zones.computeIfAbsent(zone, code -> PlaceTranslation.toKernel(SampleCouncil.zone(code))));
    }

    private Question question(Vrm vrm, Place place) {
        return new Question(
                vrm, List.of(place), BayClass.RESIDENT, NOON, calendar, Question.Windscreen.NOT_LOOKED_AT, Set.of());
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

    /** One read of a batch, from its text to its finding: the matching alone, of the mix cameras see. */
    @Benchmark
    public Answer matching() {
        next = (next + 1) % READS;
        Read read = reads.get(next);
        Vrm vrm = Vrm.of(read.text());
        return findings.answer(question(vrm, read.zone()), knowledge.rightsOf(vrm));
    }
}
