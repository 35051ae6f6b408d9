package uk.kerbside.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IntervalTest {
    private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant TEN = Instant.parse("2026-11-23T10:00:00Z");
    private static final Instant ELEVEN = Instant.parse("2026-11-23T11:00:00Z");

    @Test
    void its_beginning_is_in_it_and_its_end_is_not() {
        Interval nineToTen = Interval.of(NINE, TEN);
        assertThat(nineToTen.contains(NINE.minusNanos(1))).isFalse();
        assertThat(nineToTen.contains(NINE)).isTrue();
        assertThat(nineToTen.contains(TEN.minusNanos(1))).isTrue();
        assertThat(nineToTen.contains(TEN)).isFalse();
        assertThat(nineToTen.hasEndedAt(TEN.minusNanos(1))).isFalse();
        assertThat(nineToTen.hasEndedAt(TEN)).isTrue();
    }

    @Test
    void without_an_end_it_goes_on() {
        Interval fromNine = Interval.from(NINE);
        assertThat(fromNine.contains(Instant.MAX)).isTrue();
        assertThat(fromNine.hasEndedAt(Instant.MAX)).isFalse();
        assertThat(fromNine.isEmpty()).isFalse();
    }

    @Test
    void it_does_not_end_before_it_begins() {
        assertThatThrownBy(() -> Interval.of(TEN, NINE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Interval(null, Optional.empty())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Interval(NINE, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void one_that_ends_as_it_begins_is_empty_and_holds_nothing() {
        Interval empty = Interval.of(NINE, NINE);
        assertThat(empty.isEmpty()).isTrue();
        assertThat(empty.contains(NINE)).isFalse();
        assertThat(empty.overlaps(Interval.from(NINE))).isFalse();
    }

    @Test
    void two_that_meet_do_not_overlap() {
        Interval first = Interval.of(NINE, TEN);
        Interval second = Interval.of(TEN, ELEVEN);
        assertThat(first.abuts(second)).isTrue();
        assertThat(second.abuts(first)).isFalse();
        assertThat(first.overlaps(second)).isFalse();
    }

    @Test
    void what_two_have_in_common_is_an_interval_too() {
        assertThat(Interval.of(NINE, ELEVEN).intersect(Interval.from(TEN))).contains(Interval.of(TEN, ELEVEN));
        assertThat(Interval.from(NINE).intersect(Interval.from(TEN))).contains(Interval.from(TEN));
        assertThat(Interval.of(NINE, TEN).intersect(Interval.of(TEN, ELEVEN))).isEmpty();
    }
}
