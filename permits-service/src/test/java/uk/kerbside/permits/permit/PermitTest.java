package uk.kerbside.permits.permit;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.kerbside.permits.permit.SomePermit.CAR;
import static uk.kerbside.permits.permit.SomePermit.NOON;
import static uk.kerbside.permits.permit.SomePermit.VAN;
import static uk.kerbside.permits.permit.SomePermit.granted;
import static uk.kerbside.permits.permit.SomePermit.quote;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.rights.RightPublished;
import uk.kerbside.events.rights.RightTranslation;
import uk.kerbside.kernel.EndedBy;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kernel.RightStatus;
import uk.kerbside.kernel.Standing;
import uk.kerbside.permits.catalogue.PermitType;
import uk.kerbside.permits.support.Catalogue;
import uk.kerbside.permits.support.MemoryCouncil;

@Tag("P-6")
class PermitTest {
    private static final Instant LATER = Instant.parse("2026-11-30T09:00:00Z");
    private static final Revision FIRST = new Revision(1, 1);

    @Test
    void what_is_free_is_issued_at_once() {
        Permit permit = granted(0, NOON);

        assertThat(permit.status()).isEqualTo(PermitStatus.ISSUED);
        assertThat(permit.issuedAt()).contains(NOON);
        assertThat(standing(permit, NOON)).isEqualTo(PermitStanding.ACTIVE);
    }

    @Test
    void what_is_to_be_paid_covers_nobody() {
        Permit permit = granted(7000, NOON);

        assertThat(standing(permit, NOON)).isEqualTo(PermitStanding.AWAITING_PAYMENT);
        assertThat(right(permit).status()).isEqualTo(RightStatus.AWAITING_PAYMENT);
        assertThat(right(permit).pendingReason()).contains("Approved, not yet paid for");
    }

