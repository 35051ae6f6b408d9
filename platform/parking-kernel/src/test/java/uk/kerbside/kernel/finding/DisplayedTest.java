package uk.kerbside.kernel.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.EndedBy;
import uk.kerbside.kernel.RightSource;
import uk.kerbside.kernel.finding.Displayed.Verdict;

/** What an officer sees behind the windscreen, and what it is good for. */
@Tag("E-14")
class DisplayedTest {
    @Test
    void a_card_scratched_for_today_covers_until_midnight() {
        Answer answer = Asking.atNoon().displaying(card("2026-11-23")).with();

        assertThat(answer.outcome()).isEqualTo(Outcome.COVERED_DISPLAYED);
        assertThat(answer.finding().until()).contains(Instant.parse("2026-11-24T00:00:00Z"));
        assertThat(answer.advice().word()).isEqualTo(Advice.Word.NONE);
        assertThat(answer.headline())
                .isEqualTo("Covered by the scratch card 700001 displayed until 24 November 2026 at 00:00.");
        assertVerdict(answer, Verdict.GOOD);
    }

    @ParameterizedTest
    @CsvSource({
        "08:00, 2026-11-23T12:00:00Z, LAPSED",
        "08:01, 2026-11-23T12:00:00Z, COVERED_DISPLAYED",
        "12:01, 2026-11-23T12:00:00Z, NOTHING_KNOWN",
        "12:00, 2026-11-23T12:00:00Z, COVERED_DISPLAYED"
    })
    void a_card_with_a_time_is_good_for_four_hours(String from, String at, Outcome expected) {
        Displayed card = new Displayed.Card(
                "700001", LocalDate.parse("2026-11-23"), Optional.of(LocalTime.parse(from)), Optional.empty());

        assertThat(Asking.atNoon().at(at).displaying(card).with().outcome()).isEqualTo(expected);
    }

    @Test
    void a_card_scratched_late_ends_at_midnight() {
        Displayed card = new Displayed.Card(
                "700001", LocalDate.parse("2026-11-23"), Optional.of(LocalTime.parse("22:00")), Optional.empty());
        Asking evening = Asking.atNoon()
                .in(Asking.place("RO1", "Mon-Sun 00:00-24:00"))
                .at("2026-11-23T23:30:00Z")
                .displaying(card);

        assertThat(evening.with().finding().until()).contains(Instant.parse("2026-11-24T00:00:00Z"));
    }

    @Test
    void a_card_of_yesterday_is_an_invalid_voucher_and_gets_19_not_12() {
        Answer answer = Asking.atNoon().displaying(card("2026-11-22")).with();

        assertThat(answer.outcome()).isEqualTo(Outcome.LAPSED);
        assertThat(answer.advice().code()).contains("19");
        assertThat(answer.headline())
                .isEqualTo("The scratch card 700001 displayed was over 12 hours ago, on 23 November 2026 at 00:00.");
        assertVerdict(answer, Verdict.OVER);
    }

    @Test
    void a_card_scratched_for_a_later_day_is_for_a_supervisor() {
        Answer answer = Asking.atNoon().displaying(card("2026-11-24")).with();

        assertThat(answer.outcome()).isEqualTo(Outcome.NOTHING_KNOWN);
        assertThat(answer.advice().word()).isEqualTo(Advice.Word.REFER);
        assertThat(answer.overlays()).containsExactly(Overlay.DISPLAYED_IN_DOUBT);
        assertThat(answer.advice().reasons()).contains("The card displayed is scratched for a later day.");
    }

    @Test
    void a_card_in_a_bay_it_is_not_good_in_helps_nobody() {
        Answer answer = Asking.atNoon()
                .in(BayClass.BUSINESS)
                .displaying(card("2026-11-23"))
                .with();

        assertThat(answer.advice().code()).contains("16");
        assertVerdict(answer, Verdict.NOT_HERE);
    }

