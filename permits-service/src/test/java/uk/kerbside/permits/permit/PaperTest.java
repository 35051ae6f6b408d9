package uk.kerbside.permits.permit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.rights.RightPublished;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.MarkRole;
import uk.kerbside.kernel.Medium;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.permits.quote.Scope;
import uk.kerbside.permits.support.Catalogue;

@Tag("P-11")
class PaperTest {
    private static final Instant FROM = Instant.parse("2026-07-31T23:00:00Z");
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Instant UNTIL = Instant.parse("2027-07-31T23:00:00Z");
    private static final Vrm CAR = Vrm.of("AB12CDE");
    private static final Vrm VAN = Vrm.of("XY69ZZT");

    private final Permit permit = new PaperGrant(
                    "P100007",
                    "A-1",
                    Optional.of("100020000007"),
                    "RESIDENT",
                    Catalogue.type("RESIDENT").versions().getFirst(),
                    new Scope(false, List.of("RO5"), List.of(BayClass.RESIDENT), Optional.empty()),
                    CAR,
                    FROM,
                    UNTIL)
            .takeOver(true);

    @Test
    void a_permit_on_paper_is_a_right_on_paper() {
        RightPublished right = PermitRight.of(permit, new Revision(1, 1));

        assertThat(right.medium()).isEqualTo(Medium.PAPER);
        assertThat(right.until()).contains(UNTIL);
        assertThat(permit.applicationId()).isEmpty();
        assertThat(PermitStanding.of(PermitRight.standing(permit, NOON))).isEqualTo(PermitStanding.ACTIVE);
    }

    @Test
    void a_change_of_vehicle_turns_it_virtual_for_the_remainder() {
        permit.rearrange(new TimeLine(List.of(
                new TimeLine.Span(1, CAR, MarkRole.MAIN, FROM, NOON),
                new TimeLine.Span(1, VAN, MarkRole.MAIN, NOON, UNTIL))));

        RightPublished right = PermitRight.of(permit, new Revision(1, 2));
        assertThat(right.medium()).isEqualTo(Medium.VIRTUAL);
        assertThat(right.until()).contains(UNTIL);
        assertThat(permit.vrmsOnRight(NOON)).containsExactly(VAN);
    }
}
