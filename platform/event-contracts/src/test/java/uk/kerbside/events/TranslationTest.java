package uk.kerbside.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.places.CalendarPublished;
import uk.kerbside.events.places.CalendarTranslation;
import uk.kerbside.events.places.PlacePublished;
import uk.kerbside.events.places.PlaceTranslation;
import uk.kerbside.events.rights.RightPublished;
import uk.kerbside.events.rights.RightTranslation;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.Calendar;
import uk.kerbside.kernel.EndedBy;
import uk.kerbside.kernel.Interval;
import uk.kerbside.kernel.MarkRole;
import uk.kerbside.kernel.MarkSpan;
import uk.kerbside.kernel.Medium;
import uk.kerbside.kernel.Place;
import uk.kerbside.kernel.PlaceCode;
import uk.kerbside.kernel.PlaceKind;
import uk.kerbside.kernel.PlaceScope;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kernel.Right;
import uk.kerbside.kernel.RightSource;
import uk.kerbside.kernel.RightStatus;
import uk.kerbside.kernel.Standing;
import uk.kerbside.kernel.WeeklyHours;
import uk.kerbside.kernel.vrm.Vrm;

/** What is published arrives in the kernel whole. */
class TranslationTest {
    private static final Instant FROM = Instant.parse("2026-11-24T10:02:07Z");
    private static final Instant UNTIL = Instant.parse("2027-11-24T00:00:00Z");
    private static final Instant CHANGE = Instant.parse("2026-12-01T12:00:00Z");
    private static final Instant OVERLAP_UNTIL = Instant.parse("2026-12-06T12:00:00Z");

    @Test
    void a_right_loses_nothing_the_rule_needs() {
        Vrm old = Vrm.of("LG09RVK");
        assertThat(RightTranslation.toKernel(Samples.of(RightPublished.class)))
                .isEqualTo(new Right(
                        "permits:P-7KQ2-9XNM",
                        RightSource.PERMIT,
                        "P-7KQ2-9XNM",
                        Optional.of("A-3FQD-8KTM"),
                        "RESIDENT",
                        1,
                        Medium.VIRTUAL,
                        Interval.of(FROM, UNTIL),
                        List.of(
                                new MarkSpan(old, Interval.of(FROM, CHANGE), 1, MarkRole.MAIN),
                                new MarkSpan(old, Interval.of(CHANGE, OVERLAP_UNTIL), 1, MarkRole.OVERLAP),
                                new MarkSpan(Vrm.of("AB12CDE"), Interval.of(CHANGE, UNTIL), 1, MarkRole.MAIN)),
                        new PlaceScope.Listed(Set.of(PlaceCode.of("RO1"))),
                        Set.of(BayClass.RESIDENT, BayClass.PERMIT, BayClass.SHARED),
                        Optional.of(WeeklyHours.parse("Mon-Sat 08:00-20:00")),
                        Optional.of(Duration.ofHours(3)),
                        RightStatus.ENDED,
                        Optional.of(new Right.Ending(Instant.parse("2027-05-01T09:30:00Z"), EndedBy.SURRENDERED)),
                        Optional.of(new Right.Renewal(
                                Instant.parse("2027-04-20T18:45:00Z"),
                                Optional.of(Instant.parse("2027-12-15T00:00:00Z")))),
                        new Revision(1, 4),
                        List.of(Interval.of(
                                Instant.parse("2026-11-25T09:00:00Z"), Instant.parse("2026-11-26T12:00:00Z")))));
    }

    @Test
    void a_granted_right_is_live_and_an_unpaid_one_is_not() {
        assertThat(RightTranslation.toKernel(Samples.of(RightPublished.class, "granted"))
                        .stateAt(CHANGE, Vrm.of("AB12CDE")))
                .isEqualTo(new Standing.Live(Optional.of(UNTIL)));
        assertThat(RightTranslation.toKernel(Samples.of(RightPublished.class, "awaiting-payment"))
                        .stateAt(CHANGE))
                .isEqualTo(new Standing.AwaitingPayment());
    }

    @Test
    void a_right_for_the_whole_area_reaches_every_place() {
        RightPublished granted = Samples.of(RightPublished.class, "granted");
        Right right = RightTranslation.toKernel(everywhere(granted));
        assertThat(right.scope()).isEqualTo(new PlaceScope.Everywhere());
        assertThat(right.reaches(PlaceCode.of("HO1"))).isTrue();
    }

    @Test
    void a_place_loses_nothing_the_rule_needs() {
        assertThat(PlaceTranslation.toKernel(Samples.of(PlacePublished.class)))
                .isEqualTo(new Place(
                        PlaceCode.of("RO1"),
                        PlaceKind.ZONE,
                        "Zone RO1",
                        Set.of(
                                BayClass.RESIDENT,
                                BayClass.PERMIT,
                                BayClass.SHARED,
                                BayClass.BUSINESS,
                                BayClass.PAY_AND_DISPLAY,
                                BayClass.SINGLE_YELLOW),
                        Optional.of(WeeklyHours.parse("Mon-Fri 08:30-18:30")),
                        Map.of(BayClass.SINGLE_YELLOW, WeeklyHours.parse("Mon-Sat 07:00-19:00")),
                        false,
                        false,
                        OptionalInt.of(240),
                        "TMO 2009 No. 3",
                        LocalDate.of(2019, 4, 1),
                        Optional.of(LocalDate.of(2029, 4, 1)),
                        List.of(new Place.BayClassChange(
                                "BUSINESS", Set.of(BayClass.RESIDENT), Set.of(BayClass.SINGLE_YELLOW))),
                        Map.of(BayClass.PAY_AND_DISPLAY, new Place.Contraventions("11", "06")),
                        List.of(new Place.Suspension(
                                "S-2026-017",
                                Interval.of(
                                        Instant.parse("2026-11-23T08:00:00Z"), Instant.parse("2026-11-25T18:00:00Z")),
                                Set.of(BayClass.RESIDENT),
                                Optional.of("Como Road, outside 12 to 20"),
                                Set.of("D-7KQ2-9XNM")))));
    }

    @Test
    void a_school_street_stays_one() {
        Place street = PlaceTranslation.toKernel(Samples.of(PlacePublished.class, "school-street"));
        assertThat(street.kind()).isEqualTo(PlaceKind.SCHOOL_STREET);
        assertThat(street.termTimeOnly()).isTrue();
        assertThat(street.capacity()).isEmpty();
    }

    @Test
    void the_calendar_loses_nothing() {
        assertThat(CalendarTranslation.toKernel(Samples.of(CalendarPublished.class)))
                .isEqualTo(new Calendar(
                        ZoneId.of("Europe/London"),
                        List.of(new Calendar.BankHoliday("Christmas Day", LocalDate.of(2026, 12, 25))),
                        List.of(new Calendar.SchoolTerm(
                                "Autumn 2026", LocalDate.of(2026, 9, 1), LocalDate.of(2026, 12, 19)))));
    }

    private static RightPublished everywhere(RightPublished right) {
        return new RightPublished(
                right.revision(),
                right.rightId(),
                right.source(),
                right.reference(),
                right.accountId(),
                right.typeCode(),
                right.ruleVersion(),
                right.medium(),
                right.from(),
                right.until(),
                right.marks(),
                new RightPublished.Places(true, List.of()),
                right.bayClasses(),
                right.hours(),
                right.maxStay(),
                right.status(),
                right.ended(),
                right.pendingReason(),
                right.renewal(),
                right.reminder(),
                right.lateRegistrationUntil(),
                right.predecessor(),
                right.series());
    }
}
