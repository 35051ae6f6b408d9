package uk.kerbside.permits.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import uk.kerbside.permits.application.ApplicationStatus;

/** Ruling 11, line by line. */
@Tag("P-6")
class GraceRuleTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Instant END = Instant.parse("2027-11-24T00:00:00Z");
    private static final Optional<Instant> IN_TIME = Optional.of(Instant.parse("2027-11-23T23:59:59Z"));
    private static final Optional<Instant> NO_DECISION = Optional.empty();

    private final GraceRule rule = rule(END);

    private static GraceRule rule(Instant end) {
        return GraceRule.after(end, 21, Duration.ofHours(24), Period.ofDays(5), LONDON);
    }

    @Test
    void while_it_waits_on_the_council_there_are_21_days() {
        assertThat(rule.until(ApplicationStatus.IN_REVIEW, IN_TIME, NO_DECISION))
                .contains(Instant.parse("2027-12-15T00:00:00Z"));
    }

    @Test
    void what_is_complete_only_at_the_end_has_none() {
        assertThat(rule.until(ApplicationStatus.IN_REVIEW, Optional.of(END), NO_DECISION))
                .isEmpty();
        assertThat(rule.until(ApplicationStatus.IN_REVIEW, Optional.empty(), NO_DECISION))
                .isEmpty();
    }

    @Test
    void a_refusal_leaves_24_hours_and_never_more_than_the_most() {
        assertThat(until(ApplicationStatus.REFUSED, "2027-12-01T09:30:00Z")).contains(at("2027-12-02T09:30:00Z"));
        assertThat(until(ApplicationStatus.REFUSED, "2027-12-14T09:30:00Z")).contains(at("2027-12-15T00:00:00Z"));
        assertThat(until(ApplicationStatus.APPEALED, "2027-12-01T09:30:00Z")).contains(at("2027-12-02T09:30:00Z"));
    }

    @Test
    void a_request_for_payment_leaves_5_days_and_never_more_than_the_most() {
        assertThat(until(ApplicationStatus.AWAITING_PAYMENT, "2027-12-01T09:30:00Z"))
                .contains(at("2027-12-06T09:30:00Z"));
        assertThat(until(ApplicationStatus.AWAITING_PAYMENT, "2027-12-14T09:30:00Z"))
                .contains(at("2027-12-15T00:00:00Z"));
        assertThat(until(ApplicationStatus.WITHDRAWING, "2027-12-01T09:30:00Z")).contains(at("2027-12-06T09:30:00Z"));
    }

    @ParameterizedTest
    @EnumSource(names = {"DRAFT", "MORE_EVIDENCE_ASKED", "ISSUED", "WITHDRAWN", "LAPSED_UNPAID", "LAPSED_UNANSWERED"})
    void what_does_not_wait_on_the_council_has_none(ApplicationStatus status) {
        assertThat(until(status, "2027-12-01T09:30:00Z")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // Days are the council's: over the last Sunday of October one has 25 hours, over that of March 23.
        "2027-10-20T23:00:00Z, 2027-11-11T00:00:00Z",
        "2027-03-20T00:00:00Z, 2027-04-09T23:00:00Z",
        "2028-02-20T00:00:00Z, 2028-03-12T00:00:00Z",
    })
    void the_21_days_end_at_a_local_midnight(Instant end, Instant most) {
        assertThat(rule(end).until(ApplicationStatus.IN_REVIEW, Optional.of(end.minusSeconds(1)), NO_DECISION))
                .contains(most);
    }

    @Test
    void the_24_hours_are_hours_and_the_5_days_are_days_across_a_clock_change() {
        GraceRule inMarch = rule(at("2027-03-20T00:00:00Z"));
        Optional<Instant> complete = Optional.of(at("2027-03-19T12:00:00Z"));
        Optional<Instant> decided = Optional.of(at("2027-03-27T12:00:00Z"));

        assertThat(inMarch.until(ApplicationStatus.REFUSED, complete, decided)).contains(at("2027-03-28T12:00:00Z"));
        assertThat(inMarch.until(ApplicationStatus.AWAITING_PAYMENT, complete, decided))
                .contains(at("2027-04-01T11:00:00Z"));
    }

    private Optional<Instant> until(ApplicationStatus status, String decidedAt) {
        return rule.until(status, IN_TIME, Optional.of(at(decidedAt)));
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }
}