    @Test
    void a_card_on_file_is_good_where_it_says_and_while_it_was_not_reported_lost() {
        Holding ofHere = Holding.permit("visitor:700001").source(RightSource.SCRATCH_CARD);
        Holding ofElsewhere = Holding.permit("visitor:700001")
                .source(RightSource.SCRATCH_CARD)
                .in("UP1");
        Holding lost = Holding.permit("visitor:700001")
                .source(RightSource.SCRATCH_CARD)
                .ended("2026-11-20T12:00:00Z", EndedBy.REVOKED);

        assertThat(Asking.atNoon().displaying(onFile(ofHere)).with().outcome()).isEqualTo(Outcome.COVERED_DISPLAYED);
        assertVerdict(Asking.atNoon().displaying(onFile(ofElsewhere)).with(), Verdict.NOT_HERE);
        Answer ofALostOne = Asking.atNoon().displaying(onFile(lost)).with();
        assertVerdict(ofALostOne, Verdict.IN_DOUBT);
        assertThat(ofALostOne.advice().word()).isEqualTo(Advice.Word.REFER);
    }

    @Test
    void a_paper_permit_on_file_for_this_mark_covers_when_it_is_displayed() {
        Holding paper = Holding.permit("permits:P100001").onPaper();
        Displayed displayed = new Displayed.PaperPermit("P100001", Optional.of(paper.known()));

        Answer answer = Asking.atNoon().displaying(displayed).with(paper);

        assertThat(answer.outcome()).isEqualTo(Outcome.COVERED_DISPLAYED);
        assertThat(answer.finding().basis().orElseThrow().right().id()).isEqualTo("permits:P100001");
        assertThat(answer.finding().until()).contains(Instant.parse("2027-01-01T00:00:00Z"));
        assertThat(answer.alsoConsidered()).isEmpty();
    }

    @Test
    void a_paper_permit_of_another_mark_or_of_no_number_on_file_is_for_a_supervisor() {
        Holding ofAnother = Holding.permit("permits:P100001").onPaper().of("AB12CDE");
        Displayed displayed = new Displayed.PaperPermit("P100001", Optional.of(ofAnother.known()));
        Displayed unknown = new Displayed.PaperPermit("P999999", Optional.empty());

        for (Answer answer : List.of(
                Asking.atNoon().displaying(displayed).with(),
                Asking.atNoon().displaying(unknown).with())) {
            assertThat(answer.outcome()).isEqualTo(Outcome.NOTHING_KNOWN);
            assertThat(answer.advice().word()).isEqualTo(Advice.Word.REFER);
            assertVerdict(answer, Verdict.IN_DOUBT);
        }
    }

    @Test
    void a_paper_permit_that_ran_out_is_judged_as_the_right_it_is() {
        Holding paper = Holding.permit("permits:P100001").onPaper().until("2026-11-20T00:00:00Z");
        Displayed displayed = new Displayed.PaperPermit("P100001", Optional.of(paper.known()));

        Answer answer = Asking.atNoon().displaying(displayed).with(paper);

        assertThat(answer.finding()).isInstanceOf(Finding.Lapsed.class);
        assertThat(answer.advice().code()).contains("19");
        assertVerdict(answer, Verdict.OVER);
    }

    @Test
    void a_paper_permit_on_file_beside_another_thing_displayed_is_not_displayed() {
        Answer answer = Asking.atNoon()
                .displaying(new Displayed.Ticket(Asking.NOON))
                .with(Holding.permit().onPaper());

        assertThat(answer.outcome()).isEqualTo(Outcome.PAPER_ON_FILE);
        assertThat(answer.advice().word()).isEqualTo(Advice.Word.REFER);
    }

    @ParameterizedTest
    @EnumSource(
            value = BayClass.class,
            names = {"PAY_AND_DISPLAY", "SHARED", "CAR_PARK"})
    void a_ticket_is_good_until_its_time_and_ten_minutes_after_nobody_acts(BayClass bay) {
        Asking asking = Asking.atNoon().in(bay).displaying(new Displayed.Ticket(Asking.NOON));

        Answer before = asking.at("2026-11-23T11:59:59.999Z").with();
        assertThat(before.outcome()).isEqualTo(Outcome.COVERED_DISPLAYED);
        Answer tenMinutesLate = asking.at("2026-11-23T12:10:00Z").with();
        assertThat(tenMinutesLate.outcome()).isEqualTo(Outcome.LAPSED);
        assertThat(tenMinutesLate.finding().rank()).isEqualTo(10);
        assertThat(tenMinutesLate.advice().word()).isEqualTo(Advice.Word.NONE);
        Answer later = asking.at("2026-11-23T12:10:00.001Z").with();
        assertThat(later.finding().rank()).isEqualTo(12);
        assertThat(later.advice().word()).isEqualTo(Advice.Word.CODE);
    }

