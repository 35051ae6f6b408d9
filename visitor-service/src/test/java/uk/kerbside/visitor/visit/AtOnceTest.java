package uk.kerbside.visitor.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import uk.kerbside.kernel.Interval;

class AtOnceTest {
    private static final Instant NINE = Instant.parse("2026-11-24T09:00:00Z");

    @Example
    void visits_after_each_other_are_one_at_a_time() {
        List<Interval> oneByOne = List.of(stay(0, 60), stay(60, 120), stay(120, 180));

        assertThat(AtOnce.most(oneByOne, stay(0, 180))).isEqualTo(1);
    }

    @Example
    void only_what_lies_within_counts() {
        List<Interval> stays = List.of(stay(0, 60), stay(0, 60), stay(30, 120));

        assertThat(AtOnce.most(stays, stay(60, 120))).isEqualTo(1);
        assertThat(AtOnce.most(stays, stay(120, 180))).isZero();
        assertThat(AtOnce.most(stays, stay(59, 60))).isEqualTo(3);
    }

    @Property
    void it_is_the_most_of_any_minute(@ForAll("stays") List<Interval> stays, @ForAll("stay") Interval within) {
        int most = 0;
        for (Instant at = within.from();
                at.isBefore(within.until().orElseThrow());
                at = at.plus(Duration.ofMinutes(1))) {
            Instant minute = at;
            most = Math.max(most, (int)
                    stays.stream().filter(stay -> stay.contains(minute)).count());
        }

        assertThat(AtOnce.most(stays, within)).isEqualTo(most);
    }

    @Provide
    Arbitrary<List<Interval>> stays() {
        return stay().list().ofMaxSize(12);
    }

    @Provide
    Arbitrary<Interval> stay() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.integers().between(1, 60))
                .as((from, length) -> stay(from, from + length));
    }

    private static Interval stay(int fromMinute, int untilMinute) {
        return Interval.of(NINE.plus(Duration.ofMinutes(fromMinute)), NINE.plus(Duration.ofMinutes(untilMinute)));
    }
}
