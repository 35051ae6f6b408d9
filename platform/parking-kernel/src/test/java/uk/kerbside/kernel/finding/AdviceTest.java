package uk.kerbside.kernel.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.Place;
import uk.kerbside.kernel.RightSource;

@Tag("E-3")
class AdviceTest {
    @ParameterizedTest
    @CsvSource({
        "RESIDENT, 19, 19, 19, 12, 30",
        "SHARED, 19, 19, 19, 12, 30",
        "PERMIT, 16, 16, 16, 16, 30",
        "BUSINESS, 16, 16, 16, 16, 30",
        "PAY_AND_DISPLAY, 11, 05, 11, 11, 30",
        "SINGLE_YELLOW, 01, 01, 01, 01, 01",
        "CAR_PARK, 82, 82, 85, 85, 80",
        "SCHOOL_STREET, 53, 53, 53, 53, 53"
    })
    void the_code_depends_on_the_bay_and_on_what_is_missing(
            BayClass bay, String lapsed, String paidTime, String notYet, String otherwise, String stayOver) {
        Asking asking = Asking.atNoon().in(bay).nothingDisplayed();
        Holding all = Holding.permit().type("RESIDENT", BayClass.values());

        assertThat(asking.with(all.from("2026-12-01T00:00:00Z")).advice().code())
                .contains(notYet);
        Holding over = Holding.permit().type("RESIDENT", BayClass.values()).until("2026-11-20T00:00:00Z");
        assertThat(asking.with(over).advice().code()).contains(lapsed);
        assertThat(asking.with(over.source(RightSource.THIRD_PARTY)).advice().code())
                .contains(paidTime);
        assertThat(asking.with().advice().code()).contains(otherwise);
        assertThat(asking.with(Holding.permit()
                                .type("RESIDENT", BayClass.values())
                                .in("UP1"))
                        .advice()
                        .code())
                .contains(otherwise);
        Sightings since = new Sightings.Known(Optional.of(Instant.parse("2026-11-23T08:00:00Z")), 0);
        assertThat(asking.seen(since)
                        .with(Holding.permit()
                                .type("RESIDENT", BayClass.values())
                                .atMost(Duration.ofHours(3)))
                        .advice()
                        .code())
                .contains(stayOver);
    }

    @ParameterizedTest
    @CsvSource({
        // A school street signed for 52, tickets displayed, a car park that is paid for.
        "SCHOOL_STREET, 52, 52, 52, 52, 52, 52",
        "PAY_AND_DISPLAY, 11, 06, 11, 05, 11, 06",
        "CAR_PARK, 82, 73, 82, 82, 85, 73",
        // No right excuses 27: the council's table holds.
        "RESIDENT, 27, 27, 19, 19, 19, 12"
    })
    void a_place_may_have_codes_of_its_own(
            BayClass bay,
            String first,
            String second,
            String lapsed,
            String paidTime,
            String notYet,
            String otherwise) {
        Asking asking = Asking.atNoon()
                .in(Asking.placeWithCodes("RO1", bay, new Place.Contraventions(first, second)))
                .in(bay)
                .nothingDisplayed();
        Holding all = Holding.permit().type("RESIDENT", BayClass.values());

        assertThat(asking.with(all.from("2026-12-01T00:00:00Z")).advice().code())
                .contains(notYet);
        Holding over = Holding.permit().type("RESIDENT", BayClass.values()).until("2026-11-20T00:00:00Z");
        assertThat(asking.with(over).advice().code()).contains(lapsed);
        assertThat(asking.with(over.source(RightSource.THIRD_PARTY)).advice().code())
                .contains(paidTime);
        assertThat(asking.with().advice().code()).contains(otherwise);
    }

    @Test
    void a_code_says_how_long_to_observe_first() {
        assertThat(Asking.atNoon().nothingDisplayed().with().advice().observation())
                .contains(Duration.ofMinutes(5));
        assertThat(Asking.atNoon()
                        .in(BayClass.SCHOOL_STREET)
                        .nothingDisplayed()
                        .with()
                        .advice()
                        .observation())
                .isEmpty();
        assertThat(Asking.atNoon().with(Holding.permit()).advice().observation())
                .isEmpty();
    }

    @Test
    void observation_periods_are_a_table() {
        String usual = ObservationPeriods.standard().toString();

        assertThat(ObservationPeriods.parse(usual)).hasToString(usual);
        assertThat(usual).startsWith("code,minutes\n01,5\n05,0\n");
        for (String wrong : List.of("27,5", "12,61", "12,-1", "12", "12,x", "12,5\n12,6")) {
            assertThatThrownBy(() -> ObservationPeriods.parse("code,minutes\n" + wrong + "\n"))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> ObservationPeriods.parse("")).hasMessageContaining("begins with");
    }

