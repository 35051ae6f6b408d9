package uk.kerbside.accounts.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.accounts.ResidencyMethod;
import uk.kerbside.kit.actor.Actor;
import uk.kerbside.kit.actor.Channel;
import uk.kerbside.kit.actor.Membership;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.problem.CommonProblem;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;

@Tag("A-2")
class ProveResidencyTest {
    private static final String RIGHT = "50113436";

    private final Fakes council = new Fakes();
    private final ProveResidency prove = council.proveResidency();
    private final ChooseProperty choose = council.chooseProperty();

    @Test
    void the_reference_of_the_property_proves_residency_for_a_year_of_council_days() {
        council.ritaAt(Fakes.HERE);

        ProveResidency.Result result = prove.byCouncilTax("A-RITA", RIGHT);

        assertThat(result.proved()).isTrue();
        assertThat(result.account().residency().until()).contains(Instant.parse("2027-11-24T00:00:00Z"));
        assertThat(council.told.getLast().residency().orElseThrow().method()).isEqualTo(ResidencyMethod.COUNCIL_TAX);
    }

    @Test
    void a_reference_may_be_spaced_as_on_the_bill() {
        council.ritaAt(Fakes.HERE);

        assertThat(prove.byCouncilTax("A-RITA", " 5011 34-36 ").proved()).isTrue();
    }

    @Test
    void the_reference_of_another_property_proves_nothing() {
        council.ritaAt(Fakes.HERE);
        council.references.put(Fakes.THERE, "77777777");

        ProveResidency.Result result = prove.byCouncilTax("A-RITA", "77777777");

        assertThat(result.proved()).isFalse();
        assertThat(result.triesLeft()).isEqualTo(4);
        assertThat(council.told.getLast().residency()).isEmpty();
    }

    @Test
    void one_reference_at_two_properties_proves_residency_at_either() {
        council.ritaAt(Fakes.THERE);

        assertThat(prove.byCouncilTax("A-RITA", RIGHT).proved()).isTrue();
    }

    @Test
    void after_five_wrong_references_evidence_is_asked_for_even_if_the_sixth_is_right() {
        Account rita = council.ritaAt(Fakes.HERE);
        for (int left = 4; left >= 0; left--) {
            assertThat(prove.byCouncilTax("A-RITA", "wrong").triesLeft()).isEqualTo(left);
        }

        assertThat(rita.residency().status()).isEqualTo(ResidencyStatus.EVIDENCE_NEEDED);
        assertThatThrownBy(() -> prove.byCouncilTax("A-RITA", RIGHT))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.refusal()).isEqualTo(AccountRefusal.EVIDENCE_NEEDED);
                    assertThat(refused.detail()).contains("tenancy agreement");
                });
    }

    @Test
    void the_fifth_try_may_still_be_the_right_one() {
        council.ritaAt(Fakes.HERE);
        for (int i = 0; i < 4; i++) {
            prove.byCouncilTax("A-RITA", "wrong");
        }

        assertThat(prove.byCouncilTax("A-RITA", RIGHT).proved()).isTrue();
    }

    @Test
    void moving_to_and_fro_earns_no_new_tries() {
        Account rita = council.ritaAt(Fakes.HERE);
        for (int i = 0; i < 5; i++) {
            prove.byCouncilTax("A-RITA", "wrong");
        }

        choose.choose("A-RITA", Fakes.THERE, account -> {});
        assertThat(rita.residency().status()).isEqualTo(ResidencyStatus.NOT_PROVED);
        assertThat(rita.triesLeft(5)).isEqualTo(5);
        choose.choose("A-RITA", Fakes.HERE, account -> {});

        assertThat(rita.residency().status()).isEqualTo(ResidencyStatus.EVIDENCE_NEEDED);
        assertThat(rita.triesLeft(5)).isZero();
    }

    @Test
    void a_move_voids_the_proof() {
        Account rita = council.ritaAt(Fakes.HERE);
        prove.byCouncilTax("A-RITA", RIGHT);

        choose.choose("A-RITA", Fakes.THERE, account -> {});

        assertThat(rita.residency().status()).isEqualTo(ResidencyStatus.NOT_PROVED);
        assertThat(council.told.getLast().residency()).isEmpty();
    }

    @Test
    void choosing_the_property_one_lives_at_already_changes_nothing() {
        Account rita = council.ritaAt(Fakes.HERE);
        prove.byCouncilTax("A-RITA", RIGHT);
        int told = council.told.size();

        choose.choose("A-RITA", Fakes.HERE, account -> {});

        assertThat(rita.residency().status()).isEqualTo(ResidencyStatus.PROVED);
        assertThat(council.told).hasSize(told);
    }

    @Test
    void a_wrong_reference_does_not_take_a_proof_away() {
        Account rita = council.ritaAt(Fakes.HERE);
        prove.byCouncilTax("A-RITA", RIGHT);

        for (int i = 0; i < 5; i++) {
            prove.byCouncilTax("A-RITA", "wrong");
        }

        assertThat(rita.residency().status()).isEqualTo(ResidencyStatus.PROVED);
    }

    @Test
    void an_officer_who_has_seen_evidence_proves_it_where_the_tries_are_used_up() {
        Account rita = council.ritaAt(Fakes.HERE);
        for (int i = 0; i < 5; i++) {
            prove.byCouncilTax("A-RITA", "wrong");
        }
        council.memberships.clear();
        council.actor = staff(Roles.PERMIT_OFFICER);

        prove.byEvidence("A-RITA");

        assertThat(rita.residency().method()).contains(ResidencyMethod.EVIDENCE);
    }

    @Test
    void a_customer_cannot_say_of_themselves_that_evidence_was_seen() {
        Account rita = council.ritaAt(Fakes.HERE);

        assertThatThrownBy(() -> prove.byEvidence("A-RITA"))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(CommonProblem.FORBIDDEN));
        assertThat(rita.residency().status()).isEqualTo(ResidencyStatus.NOT_PROVED);
    }

    @Test
    void somebody_who_lives_nowhere_can_prove_nothing() {
        council.ritaAt(Fakes.HERE).uprn = null;

        assertThatThrownBy(() -> prove.byCouncilTax("A-RITA", RIGHT))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(AccountRefusal.NO_PROPERTY_CHOSEN));
    }

    @Test
    void a_trusted_person_changes_only_what_they_were_trusted_with() {
        council.ritaAt(Fakes.HERE);
        council.memberships.clear();
        council.memberships.add(new Membership("A-RITA", true, Set.of("books")));

        assertThatThrownBy(() -> prove.byCouncilTax("A-RITA", RIGHT))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(CommonProblem.SCOPE_MISSING));

        council.memberships.clear();
        council.memberships.add(new Membership("A-RITA", true, Set.of("account")));
        assertThat(prove.byCouncilTax("A-RITA", RIGHT).proved()).isTrue();
    }

    @Test
    void an_account_of_somebody_else_is_not_there() {
        council.ritaAt(Fakes.HERE);
        council.memberships.clear();

        assertThatThrownBy(() -> prove.byCouncilTax("A-RITA", RIGHT)).isInstanceOf(NotFoundException.class);
        assertThat(council.told).isEmpty();
    }

    private static Actor staff(String role) {
        return new Actor("olu", Set.of(role), Channel.PHONE, Optional.of("A-RITA"));
    }
}
