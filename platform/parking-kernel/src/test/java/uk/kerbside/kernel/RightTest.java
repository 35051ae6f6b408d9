package uk.kerbside.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.kerbside.kernel.Rights.CAR;
import static uk.kerbside.kernel.Rights.FROM;
import static uk.kerbside.kernel.Rights.OTHER_CAR;
import static uk.kerbside.kernel.Rights.UNTIL;
import static uk.kerbside.kernel.Rights.right;
import static uk.kerbside.kernel.Times.local;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import uk.kerbside.kernel.vrm.Vrm;

class RightTest {
    private static final Instant BEFORE = FROM.minusNanos(1);
    private static final Instant MIDDLE = local("2026-11-15T12:00:00");
    private static final Instant LAST_MOMENT = UNTIL.minusNanos(1);

    @Nested
    class As_a_whole {
        @Test
        void a_granted_right_is_live_in_its_term_and_not_beside_it() {
            Right right = right().build();
            assertThat(right.stateAt(BEFORE)).isEqualTo(new Standing.NotStarted(FROM));
            assertThat(right.stateAt(FROM)).isEqualTo(new Standing.Live(Optional.of(UNTIL)));
            assertThat(right.stateAt(LAST_MOMENT)).isEqualTo(new Standing.Live(Optional.of(UNTIL)));
            assertThat(right.stateAt(UNTIL)).isEqualTo(new Standing.Ended(UNTIL, EndedBy.EXPIRED));
        }

        @Test
        void a_right_without_an_end_stays_live() {
            Right right = right().term(Interval.from(FROM)).build();
            assertThat(right.stateAt(Instant.MAX)).isEqualTo(new Standing.Live(Optional.empty()));
        }

        @Test
        void an_unpaid_right_covers_nobody_at_any_time() {
            Right right = right().status(RightStatus.AWAITING_PAYMENT).build();
            assertThat(List.of(BEFORE, FROM, MIDDLE, UNTIL))
                    .allSatisfy(at -> assertThat(right.stateAt(at)).isEqualTo(new Standing.AwaitingPayment()));
        }

        @Test
        void a_right_on_hold_covers_nobody_in_its_term() {
            Right right = right().status(RightStatus.ON_HOLD).build();
            assertThat(right.stateAt(BEFORE)).isEqualTo(new Standing.NotStarted(FROM));
            assertThat(right.stateAt(FROM)).isEqualTo(new Standing.OnHold());
            assertThat(right.stateAt(LAST_MOMENT)).isEqualTo(new Standing.OnHold());
            assertThat(right.stateAt(UNTIL)).isEqualTo(new Standing.Ended(UNTIL, EndedBy.EXPIRED));
        }

        @Test
        void a_right_given_back_was_live_until_then() {
            Right right = right().ended(MIDDLE, EndedBy.SURRENDERED).build();
            assertThat(right.stateAt(BEFORE)).isEqualTo(new Standing.NotStarted(FROM));
            assertThat(right.stateAt(FROM)).isEqualTo(new Standing.Live(Optional.of(MIDDLE)));
            assertThat(right.stateAt(MIDDLE.minusNanos(1))).isEqualTo(new Standing.Live(Optional.of(MIDDLE)));
            assertThat(right.stateAt(MIDDLE)).isEqualTo(new Standing.Ended(MIDDLE, EndedBy.SURRENDERED));
            assertThat(right.stateAt(UNTIL)).isEqualTo(new Standing.Ended(MIDDLE, EndedBy.SURRENDERED));
        }

        @Test
        void a_right_called_off_before_its_term_never_starts() {
            Right right =
                    right().ended(FROM.minusSeconds(60), EndedBy.VISIT_ENDED).build();
            assertThat(right.stateAt(FROM.minusSeconds(61))).isEqualTo(new Standing.NotStarted(FROM));
            assertThat(right.stateAt(FROM)).isEqualTo(new Standing.Ended(FROM.minusSeconds(60), EndedBy.VISIT_ENDED));
        }

