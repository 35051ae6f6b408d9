package uk.kerbside.enforcement.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.kerbside.enforcement.ARight;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.EndedBy;
import uk.kerbside.kernel.Interval;
import uk.kerbside.kernel.MarkRole;
import uk.kerbside.kernel.MarkSpan;
import uk.kerbside.kernel.Medium;
import uk.kerbside.kernel.PlaceCode;
import uk.kerbside.kernel.PlaceScope;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kernel.Right;
import uk.kerbside.kernel.RightSource;
import uk.kerbside.kernel.RightStatus;
import uk.kerbside.kernel.WeeklyHours;
import uk.kerbside.kernel.finding.KnownRight;
import uk.kerbside.kernel.vrm.Vrm;

/** A right comes out of memory as it went in. */
class FlatRightsTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00.000001Z");
    private static final Interval TERM = Interval.of(NOON, NOON.plusSeconds(3_600));

    private final FlatRights flat = new FlatRights();

    @Test
    void a_right_with_everything_in_it_comes_out_as_it_went_in() {
        KnownRight known = new KnownRight(
                new Right(
                        "op:ringo:Köln-7",
                        RightSource.THIRD_PARTY,
                        "another reference",
                        Optional.of("A-0001"),
                        "CAR_PARK_SEASON",
                        17,
                        Medium.PAPER,
                        TERM,
                        List.of(
                                new MarkSpan(Vrm.of("AB12CDE"), TERM, 1, MarkRole.MAIN),
                                new MarkSpan(Vrm.of("B-MÜ 1234"), Interval.from(NOON), 2, MarkRole.MAIN)),
                        new PlaceScope.Listed(Set.of(PlaceCode.of("RO1"), PlaceCode.of("CP-ANGEL"))),
                        EnumSet.allOf(BayClass.class),
                        Optional.of(WeeklyHours.parse("Mon-Fri 08:00-10:00;14:00-16:00")),
                        Optional.of(Duration.ofHours(3).plusNanos(1)),
                        RightStatus.ENDED,
                        Optional.of(new Right.Ending(Instant.MAX, EndedBy.REVOKED)),
                        Optional.of(new Right.Renewal(Instant.MIN, Optional.of(NOON))),
                        new Revision(Long.MAX_VALUE, 3),
                        List.of(Interval.of(NOON, NOON.plusSeconds(60)), Interval.from(NOON.plusSeconds(90)))),
                Optional.of("waits for payment"),
                Optional.of(new KnownRight.Reminder(LocalDate.parse("1969-12-31"), "BOUNCED")),
                Optional.of(NOON),
                Optional.of("0193a5b2-7c1e-7d3a-9f00-5a1f6d7e8c9b"));

        assertThat(flat.read(flat.write(known))).contains(known);
    }

    @Test
    void a_right_with_nothing_optional_comes_out_as_it_went_in() {
        KnownRight known = Knowledge.known(ARight.of("AB12CDE").published());

        assertThat(flat.read(flat.write(known))).contains(known);
    }

    @Test
    void of_a_right_that_is_gone_id_and_revision_stay() {
        byte[] gone = flat.gone("permits:P-1", new Revision(2, 300));

        assertThat(flat.read(gone)).isEmpty();
        assertThat(flat.id(gone)).isEqualTo("permits:P-1");
        assertThat(flat.revision(gone)).isEqualTo(new Revision(2, 300));
    }

    @Test
    void an_ordinary_right_takes_less_than_two_hundred_bytes() {
        assertThat(flat.write(Knowledge.known(ARight.of("AB12CDE").published())))
                .hasSizeLessThan(200);
    }
}