    @Test
    void after_paid_time_the_code_is_05_and_for_a_ticket_of_another_day_11() {
        Asking paidBay = Asking.atNoon().in(BayClass.PAY_AND_DISPLAY);

        assertThat(paidBay.displaying(new Displayed.Ticket(Instant.parse("2026-11-23T11:00:00Z")))
                        .with()
                        .advice()
                        .code())
                .contains("05");
        Answer ofYesterday = paidBay.displaying(new Displayed.Ticket(Instant.parse("2026-11-22T18:00:00Z")))
                .with();
        assertThat(ofYesterday.advice().code()).contains("11");
        assertVerdict(ofYesterday, Verdict.NOT_HERE);
    }

    @ParameterizedTest
    @CsvSource({
        "PAY_AND_DISPLAY, , COVERED_DISPLAYED, NONE",
        "SINGLE_YELLOW, 09:01, COVERED_DISPLAYED, NONE",
        "SINGLE_YELLOW, 09:00, LAPSED, CODE",
        "SINGLE_YELLOW, , NOTHING_KNOWN, REFER",
        "SINGLE_YELLOW, 12:01, NOTHING_KNOWN, REFER",
        "RESIDENT, , NOTHING_KNOWN, REFER"
    })
    void a_blue_badge_is_good_in_paid_bays_and_three_hours_on_yellow_lines(
            BayClass bay, String clock, Outcome outcome, Advice.Word advice) {
        Displayed badge = new Displayed.BlueBadge(
                Optional.of(LocalDate.parse("2026-11-23")),
                Optional.ofNullable(clock).map(LocalTime::parse));

        Answer answer = Asking.atNoon().in(bay).displaying(badge).with();

        assertThat(answer.outcome()).isEqualTo(outcome);
        assertThat(answer.advice().word()).isEqualTo(advice);
    }

    @Test
    void an_expired_badge_is_for_a_supervisor() {
        Displayed badge = new Displayed.BlueBadge(Optional.of(LocalDate.parse("2026-11-22")), Optional.empty());

        Answer answer =
                Asking.atNoon().in(BayClass.PAY_AND_DISPLAY).displaying(badge).with();

        assertThat(answer.advice().word()).isEqualTo(Advice.Word.REFER);
    }

    @Test
    void of_several_things_the_best_counts_and_each_is_judged() {
        Answer answer = Asking.atNoon()
                .displaying(card("2026-11-22"), card("2026-11-23"))
                .with(Holding.permit().until("2026-11-20T00:00:00Z"));

        assertThat(answer.outcome()).isEqualTo(Outcome.COVERED_DISPLAYED);
        assertThat(answer.displayed())
                .extracting(Displayed.Judged::verdict)
                .containsExactly(Verdict.OVER, Verdict.GOOD);
        assertThat(answer.alsoConsidered()).hasSize(1);
    }

    @Test
    void of_a_lapsed_permit_and_a_lapsed_card_the_permit_is_told() {
        Answer answer = Asking.atNoon()
                .displaying(card("2026-11-22"))
                .with(Holding.permit().until("2026-11-20T00:00:00Z"));

        assertThat(answer.finding()).isInstanceOf(Finding.Lapsed.class);
    }

    private static Displayed card(String day) {
        return new Displayed.Card("700001", LocalDate.parse(day), Optional.empty(), Optional.empty());
    }

    private static Displayed onFile(Holding card) {
        return new Displayed.Card("700001", LocalDate.parse("2026-11-23"), Optional.empty(), Optional.of(card.known()));
    }

    private static void assertVerdict(Answer answer, Verdict verdict) {
        assertThat(answer.displayed()).extracting(Displayed.Judged::verdict).containsExactly(verdict);
    }
}
