package uk.kerbside.permits.permit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.kernel.Interval;

@Tag("P-6")
class HoldsTest {
    /** The hour that is there twice when the clocks go back. */
    private static final Instant FIRST_HALF_PAST_ONE = Instant.parse("2026-10-25T00:30:00Z");

    private static final Instant SECOND_HALF_PAST_ONE = Instant.parse("2026-10-25T01:30:00Z");
    private static final Instant LATER = Instant.parse("2027-03-28T01:00:00Z");

    @Test
    void what_was_lifted_stays_and_the_one_that_goes_on_has_no_end() {
        Holds holds = Holds.of(null)
                .begun(FIRST_HALF_PAST_ONE)
                .ended(SECOND_HALF_PAST_ONE)
                .begun(LATER);

        assertThat(holds.periods())
                .containsExactly(Interval.of(FIRST_HALF_PAST_ONE, SECOND_HALF_PAST_ONE), Interval.from(LATER));
    }

    @Test
    void ended_twice_it_ended_the_first_time_and_one_that_would_be_nothing_is_none() {
        Holds ended = Holds.of(null).begun(FIRST_HALF_PAST_ONE).ended(SECOND_HALF_PAST_ONE);

        assertThat(ended.ended(LATER)).isEqualTo(ended);
        assertThat(Holds.of(null).begun(LATER).ended(LATER).periods()).isEmpty();
    }

    @Test
    void one_that_never_was_goes_and_others_stay_however_their_beginning_was_written() {
        Holds holds = new Holds(List.of("2026-10-25T00:30:00.000000Z/2026-10-25T01:30:00.000000Z"))
                .begun(LATER)
                .ended(LATER.plusSeconds(60));

        assertThat(holds.without(FIRST_HALF_PAST_ONE).periods())
                .containsExactly(Interval.of(LATER, LATER.plusSeconds(60)));
        assertThat(holds.without(SECOND_HALF_PAST_ONE)).isEqualTo(holds);
    }
}
