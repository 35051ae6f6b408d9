package uk.kerbside.accounts.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.accounts.LegalBasis;
import uk.kerbside.kit.actor.Actor;
import uk.kerbside.kit.actor.Channel;
import uk.kerbside.kit.actor.Membership;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.problem.CommonProblem;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;

/** Who gets an account to change it. */
@Tag("X-1")
class ReachableAccountsTest {
    private final Fakes council = new Fakes();

    @BeforeEach
    void rita_has_an_account() {
        council.ritaAt(Fakes.HERE);
    }

    @Test
    void whoever_is_removed_while_their_request_waits_for_the_account_does_not_get_it() {
        // The memberships were read before, the account when it was their turn.
        council.actor = new Actor("mo", Set.of(Roles.CUSTOMER), Channel.WEB, Optional.empty());

        assertThatThrownBy(() -> council.reachable.getForChange("A-RITA")).isInstanceOf(NotFoundException.class);

        council.actor = new Actor("rita", Set.of(Roles.CUSTOMER), Channel.WEB, Optional.empty());
        assertThat(council.reachable.getForChange("A-RITA").accountId()).isEqualTo("A-RITA");
    }

    @Test
    void whoever_was_a_member_when_their_request_began_is_told_what_strangers_are_told() {
        ReachableAccounts meanwhile =
                new ReachableAccounts(council.accounts, council.currentActor, subject -> List.of());
        assertThatThrownBy(() -> meanwhile.getForChange("A-RITA")).isInstanceOf(NotFoundException.class);

        council.actor = new Actor("rita", Set.of(Roles.CUSTOMER), Channel.WEB, Optional.of("A-RITA"));

        assertThatThrownBy(() -> meanwhile.getForChange("A-RITA")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void whoever_acts_in_anothers_place_and_has_more_accounts_says_in_whose() {
        council.memberships.clear();
        Membership power = new Membership("A-RITA", false, Set.of(), Optional.of(LegalBasis.LASTING_POWER_OF_ATTORNEY));
        council.memberships.add(power);
        assertThat(council.reachable.getForChange("A-RITA").accountId()).isEqualTo("A-RITA");
        council.memberships.add(new Membership("A-OWN", false, Set.of()));

        assertThatThrownBy(() -> council.reachable.getForChange("A-RITA"))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(CommonProblem.ACCOUNT_NOT_CHOSEN));

        council.actor = new Actor("rita", Set.of(Roles.CUSTOMER), Channel.WEB, Optional.of("A-RITA"));
        assertThat(council.reachable.getForChange("A-RITA").accountId()).isEqualTo("A-RITA");
    }
}
