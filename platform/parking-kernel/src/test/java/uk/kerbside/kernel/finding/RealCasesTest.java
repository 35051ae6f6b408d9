package uk.kerbside.kernel.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.EndedBy;
import uk.kerbside.kernel.Place;

/** What happened to somebody elsewhere. */
@Tag("case")
class RealCasesTest {
    @ParameterizedTest
    @CsvSource({"LG09RVK, LGO9RVK", "LGO9RVK, LG09RVK"})
    @Tag("E-2")
    void case_1_a_permit_holder_whose_mark_was_typed_with_an_o_is_covered_whoever_slipped(String held, String typed) {
        Answer answer = Asking.atNoon().of(typed).with(Holding.permit().of(held));

        assertThat(answer.outcome()).isEqualTo(Outcome.COVERED_CONFUSABLE);
        assertThat(answer.advice().word()).isEqualTo(Advice.Word.NONE);
        assertThat(answer.advice().reasons().getFirst()).contains("council policy");
        assertThat(answer.finding().basis().orElseThrow().mark().value()).isEqualTo(held);
        assertThat(answer.headline()).contains(held).contains("P-1");
    }

    @Test
    @Tag("E-2")
    void case_1_two_marks_that_may_both_be_meant_cover_nobody() {
        // O1234 is a mark from before 1963, 01234 a trade plate; foreign shapes match exactly only.
        assertThat(Asking.atNoon()
                        .of("O1234")
                        .with(Holding.permit().of("01234"))
                        .outcome())
                .isEqualTo(Outcome.NOTHING_KNOWN);
        Answer foreign = Asking.atNoon().of("BMO12345").with(Holding.permit().of("BM012345"));
        assertThat(foreign.outcome()).isEqualTo(Outcome.NOTHING_KNOWN);
    }

    @ParameterizedTest
    @CsvSource({"RESIDENT", "SHARED"})
    @Tag("E-3")
    void case_2_a_driver_whose_permit_expired_recently_gets_19_and_never_12(BayClass bay) {
        Answer answer = Asking.atNoon().in(bay).with(Holding.permit().until("2026-11-20T00:00:00Z"));

        assertThat(answer.outcome()).isEqualTo(Outcome.LAPSED);
        assertThat(answer.advice().code()).contains("19");
        assertThat(answer.advice().reasons().getFirst()).contains("there was a right for this place, and it is over");
        assertThat(answer.headline()).contains("lapsed").contains("3 days ago").contains("20 November 2026 at 00:00");
    }

    @Test
    @Tag("E-3")
    void case_2_another_zones_permit_is_12_also_when_it_expired() {
        Answer live = Asking.atNoon().with(Holding.permit().in("UP1"));
        Answer expired = Asking.atNoon()
                .nothingDisplayed()
                .with(Holding.permit().in("UP1").until("2026-11-20T00:00:00Z"));

        assertThat(live.advice().code()).contains("12");
        assertThat(expired.outcome()).isEqualTo(Outcome.NOTHING_KNOWN);
        assertThat(expired.advice().code()).contains("12");
    }

    @Test
    @Tag("E-13")
    void case_6_a_permit_that_has_expired_is_shown_as_valid_to_nobody() {
        KnownRight permit = Holding.permit().until("2026-11-23T12:00:00Z").known();

        // The customer's page asks the same rule; there is no second one to disagree.
        assertThat(permit.right().stateAt(Asking.NOON).covers()).isFalse();
        assertThat(Asking.atNoon().with(java.util.List.of(permit)).outcome()).isEqualTo(Outcome.LAPSED);
    }

    @Test
    @Tag("X-4")
    void case_7_what_the_issuer_last_said_is_what_the_officer_is_told() {
        Holding paid = Holding.permit();
        Holding unpaid = Holding.permit().awaitingPayment();
        Holding revoked = Holding.permit().ended("2026-11-23T11:00:00Z", EndedBy.REVOKED);

        assertThat(Asking.atNoon().with(unpaid).outcome()).isEqualTo(Outcome.RIGHT_ON_HOLD);
        assertThat(Asking.atNoon().with(paid).outcome()).isEqualTo(Outcome.COVERED);
        assertThat(Asking.atNoon().with(revoked).outcome()).isEqualTo(Outcome.LAPSED);
    }

    @Test
    @Tag("E-1")
    void case_8_a_business_permit_in_a_resident_bay_names_the_bays_it_confers_and_the_rules() {
        Holding business = Holding.permit().type("BUSINESS", BayClass.BUSINESS, BayClass.PERMIT, BayClass.SHARED);

        Answer answer = Asking.atNoon().with(business);

        assertThat(answer.outcome()).isEqualTo(Outcome.WRONG_BAY);
        assertThat(answer.headline())
                .isEqualTo("Wrong bay: BUSINESS permit P-1 is valid here in PERMIT, SHARED, BUSINESS bays,"
                        + " not in RESIDENT bays (rules version 3).");
        assertThat(answer.advice().code()).contains("12");
    }

    @Test
    @Tag("E-1")
    void case_8_a_business_permit_holder_is_covered_in_resident_bays_where_the_order_says_so() {
        Holding business = Holding.permit().type("BUSINESS", BayClass.BUSINESS, BayClass.PERMIT, BayClass.SHARED);
        Place byOrder = Asking.place(
                "RO1",
                "Mon-Fri 08:30-18:30",
                new Place.BayClassChange("BUSINESS", Set.of(BayClass.RESIDENT), Set.of()));

        assertThat(Asking.atNoon().in(byOrder).with(business).outcome()).isEqualTo(Outcome.COVERED);
    }

    @Test
    @Tag("E-1")
    void case_12_a_point_inside_two_overlapping_areas_is_allowed_by_either() {
        Place one = Asking.place("RO1", "Mon-Fri 08:30-18:30");
        Place other = Asking.place("UP1", "Mon-Fri 08:30-18:30");

        assertThat(Asking.atNoon()
                        .in(one, other)
                        .with(Holding.permit().in("UP1"))
                        .outcome())
                .isEqualTo(Outcome.COVERED);
        assertThat(Asking.atNoon()
                        .in(other, one)
                        .with(Holding.permit().in("UP1"))
                        .outcome())
                .isEqualTo(Outcome.COVERED);
    }
}
