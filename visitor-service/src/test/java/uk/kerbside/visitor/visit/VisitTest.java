package uk.kerbside.visitor.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.kerbside.events.rights.RightPublished;
import uk.kerbside.events.visits.VisitEndedBy;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.EndedBy;
import uk.kerbside.kernel.Interval;
import uk.kerbside.kernel.MarkRole;
import uk.kerbside.kernel.Medium;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kernel.RightSource;
import uk.kerbside.kernel.RightStatus;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.visitor.Council;
import uk.kerbside.visitor.household.Household;

@Tag("V-3")
class VisitTest {
    private static final Household HOUSEHOLD =
            new Household("A-1", "100020000007", "RO1", false, Council.version(4, LocalDate.of(2026, 4, 1), 1300));
    private static final Revision FIRST = new Revision(1, 1);

    private final Visit visit = booked();

    @ParameterizedTest(name = "ended at {0}: {1}, {2} units back")
    @CsvSource({
        // Booked from 07:00 on for three units of 08:30-12:30, 12:30-16:30 and 16:30-18:30.
        "06:59:59.999999, CANCELLED, 3",
        "07:00:00, ENDED, 3",
        "08:30:00, ENDED, 3",
        "08:30:00.000001, ENDED, 2",
        "12:30:00, ENDED, 2",
        "12:30:00.000001, ENDED, 1",
        "16:30:00, ENDED, 1",
        "16:30:00.000001, ENDED, 0",
        "18:29:59.999999, ENDED, 0",
    })
    void only_units_nobody_began_to_use_come_back(String time, VisitStatus status, int unitsBack) {
        boolean ended = visit.end(on24th(time), VisitEndedBy.CUSTOMER);

        assertThat(ended).isTrue();
        assertThat(visit.status()).isEqualTo(status);
        assertThat(visit.unitsReturned()).isEqualTo(unitsBack);
        assertThat(visit.endedAt()).contains(on24th(time));
        assertThat(visit.endedBy()).contains(VisitEndedBy.CUSTOMER);
    }

    @Test
    void a_visit_whose_time_is_over_cannot_be_ended_early() {
        boolean ended = visit.end(on24th("18:30:00"), VisitEndedBy.CUSTOMER);

        assertThat(ended).isFalse();
        assertThat(visit.status()).isEqualTo(VisitStatus.BOOKED);
        assertThat(visit.endedAt()).isEmpty();
    }

    @Test
    void a_visit_ends_once() {
        visit.end(on24th("10:00:00"), VisitEndedBy.STAFF);

        assertThat(visit.end(on24th("11:00:00"), VisitEndedBy.CUSTOMER)).isFalse();
        assertThat(visit.endByTime()).isFalse();
        assertThat(visit.endedAt()).contains(on24th("10:00:00"));
        assertThat(visit.endedBy()).contains(VisitEndedBy.STAFF);
        assertThat(visit.unitsReturned()).isEqualTo(2);
    }

    @Test
    void a_visit_that_was_called_off_stays_so() {
        visit.end(on24th("06:00:00"), VisitEndedBy.CUSTOMER);

        assertThat(visit.end(on24th("06:30:00"), VisitEndedBy.CUSTOMER)).isFalse();
        assertThat(visit.endByTime()).isFalse();
        assertThat(visit.status()).isEqualTo(VisitStatus.CANCELLED);
        assertThat(visit.until()).isEqualTo(on24th("18:30:00"));
    }

    @Test
    void when_its_time_is_over_nothing_comes_back() {
        boolean ended = visit.endByTime();

        assertThat(ended).isTrue();
        assertThat(visit.status()).isEqualTo(VisitStatus.ENDED);
        assertThat(visit.endedBy()).contains(VisitEndedBy.TIME);
        assertThat(visit.endedAt()).contains(on24th("18:30:00"));
        assertThat(visit.unitsReturned()).isZero();
    }

    @Test
    void its_right_says_all_an_officer_needs() {
        RightPublished right = VisitRight.of(visit, new Revision(2, 7));

        assertThat(right)
                .isEqualTo(new RightPublished(
                        new Revision(2, 7),
                        "visitor:V-1",
                        RightSource.VISIT,
                        "V-1",
                        Optional.of("A-1"),
                        "VISITOR",
                        4,
                        Medium.VIRTUAL,
                        on24th("07:00:00"),
                        Optional.of(on24th("18:30:00")),
                        List.of(new RightPublished.Mark(
                                "AB12CDE", 1, MarkRole.MAIN, on24th("07:00:00"), Optional.of(on24th("18:30:00")))),
                        new RightPublished.Places(false, List.of("RO1")),
                        List.of(BayClass.PERMIT, BayClass.RESIDENT, BayClass.SHARED),
                        Optional.empty(),
                        Optional.empty(),
                        RightStatus.GRANTED,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void its_right_says_since_when_it_was_ended_early() {
        visit.end(on24th("10:00:00"), VisitEndedBy.CUSTOMER);

        RightPublished right = VisitRight.of(visit, FIRST);

        assertThat(right.status()).isEqualTo(RightStatus.ENDED);
        assertThat(right.ended()).contains(new RightPublished.Ended(on24th("10:00:00"), EndedBy.VISIT_ENDED));
    }

    @Test
    void the_right_of_a_visit_whose_time_is_over_is_the_one_officers_have_already() {
        RightPublished before = VisitRight.of(visit, FIRST);

        visit.endByTime();

        assertThat(VisitRight.of(visit, FIRST)).isEqualTo(before);
    }

    @Test
    void it_covers_from_its_first_instant_to_the_one_before_its_end() {
        visit.publishedAs(FIRST);

        assertThat(visit.coversAt(on24th("06:59:59.999999"))).isFalse();
        assertThat(visit.coversAt(on24th("07:00:00"))).isTrue();
        assertThat(visit.coversAt(on24th("18:29:59.999999"))).isTrue();
        assertThat(visit.coversAt(on24th("18:30:00"))).isFalse();
    }

    @Test
    void it_covers_nobody_from_the_instant_in_which_it_was_ended() {
        visit.publishedAs(FIRST);
        visit.end(on24th("10:00:00"), VisitEndedBy.CUSTOMER);

        assertThat(visit.coversAt(on24th("10:00:00"))).isFalse();
        assertThat(visit.until()).isEqualTo(on24th("10:00:00"));
    }

    @Test
    void one_that_was_called_off_covers_nobody() {
        visit.publishedAs(FIRST);
        visit.end(on24th("06:00:00"), VisitEndedBy.CUSTOMER);

        assertThat(visit.coversAt(on24th("08:00:00"))).isFalse();
    }

    private static Visit booked() {
        List<Interval> day = List.of(Interval.of(on24th("08:30:00"), on24th("18:30:00")));
        ControlledTime.Cover cover = new ControlledTime(day)
                .cover(on24th("07:00:00"), 3, HOUSEHOLD.visitorRules().unit())
                .orElseThrow();
        PlanVisit.Plan plan = new PlanVisit.Plan(on24th("07:00:00"), cover);
        return Visit.book("V-1", HOUSEHOLD, Vrm.of("ab12 cde"), plan, on24th("05:00:00"));
    }

    private static Instant on24th(String time) {
        return Instant.parse("2026-11-24T" + time + "Z");
    }
}