    @Test
    void a_term_begins_at_the_payment_when_that_is_later_and_is_no_shorter_for_it() {
        Permit permit = granted(7000, NOON);

        assertThat(permit.issue(LATER, LATER, MemoryCouncil.LONDON)).isTrue();

        assertThat(permit.validFrom()).isEqualTo(LATER);
        assertThat(permit.validUntil()).isEqualTo("2027-11-30T00:00:00Z");
        assertThat(permit.lastValidDay(MemoryCouncil.LONDON)).isEqualTo("2027-11-29");
        assertThat(right(permit).marks())
                .extracting(RightPublished.Mark::from, RightPublished.Mark::until)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(LATER, Optional.of(Instant.parse("2027-11-30T00:00:00Z"))));
    }

    @Test
    @Tag("P-5")
    void whoever_paid_is_covered_from_then_on_and_loses_no_day_in_which_nobody_knew() {
        Permit permit = granted(7000, NOON);

        permit.issue(NOON, Instant.parse("2027-01-05T10:00:00Z"), MemoryCouncil.LONDON);

        assertThat(permit.validFrom()).isEqualTo(NOON);
        // From 25 November to 4 January are 41 days.
        assertThat(permit.lastValidDay(MemoryCouncil.LONDON)).isEqualTo("2028-01-03");
    }

    @Test
    void a_term_asked_for_later_begins_then_though_it_was_paid_before() {
        Instant december = Instant.parse("2026-12-10T00:00:00Z");
        Permit permit = granted(7000, december);

        permit.issue(LATER, LATER, MemoryCouncil.LONDON);

        assertThat(permit.validFrom()).isEqualTo(december);
        assertThat(standing(permit, LATER)).isEqualTo(PermitStanding.SCHEDULED);
        assertThat(standing(permit, december)).isEqualTo(PermitStanding.ACTIVE);
    }

    @Test
    void a_permit_is_issued_once() {
        Permit permit = granted(7000, NOON);
        permit.issue(LATER, LATER, MemoryCouncil.LONDON);

        assertThat(permit.issue(LATER.plus(Duration.ofDays(3)), LATER, MemoryCouncil.LONDON))
                .isFalse();
        assertThat(permit.withdraw(LATER)).isFalse();

        assertThat(permit.validFrom()).isEqualTo(LATER);
        assertThat(permit.status()).isEqualTo(PermitStatus.ISSUED);
    }

    @Test
    void what_was_never_paid_ends_without_having_been_good_and_frees_its_vehicles() {
        Permit permit = granted(7000, NOON);

        assertThat(permit.withdraw(LATER)).isTrue();

        assertThat(standing(permit, LATER)).isEqualTo(PermitStanding.WITHDRAWN);
        assertThat(standing(permit, NOON)).isEqualTo(PermitStanding.AWAITING_PAYMENT);
        assertThat(permit.vehicles).noneMatch(vehicle -> vehicle.live);
        assertThat(permit.issue(LATER, LATER, MemoryCouncil.LONDON)).isFalse();
    }

    @Test
    void a_surrendered_permit_is_over_in_the_very_instant() {
        Permit permit = granted(0, NOON);

        assertThat(permit.surrender(LATER)).isTrue();

        assertThat(standing(permit, LATER)).isEqualTo(PermitStanding.SURRENDERED);
        assertThat(permit.lastValidDay(MemoryCouncil.LONDON)).isEqualTo("2026-11-30");
        assertThat(right(permit).ended()).contains(new RightPublished.Ended(LATER, EndedBy.SURRENDERED));
        assertThat(permit.vehicles).noneMatch(vehicle -> vehicle.live);
        assertThat(permit.surrender(LATER)).isFalse();
    }

    @Test
    @Tag("case")
    void the_holder_is_shown_what_the_officer_is_told_at_every_instant() {
        Permit scheduled = granted(0, Instant.parse("2026-12-01T00:00:00Z"));
        Permit given = granted(0, NOON);
        given.surrender(LATER);
        Permit withdrawn = granted(7000, NOON);
        withdrawn.withdraw(LATER);
        List<Permit> permits = List.of(granted(0, NOON), granted(7000, NOON), scheduled, given, withdrawn);

        for (Permit permit : permits) {
            for (Instant at = NOON;
                    at.isBefore(Instant.parse("2027-12-05T00:00:00Z"));
                    at = at.plus(Duration.ofHours(6))) {
                Standing officers = RightTranslation.toKernel(right(permit)).stateAt(at);
                assertThat(standing(permit, at).equals(PermitStanding.ACTIVE))
                        .as("%s at %s", permit.status(), at)
                        .isEqualTo(officers.covers());
            }
        }
    }

    @Test
    @Tag("case")
    void a_permit_that_expired_at_midnight_is_shown_as_expired_at_midnight() {
        Permit permit = granted(0, NOON);
        Instant midnight = Instant.parse("2027-11-24T00:00:00Z");

        assertThat(standing(permit, midnight.minusNanos(1))).isEqualTo(PermitStanding.ACTIVE);
        assertThat(standing(permit, midnight)).isEqualTo(PermitStanding.EXPIRED);
        assertThat(permit.lastValidDay(MemoryCouncil.LONDON)).isEqualTo("2027-11-23");
    }

    @Test
    void of_a_pool_only_the_live_vehicle_stands_on_the_right() {
        PermitType business = Catalogue.type("BUSINESS");
        Permit permit = PermitGrant.of("P-1", "A-1", quote(business, 30000, NOON), List.of(CAR, VAN), NOON);

        assertThat(permit.vrms(NOON)).containsExactly(CAR, VAN);
        assertThat(permit.vrmsOnRight(NOON)).containsExactly(CAR);
        assertThat(right(permit).marks()).extracting(RightPublished.Mark::vrm).containsExactly("AB12CDE");
    }

    @Test
    void a_permit_keeps_the_conditions_it_was_granted_under() {
        Permit permit =
                PermitGrant.of("P-1", "A-1", quote(Catalogue.type("CRITICAL_DUTY"), 0, NOON), List.of(CAR), NOON);

        assertThat(right(permit).maxStay()).contains(Duration.ofHours(3));
        assertThat(right(permit).ruleVersion()).isEqualTo(1);
        assertThat(right(permit).rightId()).isEqualTo("permits:P-1");
    }

    @Test
    void what_came_back_beside_another_permit_of_its_vehicle_stays_beside_it_when_that_is_replaced() {
        Permit permit = granted(0, NOON);
        permit.revoke(NOON.plusSeconds(60));
        permit.restore(Set.of(CAR));
        assertThat(permit.vehicles).noneMatch(vehicle -> vehicle.live);

        TimeLine changed = permit.timeLine().change(1, VAN, LATER, LATER.plus(Duration.ofDays(5)));

        // The other permit is asked about what is new alone.
        assertThat(permit.alone(changed)).extracting(TimeLine.Span::vrm).containsExactly(VAN);
        permit.rearrange(changed);
        assertThat(permit.vehicles)
                .extracting(vehicle -> vehicle.vrm(), vehicle -> vehicle.live)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(CAR, false),
                        org.assertj.core.groups.Tuple.tuple(CAR, false),
                        org.assertj.core.groups.Tuple.tuple(VAN, true));
        Instant muchLater = LATER.plus(Duration.ofDays(30));
        TimeLine back = permit.timeLine().change(1, CAR, muchLater, muchLater);
        assertThat(permit.alone(back)).extracting(TimeLine.Span::vrm).containsExactly(VAN, CAR);
    }

    private static PermitStanding standing(Permit permit, Instant at) {
        return PermitStanding.of(PermitRight.standing(permit, at));
    }

    private static RightPublished right(Permit permit) {
        return PermitRight.of(permit, FIRST);
    }
}
