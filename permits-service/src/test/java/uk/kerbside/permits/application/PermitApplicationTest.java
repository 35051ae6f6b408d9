package uk.kerbside.permits.application;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.kerbside.permits.application.SomeApplication.DUE;
import static uk.kerbside.permits.application.SomeApplication.IN_30_DAYS;
import static uk.kerbside.permits.application.SomeApplication.NOON;
import static uk.kerbside.permits.application.SomeApplication.WISH;
import static uk.kerbside.permits.application.SomeApplication.asked;
import static uk.kerbside.permits.application.SomeApplication.because;
import static uk.kerbside.permits.application.SomeApplication.draft;
import static uk.kerbside.permits.application.SomeApplication.in;
import static uk.kerbside.permits.application.SomeApplication.inReview;
import static uk.kerbside.permits.application.SomeApplication.quote;
import static uk.kerbside.permits.application.SomeApplication.unpaid;

import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.kerbside.permits.quote.Ground;
import uk.kerbside.permits.quote.Need;

@Tag("P-4")
class PermitApplicationTest {
    @Test
    void what_was_asked_for_is_kept_as_it_was_asked_for() {
        assertThat(draft().request()).isEqualTo(WISH);
    }

    @Test
    void an_approval_by_rule_is_automatic_and_one_after_review_is_not() {
        PermitApplication byRule = draft();
        byRule.approve(quote(), "P-1", "C-1", IN_30_DAYS, NOON);
        PermitApplication byOfficer = inReview();
        byOfficer.approve(quote(), "P-2", "C-2", IN_30_DAYS, NOON);

        assertThat(byRule.automatic()).isTrue();
        assertThat(byRule.submittedAt()).contains(NOON);
        assertThat(byOfficer.automatic()).isFalse();
        assertThat(byOfficer.status()).isEqualTo(ApplicationStatus.AWAITING_PAYMENT);
    }

    @Test
    void what_waits_for_an_officer_says_why_and_until_when() {
        PermitApplication application = inReview();

        assertThat(application.reviewReasons()).containsExactly(Need.RESIDENCY_NOT_PROVED);
        assertThat(application.decideBy()).contains(DUE);
    }

    @Test
    void a_charge_withdrawn_because_nobody_paid_means_lapsed_and_one_taken_back_means_withdrawn() {
        PermitApplication late = unpaid();
        late.askForWithdrawal(WithdrawalReason.NOT_PAID_IN_TIME);
        late.chargeWithdrawn(NOON);
        PermitApplication takenBack = unpaid();
        takenBack.askForWithdrawal(WithdrawalReason.TAKEN_BACK);
        takenBack.chargeWithdrawn(NOON);

        assertThat(late.status()).isEqualTo(ApplicationStatus.LAPSED_UNPAID);
        assertThat(takenBack.status()).isEqualTo(ApplicationStatus.WITHDRAWN);
    }

    @Test
    void a_charge_accounts_withdraws_of_its_own_accord_means_lapsed() {
        PermitApplication application = unpaid();

        assertThat(application.chargeWithdrawn(NOON)).isTrue();

        assertThat(application.status()).isEqualTo(ApplicationStatus.LAPSED_UNPAID);
        assertThat(application.closedAt()).contains(NOON);
    }

    @Test
    void what_is_paid_while_its_withdrawal_is_asked_for_is_issued_after_all() {
        PermitApplication application = unpaid();
        application.askForWithdrawal(WithdrawalReason.NOT_PAID_IN_TIME);

        assertThat(application.paid(NOON)).isTrue();
        assertThat(application.chargeWithdrawn(NOON)).isFalse();

        assertThat(application.status()).isEqualTo(ApplicationStatus.ISSUED);
    }

    @Test
    void money_that_comes_after_the_withdrawal_changes_nothing() {
        PermitApplication application = unpaid();
        application.askForWithdrawal(WithdrawalReason.NOT_PAID_IN_TIME);
        application.chargeWithdrawn(NOON);

        assertThat(application.paid(NOON)).isFalse();

        assertThat(application.status()).isEqualTo(ApplicationStatus.LAPSED_UNPAID);
    }

    @Test
    void while_accounts_is_asked_nobody_else_ends_it() {
        PermitApplication application = unpaid();
        application.askForWithdrawal(WithdrawalReason.TAKEN_BACK);

        assertThat(application.withdraw(NOON)).isFalse();
        assertThat(application.askForWithdrawal(WithdrawalReason.NOT_PAID_IN_TIME))
                .isFalse();

        assertThat(application.status()).isEqualTo(ApplicationStatus.WITHDRAWING);
    }

    @Test
    void a_refusal_says_why_and_what_to_do() {
        PermitApplication application = inReview();

        application.refuse(because(DecisionReason.EVIDENCE_MISSING, "Send a utility bill."), 3, NOON);

        assertThat(application.refusal().map(RefusedBecause::decisionReason)).contains(DecisionReason.EVIDENCE_MISSING);
        assertThat(application.refusal().map(RefusedBecause::remedy)).contains("Send a utility bill.");
        assertThat(application.decidedAt()).contains(NOON);
    }

    @Test
    void an_approval_by_rule_says_why_and_one_by_an_officer_does_not() {
        PermitApplication byRule = draft();
        byRule.approveFree(quote(), "P-1", NOON);
        PermitApplication byOfficer = inReview();
        byOfficer.approveFree(quote(), "P-2", NOON);

        assertThat(byRule.grounds())
                .containsExactly(
                        Ground.HOLDER_FITS,
                        Ground.PROPERTY_FITS,
                        Ground.RESIDENCY_ON_RECORD,
                        Ground.VEHICLES_ON_ACCOUNT,
                        Ground.PLACE_FREE,
                        Ground.VEHICLES_WITHOUT_PERMIT);
        assertThat(byOfficer.grounds()).isEmpty();
    }

    /** Every verb in every state: it moves along an edge of the state graph, or changes nothing. */
    @ParameterizedTest
    @EnumSource(ApplicationStatus.class)
    void a_verb_follows_the_graph_or_does_nothing(ApplicationStatus from) {
        List<Predicate<PermitApplication>> verbs = List.of(
                application -> application.refer(quote(), DUE, NOON),
                application -> application.approveFree(quote(), "P-1", NOON),
                application -> application.approve(quote(), "P-1", "C-1", IN_30_DAYS, NOON),
                application -> application.refuse(because(DecisionReason.OTHER, "Ask us."), 3, NOON),
                application -> application.askForEvidence(asked(), 3),
                application -> application.giveEvidence("", DUE, NOON),
                application -> application.closeUnanswered(NOON),
                application -> application.resubmit(WISH, quote(), DUE),
                application -> application.appeal("I live there.", DUE, NOON),
                application -> application.uphold("You do not.", NOON),
                application -> application.withdraw(NOON),
                application -> application.askForWithdrawal(WithdrawalReason.TAKEN_BACK),
                application -> application.paid(NOON),
                application -> application.chargeWithdrawn(NOON));
        for (Predicate<PermitApplication> verb : verbs) {
            PermitApplication application = in(from);

            boolean news = verb.test(application);

            assertThat(application.status() != from).isEqualTo(news);
            assertThat(news).isEqualTo(from.successors().contains(application.status()));
        }
    }
}
