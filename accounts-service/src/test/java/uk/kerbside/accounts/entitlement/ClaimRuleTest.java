package uk.kerbside.accounts.entitlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.kit.problem.InvalidRequestException;
import uk.kerbside.kit.problem.Problem;

/** What a claim must say, and what becomes of it with time. */
@Tag("P-17")
class ClaimRuleTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");
    private static final String BADGE = "BLUE_BADGE";

    private final ClaimRule rule = new ClaimRule(new SmallRyeConfigBuilder()
            .withMapping(EntitlementSettings.class)
            .build()
            .getConfigMapping(EntitlementSettings.class));

    @Test
    void a_badge_number_is_taken_however_it_is_typed() {
        assertThat(read(BADGE, "4a2b 3c", "2027-11-30").number()).contains("4A2B3C");
        assertThat(read(BADGE, "00-00-07", "2026-11-24").number()).contains("000007");
    }

    @Test
    void what_is_no_badge_number_is_refused_without_repeating_it() {
        for (String typed : List.of("4A2B3", "4A2B3CD", "4A2B3I", "4A2B3L", "4A2B3\u00c9", "")) {
            assertThat(faults(BADGE, typed, "2027-11-30")).singleElement().satisfies(fault -> {
                assertThat(fault.pointer()).isEqualTo("/number");
                assertThat(fault.message()).doesNotContain("4A2B");
            });
        }
    }

    @Test
    void a_badge_ends_on_a_day_that_is_to_come_and_not_too_far_away() {
        assertThat(read(BADGE, "4A2B3C", "2026-11-24").lastDay()).contains(TODAY);
        assertThat(read(BADGE, "4A2B3C", "2030-02-24").lastDay()).contains(LocalDate.parse("2030-02-24"));
        assertThat(faults(BADGE, "4A2B3C", "2026-11-23"))
                .extracting(Problem.Fault::pointer)
                .containsExactly("/lastDay");
        assertThat(faults(BADGE, "4A2B3C", "2030-02-25"))
                .extracting(Problem.Fault::pointer)
                .containsExactly("/lastDay");
    }

    @Test
    void other_things_have_no_number_and_need_no_day_and_must_be_known() {
        assertThat(rule.read(claim("COUNCIL_STAFF", Optional.empty(), Optional.empty()), TODAY)
                        .lastDay())
                .isEmpty();
        assertThat(faults("CARE_BENEFIT", "4A2B3C", "2027-11-30"))
                .extracting(Problem.Fault::pointer)
                .containsExactly("/number");
        assertThatThrownBy(() -> rule.read(claim("ROYALTY", Optional.empty(), Optional.empty()), TODAY))
                .isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void neither_a_claim_nor_a_number_tells_itself() {
        assertThat(claim(BADGE, Optional.of("4A2B3C"), Optional.of(TODAY)).toString())
                .isEqualTo("a claim of BLUE_BADGE");
        assertThat(new BadgeNumber("4A2B3C")).hasToString("a badge number ending 3C");
        assertThat(new BadgeNumber("4A2B3C").masked()).isEqualTo("****3C");
    }

    @Test
    void what_was_checked_counts_to_the_end_of_its_last_day_and_expires_by_itself() {
        Instant end = Instant.parse("2026-12-01T00:00:00Z");
        Instant before = end.minusMillis(1);
        Entitlement badge = Entitlement.claimed(
                "A-1", claim(BADGE, Optional.of("4A2B3C"), Optional.of(TODAY)), Optional.of(end), "rita", before);
        assertThat(badge.statusAt(before)).isEqualTo(EntitlementStatus.CLAIMED);

        badge.check(
                new Entitlement.Finding(HowSeen.SEEN_IN_PERSON, "Seen.", Optional.empty()), TODAY, end, "olu", before);

        assertThat(badge.statusAt(before)).isEqualTo(EntitlementStatus.CHECKED);
        assertThat(badge.statusAt(end)).isEqualTo(EntitlementStatus.EXPIRED);
        badge.withdraw();
        assertThat(badge.statusAt(end)).isEqualTo(EntitlementStatus.WITHDRAWN);
    }

    private Entitlement.Claim read(String kind, String number, String lastDay) {
        return rule.read(claim(kind, Optional.of(number), Optional.of(LocalDate.parse(lastDay))), TODAY);
    }

    private List<Problem.Fault> faults(String kind, String number, String lastDay) {
        try {
            read(kind, number, lastDay);
        } catch (InvalidRequestException invalid) {
            return invalid.faults();
        }
        throw new AssertionError("It was taken");
    }

    private static Entitlement.Claim claim(String kind, Optional<String> number, Optional<LocalDate> lastDay) {
        return new Entitlement.Claim(kind, number, Optional.empty(), lastDay);
    }
}