        @Test
        void a_right_that_was_never_paid_for_was_not_live_before_it_was_withdrawn() {
            Right right = right().ended(MIDDLE, EndedBy.WITHDRAWN).build();
            assertThat(List.of(BEFORE, FROM, MIDDLE.minusNanos(1)))
                    .allSatisfy(at -> assertThat(right.stateAt(at)).isEqualTo(new Standing.AwaitingPayment()));
            assertThat(right.stateAt(MIDDLE)).isEqualTo(new Standing.Ended(MIDDLE, EndedBy.WITHDRAWN));
            assertThat(right.stateAt(FROM, CAR)).isEqualTo(new Standing.AwaitingPayment());
        }

        @Test
        void a_renewal_in_time_keeps_a_right_in_grace_up_to_its_last_moment() {
            Instant graceUntil = UNTIL.plus(Duration.ofDays(21));
            Right right = right().grace(graceUntil).build();
            assertThat(right.stateAt(LAST_MOMENT)).isEqualTo(new Standing.Live(Optional.of(UNTIL)));
            assertThat(right.stateAt(UNTIL)).isEqualTo(new Standing.InGrace(UNTIL, graceUntil));
            assertThat(right.stateAt(graceUntil.minusNanos(1))).isEqualTo(new Standing.InGrace(UNTIL, graceUntil));
            assertThat(right.stateAt(graceUntil)).isEqualTo(new Standing.Ended(UNTIL, EndedBy.EXPIRED));
        }

        @Test
        void a_renewal_too_late_gives_no_grace() {
            Right right = right().renewalWithoutGrace().build();
            assertThat(right.stateAt(UNTIL)).isEqualTo(new Standing.Ended(UNTIL, EndedBy.EXPIRED));
        }

        @Test
        void a_right_given_back_is_in_no_grace() {
            Right right = right().ended(MIDDLE, EndedBy.SURRENDERED)
                    .grace(UNTIL.plusSeconds(60))
                    .build();
            assertThat(right.stateAt(UNTIL)).isEqualTo(new Standing.Ended(MIDDLE, EndedBy.SURRENDERED));
        }

        @Test
        void only_a_live_right_covers() {
            assertThat(List.of(
                            new Standing.AwaitingPayment(),
                            new Standing.NotStarted(FROM),
                            new Standing.OnHold(),
                            new Standing.InGrace(UNTIL, UNTIL.plusSeconds(60)),
                            new Standing.Ended(UNTIL, EndedBy.EXPIRED)))
                    .noneMatch(Standing::covers);
            assertThat(new Standing.Live(Optional.empty()).covers()).isTrue();
        }