    @ParameterizedTest
    @EnumSource(Overlay.class)
    void what_may_speak_for_the_driver_keeps_advice_from_being_a_code_and_nothing_else_does(Overlay overlay) {
        Asking asking = Asking.atNoon().nothingDisplayed().doubting(overlay);

        for (Answer answer : List.of(
                asking.with(),
                asking.with(Holding.permit().in("UP1")),
                asking.with(Holding.permit().suspended()),
                asking.with(Holding.permit().until("2026-11-20T00:00:00Z")))) {
            assertThat(answer.advice().code().isEmpty()).isEqualTo(overlay.isFavourable());
            assertThat(answer.overlays()).containsExactly(overlay);
            assertThat(answer.advice().reasons()).hasSize(overlay.isFavourable() ? 1 : 2);
        }
    }

    @Test
    @Tag("E-14")
    void of_nothing_known_no_code_is_advised_before_somebody_looked_at_the_windscreen() {
        assertThat(Asking.atNoon().with().advice().word()).isEqualTo(Advice.Word.LOOK_AT_WINDSCREEN);
        assertThat(Asking.atNoon().nothingDisplayed().with().advice().code()).contains("12");
    }

    @ParameterizedTest
    @EnumSource(
            value = Overlay.class,
            names = {"OUTAGE", "ALERT"})
    void an_outage_or_an_alert_is_referred_and_takes_no_cover_away(Overlay circumstance) {
        Asking asking = Asking.atNoon().nothingDisplayed().doubting(circumstance);

        assertThat(asking.with().outcome()).isEqualTo(Outcome.NOTHING_KNOWN);
        assertThat(asking.with().advice().word()).isEqualTo(Advice.Word.REFER);
        assertThat(asking.with().headline()).isEqualTo("Nothing is known of this mark here.");
        Answer covered = asking.with(Holding.permit());
        assertThat(covered.advice().word()).isEqualTo(Advice.Word.NONE);
        assertThat(covered.overlays()).containsExactly(circumstance);
    }

    @ParameterizedTest
    @EnumSource(
            value = Overlay.class,
            names = {"DATA_TOO_OLD", "SOURCE_INCOMPLETE"})
    @Tag("case")
    void a_source_that_could_know_and_is_silent_is_never_a_plain_no(Overlay doubt) {
        Asking doubtful = Asking.atNoon().nothingDisplayed().doubting(doubt);

        for (Answer answer : List.of(
                doubtful.with(),
                doubtful.with(Holding.permit().in("UP1")),
                doubtful.with(Holding.permit().until("2026-11-20T00:00:00Z")))) {
            assertThat(answer.advice().word()).isEqualTo(Advice.Word.REFER);
            assertThat(answer.overlays()).containsExactly(doubt);
        }
        assertThat(doubtful.with().headline()).contains("not everything there is to know has arrived");
        Answer covered = doubtful.with(Holding.permit());
        assertThat(covered.advice().word()).isEqualTo(Advice.Word.NONE);
        assertThat(covered.overlays()).containsExactly(doubt);
    }

    @Test
    void a_look_alike_that_lapsed_is_for_a_supervisor() {
        Answer answer = Asking.atNoon().with(Holding.permit().of("LGO9RVK").until("2026-11-20T00:00:00Z"));

        assertThat(answer.outcome()).isEqualTo(Outcome.LAPSED);
        assertThat(answer.advice().word()).isEqualTo(Advice.Word.REFER);
    }

    @Test
    void advice_has_a_code_exactly_when_it_advises_one() {
        assertThatThrownBy(() -> new Advice(Advice.Word.NONE, Optional.of("12"), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Advice(Advice.Word.CODE, Optional.empty(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_table_of_codes_is_read_back_as_it_is_written() {
        String written = ContraventionCodes.standard().toString();

        assertThat(ContraventionCodes.parse(written)).hasToString(written);
    }

    @Test
    void a_table_with_a_code_no_right_can_excuse_is_refused() {
        String usual = ContraventionCodes.standard().toString();

        assertThatThrownBy(() -> ContraventionCodes.parse(usual.replace("RESIDENT,19", "RESIDENT,27")))
                .hasMessageContaining("a right can excuse");
        assertThatThrownBy(() -> ContraventionCodes.parse(usual.replace("SCHOOL_STREET,53,53,53,53,53\n", "")))
                .hasMessageContaining("each class of bay");
        assertThatThrownBy(() -> ContraventionCodes.parse(usual + "RESIDENT,19,19,19,12,30\n"))
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> ContraventionCodes.parse("")).hasMessageContaining("begins with");
    }
}
