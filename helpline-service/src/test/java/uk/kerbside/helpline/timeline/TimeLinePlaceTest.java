package uk.kerbside.helpline.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.kernel.Revision;

@Tag("H-3")
class TimeLinePlaceTest {
    private static final Instant TEN = Instant.parse("2026-11-24T10:00:00Z");

    @Test
    void what_happened_earlier_comes_first_whatever_its_revision() {
        TimeLine.Place earlier = new TimeLine.Place(TEN, new Revision(9, 9), "z");
        TimeLine.Place later = new TimeLine.Place(TEN.plusNanos(1000), new Revision(1, 1), "a");

        assertThat(Stream.of(later, earlier).sorted()).containsExactly(earlier, later);
    }

    @Test
    void in_one_instant_revisions_decide_and_the_epoch_before_the_count() {
        TimeLine.Place first = new TimeLine.Place(TEN, new Revision(1, 10), "c");
        TimeLine.Place second = new TimeLine.Place(TEN, new Revision(2, 1), "b");
        TimeLine.Place third = new TimeLine.Place(TEN, new Revision(2, 2), "a");

        assertThat(Stream.of(third, second, first).sorted()).containsExactly(first, second, third);
    }

    @Test
    void two_things_in_one_instant_with_the_same_revision_keep_one_order() {
        TimeLine.Place one = new TimeLine.Place(TEN, new Revision(1, 1), "a");
        TimeLine.Place other = new TimeLine.Place(TEN, new Revision(1, 1), "b");

        assertThat(Stream.of(other, one).sorted()).containsExactly(one, other);
    }
}
