package uk.kerbside.kernel.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import uk.kerbside.kernel.EndedBy;
import uk.kerbside.kernel.RightSource;

class HeadlineTest {
    @Test
    void every_finding_is_one_plain_sentence() {
        assertHeadline("Covered by RESIDENT permit P-1 until 1 January 2027 at 00:00.", Holding.permit());
        assertHeadline("Covered by RESIDENT permit P-1.", Holding.permit().forever());
        assertHeadline(
                "Look at the windscreen: paper RESIDENT permit P-1 is on file until 1 January 2027 at 00:00.",
                Holding.permit().onPaper());
        assertHeadline(
                "In grace: RESIDENT permit P-1 ended on 20 November 2026 at 00:00, its renewal waits for us.",
                Holding.permit().until("2026-11-20T00:00:00Z").renewed("2026-11-19T00:00:00Z", "2026-12-01T00:00:00Z"));
        assertHeadline(
                "RESIDENT permit P-1 lapsed 14 minutes ago, on 23 November 2026 at 11:46.",
                Holding.permit().until("2026-11-23T11:46:00Z"));
        assertHeadline(
                "Visit P-1 lapsed 1 minute ago, on 23 November 2026 at 11:59.",
                Holding.permit().source(RightSource.VISIT).ended("2026-11-23T11:59:00Z", EndedBy.VISIT_ENDED));
        assertHeadline(
                "RESIDENT permit P-1 was surrendered 2 hours ago, on 23 November 2026 at 10:00.",
                Holding.permit().ended("2026-11-23T10:00:00Z", EndedBy.SURRENDERED));
        assertHeadline(
                "This mark was taken off RESIDENT permit P-1 3 days ago, on 20 November 2026 at 12:00.",
                Holding.permit().markTakenOff("2026-11-20T12:00:00Z"));
        assertHeadline(
                "Not valid yet: RESIDENT permit P-1 starts on 1 December 2026 at 00:00.",
                Holding.permit().from("2026-12-01T00:00:00Z"));
        assertHeadline(
                "Not yet valid: RESIDENT permit P-1 is not yet paid.",
                Holding.permit().awaitingPayment());
        assertHeadline(
                "Not valid now: RESIDENT permit P-1 is suspended.",
                Holding.permit().suspended());
        assertHeadline(
                "Not valid here: RESIDENT permit P-1 is valid in UP1.",
                Holding.permit().in("UP1"));
        assertHeadline(
                "Not valid here: RESIDENT permit P-1 is valid in UP1, UP2, UP3 and 1 more.",
                Holding.permit().in("UP4", "UP3", "UP2", "UP1"));
    }

    @Test
    void a_finding_without_a_right_is_one_too() {
        assertThat(Asking.atNoon().with().headline()).isEqualTo("Nothing is known of this mark here.");
        assertThat(Asking.atNoon().at("2026-11-22T12:00:00Z").with().headline())
                .isEqualTo("No permit is needed here now, control starts on 23 November 2026 at 08:30.");
    }

    private static void assertHeadline(String expected, Holding right) {
        assertThat(Asking.atNoon().with(right).headline()).isEqualTo(expected);
    }
}
