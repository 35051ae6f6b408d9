package uk.kerbside.visitor.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import uk.kerbside.kernel.Interval;

class ControlledTimeLawsTest {
    private static final Instant MIDNIGHT = Instant.parse("2026-11-24T00:00:00Z");
    private static final int DAY = 24 * 60;

    @Property
    void a_visit_gets_exactly_what_it_pays_for_or_all_that_is_left(
            @ForAll("windows") List<Interval> windows,
            @ForAll @IntRange(max = DAY) int startMinute,
            @ForAll @IntRange(min = 1, max = 12) int units,
            @ForAll @IntRange(min = 1, max = 600) int unitMinutes) {
        ControlledTime time = new ControlledTime(windows);
        Instant start = at(startMinute);
        Duration unit = Duration.ofMinutes(unitMinutes);
        long left = controlled(windows, startMinute, DAY);
        long expected = Math.min(left, (long) units * unitMinutes);

        Optional<ControlledTime.Cover> cover = time.cover(start, units, unit);

        assertThat(cover.isPresent()).isEqualTo(left > 0);
        cover.ifPresent(got -> {
            assertThat(controlled(windows, startMinute, minute(got.until()))).isEqualTo(expected);
            assertThat(got.units()).isEqualTo(Math.toIntExact(Math.ceilDiv(expected, unitMinutes)));
        });
    }

    @Property
    void every_unit_but_the_last_is_used_in_full_before_the_next_begins(
            @ForAll("windows") List<Interval> windows,
            @ForAll @IntRange(max = DAY) int startMinute,
            @ForAll @IntRange(min = 1, max = 12) int units,
            @ForAll @IntRange(min = 1, max = 600) int unitMinutes) {
        new ControlledTime(windows)
                .cover(at(startMinute), units, Duration.ofMinutes(unitMinutes))
                .ifPresent(cover -> {
                    List<Instant> starts = cover.unitStarts();
                    for (int n = 0; n < starts.size(); n++) {
                        Instant begin = starts.get(n);
                        assertThat(windows).anyMatch(window -> window.contains(begin));
                        assertThat(controlled(windows, startMinute, minute(begin)))
                                .isEqualTo((long) n * unitMinutes);
                    }
                });
    }

    @Provide
    Arbitrary<List<Interval>> windows() {
        return Arbitraries.integers()
                .between(0, DAY)
                .set()
                .ofMinSize(0)
                .ofMaxSize(8)
                .map(edges -> {
                    List<Integer> sorted = edges.stream().sorted().toList();
                    List<Interval> windows = new ArrayList<>();
                    for (int i = 0; i + 1 < sorted.size(); i += 2) {
                        windows.add(Interval.of(at(sorted.get(i)), at(sorted.get(i + 1))));
                    }
                    return windows;
                });
    }

    /** Counted minute by minute: slow and obviously right. */
    private static long controlled(List<Interval> windows, int fromMinute, int untilMinute) {
        long minutes = 0;
        for (int minute = fromMinute; minute < untilMinute; minute++) {
            Instant at = at(minute);
            if (windows.stream().anyMatch(window -> window.contains(at))) {
                minutes++;
            }
        }
        return minutes;
    }

    private static Instant at(int minute) {
        return MIDNIGHT.plus(Duration.ofMinutes(minute));
    }

    private static int minute(Instant instant) {
        return Math.toIntExact(Duration.between(MIDNIGHT, instant).toMinutes());
    }
}
