package uk.kerbside.enforcement.offline;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.kerbside.enforcement.check.CouncilFindings;
import uk.kerbside.enforcement.knowledge.Knowledge;
import uk.kerbside.enforcement.knowledge.PlaceAreas;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.Calendar;
import uk.kerbside.kernel.Interval;
import uk.kerbside.kernel.Place;
import uk.kerbside.kernel.PlaceCode;
import uk.kerbside.kernel.PlaceKind;
import uk.kerbside.kernel.WeeklyHours;
import uk.kerbside.kernel.finding.Outcome;
import uk.kerbside.kernel.finding.Question;
import uk.kerbside.kernel.finding.Surroundings;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.testkit.Backing;

/** Whatever the rights: a device finds in its pack what a check would find. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("E-7")
class PackLawsTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int SAMPLES = 5_000;
    private static final byte[] KEY = new byte[32];
    // A pack knows no list of marks, and not what is displayed.
    private static final Set<Outcome> FOUND_IN_PACKS =
            EnumSet.complementOf(EnumSet.of(Outcome.EXEMPT_LISTED, Outcome.COVERED_DISPLAYED, Outcome.CONDITIONAL));

    @Inject
    CouncilFindings findings;

    private final Knowledge knowledge = new Knowledge(1);
    private final List<PackLine> lines = new ArrayList<>();

    @ParameterizedTest
    // An ordinary day, a bank holiday, both clock changes, and the day after the last of February in a leap year.
    @ValueSource(strings = {"2026-11-24", "2026-12-25", "2026-10-25", "2027-03-28", "2028-02-29"})
    void a_device_finds_what_a_check_finds(String on) throws GeneralSecurityException {
        Random random = new Random(on.hashCode());
        PackDay day = new PackDay(LocalDate.parse(on), calendar());
        places(day);
        List<String> marks = new RandomRights(random, day.from(), day.until()).fill(knowledge, 600);
        PackReader reader = reader(day, marks);
        Set<Outcome> seen = EnumSet.noneOf(Outcome.class);

        for (int i = 0; i < SAMPLES; i++) {
            String mark = slipped(marks.get(random.nextInt(marks.size())), random);
            PackLine line = lines.get(random.nextInt(lines.size()));
            Instant at = moment(day, mark, random);
            Outcome live = live(mark, line, at, day.calendar());
            seen.add(live);
            assertThat(reader.find(mark, line.place().code().value(), line.bay().name(), at))
                    .as("%s in %s at %s", mark, line, at)
                    .isEqualTo(live.name());
        }
        boolean isHoliday = day.calendar().isBankHoliday(day.on());
        assertThat(seen).containsAll(isHoliday ? Set.of(Outcome.OUTSIDE_CONTROL) : FOUND_IN_PACKS);
    }

    private Outcome live(String mark, PackLine line, Instant at, Calendar calendar) {
        Vrm read = Vrm.of(mark);
        Question question = new Question(
                read,
                List.of(line.place()),
                line.bay(),
                at,
                calendar,
                Question.Windscreen.NOT_LOOKED_AT,
                Set.of(),
                Surroundings.NONE.with(line.around().within(), line.around().possible()));
        return findings.answer(question, knowledge.rightsOf(read)).outcome();
    }

    /** Every other time it is the very moment at which something changes, or the one before. */
    private Instant moment(PackDay day, String mark, Random random) {
        long length = Duration.between(day.from(), day.until()).toMillis();
        List<Instant> changes = knowledge.rightsOf(Vrm.of(mark)).stream()
                .flatMap(known -> Stream.concat(
                        PackLine.ends(known.right().term()),
                        Stream.concat(
                                known.right().holds().stream().flatMap(PackLine::ends),
                                known.right().marks().stream().flatMap(span -> PackLine.ends(span.interval())))))
                .filter(day::hasInside)
                .toList();
        if (changes.isEmpty() || random.nextBoolean()) {
            return day.from().plusMillis(random.nextLong(length));
        }
        Instant change = changes.get(random.nextInt(changes.size()));
        return Instant.ofEpochMilli(change.toEpochMilli()).plusMillis(random.nextInt(2));
    }

    /** O for 0 and I for 1, the other way round, or a mark nobody has. */
    private static String slipped(String mark, Random random) {
        StringBuilder slipped = new StringBuilder(mark);
        for (int i = 0; i < mark.length(); i++) {
            int twin = "0O1I".indexOf(mark.charAt(i));
            if (twin >= 0 && random.nextInt(3) == 0) {
                slipped.setCharAt(i, "0O1I".charAt(twin ^ 1));
            }
        }
        return random.nextInt(10) == 0 ? slipped.reverse().toString() : slipped.toString();
    }

    private PackReader reader(PackDay day, List<String> marks) throws GeneralSecurityException {
        OfflinePack pack = new OfflinePack(
                UUID.randomUUID(),
                "eddie",
                "handheld-17",
                new byte[0],
                List.of("LZ1", "LZ2"),
                day.on(),
                day.from(),
                day.until(),
                KEY);
        PackBuilder builder = new PackBuilder(knowledge, new JudgeDay(day, lines, findings), KEY, false);
        marks.stream().map(mark -> Vrm.of(mark).folded().value()).distinct().forEach(builder::add);
        byte[] bytes = PackFormat.write(pack, false, day, day.from(), lines, builder);
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(pair.getPrivate());
        signature.update(bytes);
        return new PackReader(KEY)
                .take(bytes, signature.sign(), pair.getPublic().getEncoded(), "handheld-17");
    }

    private void places(PackDay day) {
        Place always = place("LZ1", "Mon-Sun 00:00-24:00", true, List.of());
        Interval midday = Interval.of(
                day.on().atTime(11, 0).atZone(LONDON).toInstant(),
                day.on().atTime(12, 30, 1).atZone(LONDON).toInstant());
        Interval afternoon = Interval.of(
                day.on().atTime(14, 0).atZone(LONDON).toInstant(),
                day.on().atTime(17, 0).atZone(LONDON).toInstant());
        Place hours = place(
                "LZ2",
                "Mon-Sun 00:30-02:30;08:30-18:30",
                false,
                List.of(
                        new Place.Suspension("S-1", midday, Set.of(BayClass.BUSINESS), Optional.empty()),
                        new Place.Suspension("S-2", midday, Set.of(), Optional.of("outside 12")),
                        new Place.Suspension(
                                "S-3", afternoon, Set.of(BayClass.RESIDENT), Optional.empty(), everyOther())));
        var around = new PlaceAreas.Around(List.of(PlaceCode.of("LW")), List.of(location("LSL")));
        for (Place place : List.of(always, hours)) {
            for (BayClass bay : List.of(BayClass.RESIDENT, BayClass.SHARED, BayClass.BUSINESS)) {
                lines.add(new PackLine(place, bay, around));
            }
        }
    }

    /** Of the rights every other one is named, whatever it is: only dispensations count. */
    private static Set<String> everyOther() {
        return IntStream.range(0, 300).mapToObj(n -> "P-" + 2 * n).collect(Collectors.toSet());
    }

    private static Place location(String code) {
        return new Place(
                PlaceCode.of(code),
                PlaceKind.STATED_LOCATION,
                code,
                Set.of(BayClass.RESIDENT),
                Optional.empty(),
                Map.of(),
                false,
                false,
                OptionalInt.empty(),
                "",
                LocalDate.parse("2019-04-01"),
                Optional.empty(),
                List.of());
    }

    private static Place place(String code, String hours, boolean onBankHolidays, List<Place.Suspension> suspensions) {
        return new Place(
                PlaceCode.of(code),
                PlaceKind.ZONE,
                code,
                Set.of(BayClass.RESIDENT, BayClass.SHARED, BayClass.BUSINESS),
                Optional.of(WeeklyHours.parse(hours)),
                Map.of(),
                false,
                onBankHolidays,
                OptionalInt.empty(),
                "TMO",
                LocalDate.parse("2019-04-01"),
                Optional.empty(),
                List.of(),
                Map.of(),
                suspensions);
    }

    private static Calendar calendar() {
        return new Calendar(
                LONDON, List.of(new Calendar.BankHoliday("Christmas Day", LocalDate.parse("2026-12-25"))), List.of());
    }
}
