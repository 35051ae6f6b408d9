package uk.kerbside.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** What holds for every revision. */
class RevisionLawsTest {
    @Property
    void what_is_written_is_read_back(@ForAll @LongRange(min = 0) long epoch, @ForAll @LongRange(min = 0) long n) {
        Revision revision = new Revision(epoch, n);
        assertThat(Revision.parse(revision.toString())).isEqualTo(revision);
    }

    @Property
    void revisions_order_by_epoch_first_and_then_by_count(
            @ForAll @LongRange(min = 0, max = 3) long epoch,
            @ForAll @LongRange(min = 0, max = 3) long n,
            @ForAll @LongRange(min = 0, max = 3) long otherEpoch,
            @ForAll @LongRange(min = 0, max = 3) long otherN) {
        int expected = Long.compare(epoch * 10 + n, otherEpoch * 10 + otherN);
        assertThat(new Revision(epoch, n).compareTo(new Revision(otherEpoch, otherN)))
                .isEqualTo(expected);
    }
}