        @Test
        void a_right_that_ended_says_when_and_why() {
            assertThatThrownBy(() -> right().status(RightStatus.ENDED).build())
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class For_one_vehicle {
        @Test
        void a_mark_is_covered_while_its_part_lasts() {
            Right right = right().mark(CAR, Interval.of(FROM, MIDDLE))
                    .mark(OTHER_CAR, Interval.from(MIDDLE))
                    .build();
            assertThat(right.stateAt(FROM, CAR)).isEqualTo(new Standing.Live(Optional.of(MIDDLE)));
            assertThat(right.stateAt(MIDDLE, CAR)).isEqualTo(new Standing.Ended(MIDDLE, EndedBy.MARK_REMOVED));
            assertThat(right.stateAt(FROM, OTHER_CAR)).isEqualTo(new Standing.NotStarted(MIDDLE));
            assertThat(right.stateAt(MIDDLE, OTHER_CAR)).isEqualTo(new Standing.Live(Optional.of(UNTIL)));
            assertThat(right.stateAt(UNTIL, OTHER_CAR)).isEqualTo(new Standing.Ended(UNTIL, EndedBy.EXPIRED));
        }

        @Test
        void a_change_of_vehicle_leaves_no_instant_without_cover_and_none_with_both() {
            Right right = right().mark(CAR, Interval.of(FROM, MIDDLE))
                    .mark(OTHER_CAR, Interval.from(MIDDLE))
                    .build();
            assertThat(List.of(FROM, MIDDLE.minusNanos(1), MIDDLE, LAST_MOMENT))
                    .allSatisfy(at -> assertThat(right.stateAt(at, CAR).covers())
                            .isNotEqualTo(right.stateAt(at, OTHER_CAR).covers()));
        }

        @Test
        void during_an_overlap_both_vehicles_are_covered() {
            Instant overlapUntil = MIDDLE.plus(Duration.ofDays(5));
            Right right = right().mark(CAR, Interval.of(FROM, MIDDLE))
                    .mark(CAR, Interval.of(MIDDLE, overlapUntil), MarkRole.OVERLAP)
                    .mark(OTHER_CAR, Interval.from(MIDDLE))
                    .build();
            assertThat(right.stateAt(MIDDLE, CAR)).isEqualTo(new Standing.Live(Optional.of(overlapUntil)));
            assertThat(right.stateAt(MIDDLE, OTHER_CAR)).isEqualTo(new Standing.Live(Optional.of(UNTIL)));
            assertThat(right.stateAt(overlapUntil, CAR))
                    .isEqualTo(new Standing.Ended(overlapUntil, EndedBy.MARK_REMOVED));
        }

        @Test
        void cover_that_goes_on_in_another_role_ends_with_the_last_one() {
            Instant overlapUntil = MIDDLE.plus(Duration.ofDays(5));
            Right right = right().mark(CAR, Interval.of(FROM, MIDDLE))
                    .mark(CAR, Interval.of(MIDDLE, overlapUntil), MarkRole.OVERLAP)
                    .build();
            assertThat(right.stateAt(FROM, CAR)).isEqualTo(new Standing.Live(Optional.of(overlapUntil)));
        }

        @Test
        void a_main_vehicle_replaced_for_a_time_has_not_started_again() {
            Instant back = MIDDLE.plus(Duration.ofDays(10));
            Right right = right().mark(CAR, Interval.of(FROM, MIDDLE))
                    .mark(OTHER_CAR, Interval.of(MIDDLE, back), MarkRole.TEMPORARY)
                    .mark(CAR, Interval.from(back))
                    .build();
            assertThat(right.stateAt(MIDDLE.minusNanos(1), CAR)).isEqualTo(new Standing.Live(Optional.of(MIDDLE)));
            assertThat(right.stateAt(MIDDLE, CAR)).isEqualTo(new Standing.NotStarted(back));
            assertThat(right.stateAt(back, CAR)).isEqualTo(new Standing.Live(Optional.of(UNTIL)));
            assertThat(right.stateAt(back, OTHER_CAR)).isEqualTo(new Standing.Ended(back, EndedBy.MARK_REMOVED));
        }

        @Test
        void cover_never_outlasts_the_right() {
            Right right =
                    right().mark(CAR, Interval.of(FROM, UNTIL.plusSeconds(60))).build();
            assertThat(right.stateAt(FROM, CAR)).isEqualTo(new Standing.Live(Optional.of(UNTIL)));
            assertThat(right.stateAt(UNTIL, CAR)).isEqualTo(new Standing.Ended(UNTIL, EndedBy.EXPIRED));
        }

        @Test
        void a_vehicle_taken_off_does_not_expire_with_the_right() {
            Right right = right().mark(CAR, Interval.of(FROM, MIDDLE))
                    .mark(OTHER_CAR, Interval.from(MIDDLE))
                    .build();
            assertThat(right.stateAt(UNTIL, CAR)).isEqualTo(new Standing.Ended(MIDDLE, EndedBy.MARK_REMOVED));
        }

        @Test
        void a_vehicle_taken_off_is_not_surrendered_with_the_right() {
            Instant surrendered = MIDDLE.plus(Duration.ofDays(3));
            Right right = right().mark(CAR, Interval.of(FROM, MIDDLE))
                    .mark(OTHER_CAR, Interval.from(MIDDLE))
                    .ended(surrendered, EndedBy.SURRENDERED)
                    .build();
            assertThat(right.stateAt(surrendered, CAR)).isEqualTo(new Standing.Ended(MIDDLE, EndedBy.MARK_REMOVED));
            assertThat(right.stateAt(surrendered, OTHER_CAR))
                    .isEqualTo(new Standing.Ended(surrendered, EndedBy.SURRENDERED));
        }

        @Test
        void a_vehicle_taken_off_has_no_grace() {
            Instant graceUntil = UNTIL.plus(Duration.ofDays(21));
            Right right = right().mark(CAR, Interval.of(FROM, MIDDLE))
                    .mark(OTHER_CAR, Interval.of(MIDDLE, UNTIL))
                    .grace(graceUntil)
                    .build();
            assertThat(right.stateAt(UNTIL, CAR)).isEqualTo(new Standing.Ended(MIDDLE, EndedBy.MARK_REMOVED));
            assertThat(right.stateAt(UNTIL, OTHER_CAR)).isEqualTo(new Standing.InGrace(UNTIL, graceUntil));
        }

        @Test
        void a_vehicle_taken_off_is_not_on_hold_with_the_right() {
            Right right = right().mark(CAR, Interval.of(FROM, MIDDLE))
                    .mark(OTHER_CAR, Interval.from(MIDDLE))
                    .status(RightStatus.ON_HOLD)
                    .build();
            assertThat(right.stateAt(FROM, CAR)).isEqualTo(new Standing.OnHold());
            assertThat(right.stateAt(MIDDLE, CAR)).isEqualTo(new Standing.Ended(MIDDLE, EndedBy.MARK_REMOVED));
            assertThat(right.stateAt(FROM, OTHER_CAR)).isEqualTo(new Standing.OnHold());
        }

        @Test
        void a_vehicle_that_comes_later_waits_for_its_own_day() {
            Right right = right().mark(CAR, Interval.of(FROM, MIDDLE))
                    .mark(OTHER_CAR, Interval.from(MIDDLE))
                    .build();
            assertThat(right.stateAt(BEFORE, CAR)).isEqualTo(new Standing.NotStarted(FROM));
            assertThat(right.stateAt(BEFORE, OTHER_CAR)).isEqualTo(new Standing.NotStarted(MIDDLE));
        }

        @Test
        void a_vehicle_named_before_the_term_waits_for_the_term() {
            Right right =
                    right().mark(CAR, Interval.from(FROM.minusSeconds(60))).build();
            assertThat(right.stateAt(FROM.minusSeconds(90), CAR)).isEqualTo(new Standing.NotStarted(FROM));
            assertThat(right.stateAt(BEFORE, CAR)).isEqualTo(new Standing.NotStarted(FROM));
        }

        @Test
        void an_unpaid_right_awaits_payment_for_all_its_vehicles() {
            Right right = right().mark(CAR, Interval.from(FROM))
                    .status(RightStatus.AWAITING_PAYMENT)
                    .build();
            assertThat(right.stateAt(BEFORE, CAR)).isEqualTo(new Standing.AwaitingPayment());
            assertThat(right.stateAt(MIDDLE, CAR)).isEqualTo(new Standing.AwaitingPayment());
        }

        @Test
        void a_visit_called_off_before_it_began_is_called_off_for_its_vehicle() {
            Instant calledOff = FROM.minusSeconds(60);
            Right right = right().ended(calledOff, EndedBy.VISIT_ENDED).build();
            assertThat(right.stateAt(MIDDLE, CAR)).isEqualTo(new Standing.Ended(calledOff, EndedBy.VISIT_ENDED));
        }

        @Test
        void a_vehicle_the_right_never_had_is_treated_as_taken_off_before_it_began() {
            Right right = right().build();
            assertThat(right.stateAt(MIDDLE, OTHER_CAR)).isEqualTo(new Standing.Ended(FROM, EndedBy.MARK_REMOVED));
            assertThat(right.stateAt(UNTIL, OTHER_CAR)).isEqualTo(new Standing.Ended(FROM, EndedBy.MARK_REMOVED));
            assertThat(right.stateAt(BEFORE, OTHER_CAR)).isEqualTo(new Standing.Ended(BEFORE, EndedBy.MARK_REMOVED));
        }

        @Test
        void every_mark_is_listed_once() {
            Right right = right().mark(CAR, Interval.of(FROM, MIDDLE))
                    .mark(OTHER_CAR, Interval.from(MIDDLE))
                    .mark(CAR, Interval.of(MIDDLE, UNTIL), MarkRole.OVERLAP)
                    .build();
            assertThat(right.vrms()).containsExactly(CAR, OTHER_CAR);
        }

        @Test
        void a_log_names_no_mark() {
            assertThat(right().build().toString())
                    .contains("permits:P-7KQ2-9XNM")
                    .doesNotContain("AB12");
        }
    }

    @Nested
    class In_a_bay {
        @Test
        void a_right_is_good_in_the_bays_of_its_type() {
            Right right = right().confers("BUSINESS", BayClass.BUSINESS, BayClass.PERMIT)
                    .build();
            assertThat(right.confers(BayClass.BUSINESS, place())).isTrue();
            assertThat(right.confers(BayClass.PERMIT, place())).isTrue();
            assertThat(right.confers(BayClass.RESIDENT, place())).isFalse();
            assertThat(right.confers(BayClass.SHARED, place())).isFalse();
        }

        @Test
        void a_right_for_resident_or_paid_bays_is_good_in_shared_ones_too() {
            assertThat(right().confers("RESIDENT", BayClass.RESIDENT).build().confers(BayClass.SHARED, place()))
                    .isTrue();
            assertThat(right().confers("HERO", BayClass.PAY_AND_DISPLAY).build().confers(BayClass.SHARED, place()))
                    .isTrue();
        }

        @Test
        void a_right_for_shared_bays_is_not_good_in_resident_ones() {
            Right right = right().confers("X", BayClass.SHARED).build();
            assertThat(right.confers(BayClass.SHARED, place())).isTrue();
            assertThat(right.confers(BayClass.RESIDENT, place())).isFalse();
            assertThat(right.confers(BayClass.PAY_AND_DISPLAY, place())).isFalse();
        }

        @Test
        void an_order_may_let_business_permits_into_resident_bays() {
            Place lenient = place(new Place.BayClassChange("BUSINESS", Set.of(BayClass.RESIDENT), Set.of()));
            Right business = right().confers("BUSINESS", BayClass.BUSINESS).build();
            Right waiver = right().confers("WAIVER", BayClass.BUSINESS).build();
            assertThat(business.confers(BayClass.RESIDENT, lenient)).isTrue();
            assertThat(business.confers(BayClass.PERMIT, lenient)).isFalse();
            assertThat(waiver.confers(BayClass.RESIDENT, lenient)).isFalse();
        }

        @Test
        void an_order_may_keep_a_type_out_of_a_class_of_bay() {
            Place strict = place(new Place.BayClassChange("RESIDENT", Set.of(), Set.of(BayClass.SHARED)));
            Right right = right().confers("RESIDENT", BayClass.RESIDENT, BayClass.SHARED)
                    .build();
            assertThat(right.confers(BayClass.SHARED, strict)).isFalse();
            assertThat(right.confers(BayClass.RESIDENT, strict)).isTrue();
        }

        @Test
        void what_an_order_takes_away_outranks_what_it_adds() {
            Place torn = place(new Place.BayClassChange("RESIDENT", Set.of(BayClass.PERMIT), Set.of(BayClass.PERMIT)));
            assertThat(right().build().confers(BayClass.PERMIT, torn)).isFalse();
        }

        @Test
        void a_right_reaches_its_places_only() {
            assertThat(right().build().reaches(PlaceCode.of("RO1"))).isTrue();
            assertThat(right().build().reaches(PlaceCode.of("RO2"))).isFalse();
        }

        private static Place place(Place.BayClassChange... changes) {
            return new Place(
                    PlaceCode.of("RO1"),
                    PlaceKind.ZONE,
                    "Romford 1",
                    Set.of(BayClass.values()),
                    Optional.of(WeeklyHours.always()),
                    Map.of(),
                    false,
                    false,
                    OptionalInt.empty(),
                    "Order 2020 No 1",
                    LocalDate.of(2020, 1, 1),
                    Optional.empty(),
                    List.of(changes));
        }
    }

    @Test
    void a_mark_has_an_interval_a_slot_from_one_and_a_role() {
        Interval term = Interval.of(FROM, UNTIL);
        Vrm vrm = CAR;
        assertThatThrownBy(() -> new MarkSpan(vrm, term, 0, MarkRole.MAIN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MarkSpan(null, term, 1, MarkRole.MAIN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MarkSpan(vrm, null, 1, MarkRole.MAIN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MarkSpan(vrm, term, 1, null)).isInstanceOf(IllegalArgumentException.class);
    }
}
