package uk.kerbside.accounts.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.kerbside.events.accounts.AccountPublished;
import uk.kerbside.events.accounts.LegalBasis;

/** Who may act for an account, of their own right and by law. */
@Tag("P-17")
class MembersTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final Instant LATER = Instant.parse("2027-12-01T00:00:00Z");

    private final Members members = new Members(new HashSet<>(List.of(Member.owner("rita"))), NOW);

    @ParameterizedTest
    @CsvSource({
        "LASTING_POWER_OF_ATTORNEY, false, true",
        "ENDURING_POWER_OF_ATTORNEY, false, true",
        "DEPUTYSHIP, false, true",
        "EXECUTOR, false, false",
        "LASTING_POWER_OF_ATTORNEY, true, false",
        "ENDURING_POWER_OF_ATTORNEY, true, false",
        "DEPUTYSHIP, true, false",
        "EXECUTOR, true, true",
    })
    void the_law_lets_attorneys_and_deputies_act_for_the_living_and_executors_for_the_dead(
            LegalBasis basis, boolean hasDied, boolean acts) {
        members.areByLaw(List.of(new ActsByLaw("ann", basis, Optional.empty())), hasDied, NOW);

        assertThat(members.include("ann")).isEqualTo(acts);
        assertThat(members.include("rita")).isTrue();
    }

    @Test
    void papers_that_have_ended_count_no_more_and_of_several_the_one_that_lasts_longest() {
        members.areByLaw(
                List.of(power("ann", Optional.of(LATER)), power("ann", Optional.of(NOW.plusSeconds(1)))), false, NOW);
        assertThat(untilOf("ann")).contains(LATER);
        members.areByLaw(List.of(power("ann", Optional.of(LATER)), power("ann", Optional.empty())), false, NOW);
        assertThat(untilOf("ann")).isEmpty();

        members.areByLaw(List.of(power("ann", Optional.of(NOW))), false, NOW);

        assertThat(members.include("ann")).isFalse();
    }

    @Test
    void whoever_acts_of_their_own_right_stays_what_they_are() {
        members.areByLaw(List.of(power("rita", Optional.of(LATER))), false, NOW);
        assertThat(untilOf("rita")).isEmpty();

        members.areByLaw(List.of(), false, LATER);

        assertThat(members.includeOfOwnRight("rita")).isTrue();
        assertThat(members.managers()).hasSize(1);
    }

    @Test
    void who_acts_by_law_is_neither_the_holder_nor_counted_among_those_who_manage() {
        Members nobodys = new Members(new HashSet<>(), NOW);
        nobodys.areByLaw(List.of(power("ann", Optional.empty())), false, NOW);

        assertThat(nobodys.includeTheHolder()).isFalse();
        assertThat(nobodys.managers()).isEmpty();
        assertThat(nobodys.mayManage("ann")).isTrue();
        assertThat(nobodys.join("ann", false)).isFalse();
        assertThat(nobodys.join("rita", false)).isTrue();
        assertThat(nobodys.includeTheHolder()).isTrue();
    }

    private Optional<Instant> untilOf(String login) {
        return members.published().stream()
                .filter(member -> member.subject().equals(login))
                .findFirst()
                .flatMap(AccountPublished.Member::until);
    }

    private static ActsByLaw power(String login, Optional<Instant> until) {
        return new ActsByLaw(login, LegalBasis.LASTING_POWER_OF_ATTORNEY, until);
    }
}
