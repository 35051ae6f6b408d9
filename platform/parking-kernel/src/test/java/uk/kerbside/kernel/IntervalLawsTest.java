package uk.kerbside.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The algebra of half-open intervals, on few instants so that ends meet often. */
class IntervalLawsTest {
    @Property
    void an_instant_is_in_what_two_have_in_common_when_it_is_in_both(
            @ForAll("intervals") Interval a, @ForAll("intervals") Interval b, @ForAll("instants") Instant at) {
        boolean inCommon = a.intersect(b).filter(common -> common.contains(at)).isPresent();
        assertThat(inCommon).isEqualTo(a.contains(at) && b.contains(at));
    }

    @Property
    void what_two_have_in_common_knows_no_order_and_is_never_empty(
            @ForAll("intervals") Interval a, @ForAll("intervals") Interval b) {
        assertThat(a.intersect(b)).isEqualTo(b.intersect(a));
        assertThat(a.intersect(b).filter(Interval::isEmpty)).isEmpty();
        assertThat(a.overlaps(b)).isEqualTo(b.overlaps(a));
    }

    @Property
    void an_interval_has_itself_in_common_with_itself_unless_it_is_empty(@ForAll("intervals") Interval a) {
        assertThat(a.intersect(a)).isEqualTo(a.isEmpty() ? Optional.empty() : Optional.of(a));
    }

    @Property
    void two_that_meet_share_no_instant_and_leave_none_out(
            @ForAll("instants") Instant x, @ForAll("instants") Instant y, @ForAll("instants") Instant at) {
        Instant begin = x.isBefore(y) ? x : y;
        Instant middle = x.isBefore(y) ? y : x;
        Interval first = Interval.of(begin, middle);
        Interval second = Interval.from(middle);
        assertThat(first.abuts(second)).isTrue();
        assertThat(first.contains(at) && second.contains(at)).isFalse();
        assertThat(first.contains(at) || second.contains(at))
                .isEqualTo(Interval.from(begin).contains(at));
    }

    @Property
    void an_instant_is_before_it_or_in_it_or_after_it(@ForAll("intervals") Interval a, @ForAll("instants") Instant at) {
        int claims = (at.isBefore(a.from()) ? 1 : 0)
                + (a.contains(at) ? 1 : 0)
                + (a.hasEndedAt(at) && !at.isBefore(a.from()) ? 1 : 0);
        assertThat(claims).isEqualTo(1);
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Arbitraries.integers().between(0, 8).map(Instant.EPOCH::plusSeconds);
    }

    @Provide
    Arbitrary<Interval> intervals() {
        return Combinators.combine(
                        instants(), Arbitraries.integers().between(0, 5).injectNull(0.2))
                .as((from, length) ->
                        new Interval(from, Optional.ofNullable(length).map(from::plusSeconds)));
    }
}
