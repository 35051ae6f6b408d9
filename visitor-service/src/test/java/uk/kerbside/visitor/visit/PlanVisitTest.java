package uk.kerbside.visitor.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.places.CalendarPublished;
import uk.kerbside.events.places.PlacePublished;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.PlaceKind;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.problem.Refusal;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.visitor.Council;
import uk.kerbside.visitor.FakeReplicas;
import uk.kerbside.visitor.household.Household;

class PlanVisitTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final VisitSettings SETTINGS = new VisitSettings() {
        @Override
        public Duration startTolerance() {
            return Duration.ofSeconds(30);
        }

        @Override
        public Duration aheadAtMost() {
            return Duration.ofDays(30);
        }

        @Override
        public int overAtOnce() {
            return 500;
        }

        @Override
        public int republishedAtOnce() {
            return 500;
        }
    };

    private final FakeReplicas replicas = new FakeReplicas()
            .with("RO1", place("RO1", "Mon-Fri 08:30-18:30", Map.of()))
            .with(
                    "BB1",
                    place(
                            "BB1",
                            "Mon-Fri 09:00-12:00",
                            Map.of(
                                    BayClass.SHARED,
                                    "Mon-Fri 11:00-20:00",
                                    BayClass.PAY_AND_DISPLAY,
                                    "Mon-Fri 06:00-24:00",
                                    BayClass.PERMIT,
                                    "Mon-Fri 00:00-24:00")))
            .with(
                    "calendar",
                    new CalendarPublished(
                            new Revision(1, 1),
                            "Europe/London",
                            List.of(new CalendarPublished.BankHoliday("Christmas Day", LocalDate.of(2026, 12, 25))),
                            List.of()));
    private final PlanVisit planVisit = new PlanVisit(
            new ZoneHours(replicas, new CouncilClock(InstantSource.fixed(NOW), ZoneId.of("Europe/London"))), SETTINGS);

    @Test
    void without_a_start_it_begins_now() {
        PlanVisit.Plan plan = planVisit.plan(in("RO1"), 1, Optional.empty(), NOW);

        assertThat(plan.from()).isEqualTo(NOW);
        assertThat(plan.until()).isEqualTo("2026-11-24T14:00:00Z");
        assertThat(plan.units()).isEqualTo(1);
    }

    @Test
    void a_start_a_few_seconds_ago_means_now() {
        assertThat(planVisit
                        .plan(in("RO1"), 1, Optional.of(NOW.minusSeconds(30)), NOW)
                        .from())
                .isEqualTo(NOW);
    }

    @Test
    void a_start_longer_ago_is_refused() {
        assertRefused("RO1", NOW.minusSeconds(30).minusNanos(1_000), VisitRefusal.START_IN_THE_PAST);
    }

    @Test
    void a_start_as_far_ahead_as_allowed_is_planned() {
        Instant thirtyDaysAhead = NOW.plus(Duration.ofDays(30));

        assertThat(planVisit
                        .plan(in("RO1"), 1, Optional.of(thirtyDaysAhead), NOW)
                        .from())
                .isEqualTo(thirtyDaysAhead);
    }

    @Test
    void a_start_further_ahead_is_refused() {
        assertRefused("RO1", NOW.plus(Duration.ofDays(30)).plusMillis(1), VisitRefusal.START_TOO_FAR_AHEAD);
    }

    @Test
    void a_start_is_planned_as_finely_as_it_can_be_kept() {
        assertThat(planVisit
                        .plan(in("RO1"), 1, Optional.of(Instant.parse("2026-11-25T10:00:00.123456789Z")), NOW)
                        .from())
                .isEqualTo("2026-11-25T10:00:00.123456Z");
    }

    @Test
    void on_a_bank_holiday_nothing_is_needed() {
        Instant christmas = Instant.parse("2026-12-25T10:00:00Z");

        assertThatThrownBy(() -> planVisit.plan(in("RO1"), 1, Optional.of(christmas), christmas))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.refusal()).isEqualTo(VisitRefusal.NOT_CONTROLLED);
                    assertThat(refused.getMessage()).contains("Mon-Fri 08:30-18:30");
                });
    }

    @Test
    void hours_of_all_bays_the_visitor_may_stand_in_count_and_no_others() {
        // The zone has no PERMIT bays, and visitors may not stand in PAY_AND_DISPLAY ones.
        PlanVisit.Plan plan = planVisit.plan(in("BB1"), 9, Optional.of(Instant.parse("2026-11-25T00:00:00Z")), NOW);

        assertThat(plan.cover().unitStarts())
                .containsExactly(
                        Instant.parse("2026-11-25T09:00:00Z"),
                        Instant.parse("2026-11-25T13:00:00Z"),
                        Instant.parse("2026-11-25T17:00:00Z"));
        assertThat(plan.until()).isEqualTo("2026-11-25T20:00:00Z");
    }

    @Test
    void a_zone_nobody_told_of_is_refused() {
        assertRefused("XX9", NOW, VisitRefusal.ZONE_UNKNOWN);
    }

    private void assertRefused(String zone, Instant start, Refusal refusal) {
        assertThatThrownBy(() -> planVisit.plan(in(zone), 1, Optional.of(start), NOW))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(refusal));
    }

    private static Household in(String zone) {
        return new Household("A-1", "100020000007", zone, false, Council.version(1, LocalDate.of(2026, 4, 1), 1300));
    }

    private static PlacePublished place(String code, String hours, Map<BayClass, String> byBay) {
        return new PlacePublished(
                new Revision(1, 1),
                code,
                PlaceKind.ZONE,
                "Zone " + code,
                List.of(BayClass.RESIDENT, BayClass.SHARED, BayClass.PAY_AND_DISPLAY),
                Optional.of(hours),
                byBay,
                false,
                false,
                Optional.empty(),
                "TMO 2009 No. 3",
                LocalDate.of(2019, 4, 1),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }
}
