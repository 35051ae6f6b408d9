package uk.kerbside.permits.permit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.kerbside.kernel.MarkRole;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.permit.TimeLine.Span;

/** Whatever is asked for, in whatever order: each slot is held by one mark at any instant, and one more may overlap. */
@Tag("P-7")
class TimeLineLawsTest {
    private static final int HISTORIES = 400;
    private static final int COMMANDS = 40;
    private static final Duration TERM = Duration.ofDays(365);
    private static final Duration LONGEST_OVERLAP = Duration.ofDays(5);
    private static final List<Vrm> VEHICLES = Stream.of("AA11AAA", "BB22BBB", "CC33CCC", "DD44DDD", "EE55EEE")
            .map(Vrm::of)
            .toList();

    /** Across both clock changes and the end of February: days there are 23 and 25 hours long. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-10-20T00:00:00Z", "2027-03-25T00:00:00Z", "2028-02-27T00:00:00Z"})
    void each_slot_is_held_by_one_mark_at_any_instant(String begin) {
        for (int history = 0; history < HISTORIES; history++) {
            SplittableRandom random = new SplittableRandom(begin.hashCode() * 31L + history);
            Instant from = Instant.parse(begin);
            int slots = 1 + random.nextInt(2);
            TimeLine line = new TimeLine(IntStream.rangeClosed(1, slots)
                    .mapToObj(slot -> new Span(slot, VEHICLES.get(slot - 1), MarkRole.MAIN, from, from.plus(TERM)))
                    .toList());
            Instant now = from;
            for (int command = 0; command < COMMANDS; command++) {
                now = now.plus(Duration.ofHours(random.nextInt(200)));
                if (now.isBefore(from.plus(TERM))) {
                    line = next(line, now, 1 + random.nextInt(slots), random);
                    assertWhole(line, from, slots);
                }
            }
        }
    }

    @Test
    void what_was_is_never_changed() {
        SplittableRandom random = new SplittableRandom(7);
        Instant from = Instant.parse("2026-10-20T00:00:00Z");
        TimeLine line = new TimeLine(List.of(new Span(1, VEHICLES.getFirst(), MarkRole.MAIN, from, from.plus(TERM))));
        Instant now = from;
        List<Instant> past = new ArrayList<>();
        for (int command = 0; command < HISTORIES && now.isBefore(from.plus(TERM)); command++) {
            TimeLine before = line;
            line = next(line, now, 1, random);
            for (Instant then : past) {
                assertThat(line.marksOn(then)).isEqualTo(before.marksOn(then));
            }
            past.add(now);
            now = now.plus(Duration.ofHours(1 + random.nextInt(60)));
        }
        assertThat(past).hasSizeGreaterThan(100);
    }

    /** What somebody might ask for then; a no changes nothing. */
    private static TimeLine next(TimeLine line, Instant now, int slot, SplittableRandom random) {
        Vrm vrm = VEHICLES.get(random.nextInt(VEHICLES.size()));
        Instant at = now.plus(Duration.ofHours(random.nextInt(3) * random.nextInt(200)));
        Instant later = at.plus(Duration.ofHours(1 + random.nextInt((int) LONGEST_OVERLAP.toHours())));
        try {
            return switch (random.nextInt(5)) {
                case 0 -> line.endLoan(slot, now);
                case 1 -> line.cancelChange(slot, now);
                case 2 -> line.lend(slot, vrm, at, later);
                default -> line.change(slot, vrm, at, random.nextBoolean() ? later : at);
            };
        } catch (RefusedException | IllegalArgumentException no) {
            return line;
        }
    }

    private static void assertWhole(TimeLine line, Instant from, int slots) {
        for (int slot = 1; slot <= slots; slot++) {
            int number = slot;
            Instant reached = from;
            for (Span span : line.spans().stream()
                    .filter(one -> one.slot() == number && one.role() != MarkRole.OVERLAP)
                    .toList()) {
                assertThat(span.from()).isEqualTo(reached);
                reached = span.until();
            }
            assertThat(reached).isEqualTo(from.plus(TERM));
            Instant free = Instant.MIN;
            for (Span span : line.spans().stream()
                    .filter(one -> one.slot() == number && one.role() == MarkRole.OVERLAP)
                    .toList()) {
                assertThat(span.from()).isAfterOrEqualTo(free);
                assertThat(Duration.between(span.from(), span.until())).isLessThanOrEqualTo(LONGEST_OVERLAP);
                free = span.until();
            }
        }
        assertNobodyTwice(line);
    }

    private static void assertNobodyTwice(TimeLine line) {
        for (Span span : line.spans()) {
            List<Vrm> good = line.spans().stream()
                    .filter(one -> one.contains(span.from()))
                    .map(Span::vrm)
                    .toList();
            Set<Vrm> different = new HashSet<>(good);
            assertThat(good).hasSameSizeAs(different);
        }
    }
}
