package uk.kerbside.permits.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.Money;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.permits.catalogue.PermitType;
import uk.kerbside.permits.holder.Holder;
import uk.kerbside.permits.quote.Need;
import uk.kerbside.permits.quote.PermitRequest;
import uk.kerbside.permits.quote.Quote;
import uk.kerbside.permits.quote.Scope;
import uk.kerbside.permits.quote.Term;
import uk.kerbside.permits.support.Catalogue;
import uk.kerbside.permits.support.MemoryCouncil;

@Tag("P-4")
class PermitApplicationTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Instant IN_30_DAYS = Instant.parse("2026-12-24T12:00:00Z");
    private static final LocalDate DUE = LocalDate.of(2026, 12, 1);
    private static final PermitRequest WISH = new PermitRequest(
            "RESIDENT",
            List.of(Vrm.of("AB12CDE")),
            Optional.of(Period.ofMonths(12)),
            Optional.of(LocalDate.of(2026, 12, 1)),
            Optional.empty(),
            List.of());

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

        application.refuse(DecisionReason.EVIDENCE_MISSING, "Send a utility bill.", NOON);

        assertThat(application.decisionReason()).contains(DecisionReason.EVIDENCE_MISSING);
        assertThat(application.remedy()).contains("Send a utility bill.");
        assertThat(application.decidedAt()).contains(NOON);
    }

    /** Every verb in every state: it moves along an edge of the state graph, or changes nothing. */
    @ParameterizedTest
    @EnumSource(ApplicationStatus.class)
    void a_verb_follows_the_graph_or_does_nothing(ApplicationStatus from) {
        List<Predicate<PermitApplication>> verbs = List.of(
                application -> application.refer(quote(), DUE, NOON),
                application -> application.approveFree(quote(), "P-1", NOON),
                application -> application.approve(quote(), "P-1", "C-1", IN_30_DAYS, NOON),
                application -> application.refuse(DecisionReason.OTHER, "Ask us.", NOON),
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

    private static PermitApplication in(ApplicationStatus status) {
        return switch (status) {
            case DRAFT -> draft();
            case IN_REVIEW -> inReview();
            case AWAITING_PAYMENT -> unpaid();
            case WITHDRAWING -> {
                PermitApplication application = unpaid();
                application.askForWithdrawal(WithdrawalReason.NOT_PAID_IN_TIME);
                yield application;
            }
            case ISSUED -> {
                PermitApplication application = unpaid();
                application.paid(NOON);
                yield application;
            }
            case REFUSED -> {
                PermitApplication application = inReview();
                application.refuse(DecisionReason.OTHER, "Ask us.", NOON);
                yield application;
            }
            case WITHDRAWN -> {
                PermitApplication application = draft();
                application.withdraw(NOON);
                yield application;
            }
            case LAPSED_UNPAID -> {
                PermitApplication application = unpaid();
                application.chargeWithdrawn(NOON);
                yield application;
            }
        };
    }

    private static PermitApplication draft() {
        return PermitApplication.draft("A-1", WISH, quote(), NOON);
    }

    private static PermitApplication inReview() {
        PermitApplication application = draft();
        application.refer(quote(Need.RESIDENCY_NOT_PROVED), DUE, NOON);
        return application;
    }

    private static PermitApplication unpaid() {
        PermitApplication application = draft();
        application.approve(quote(), "P-1", "C-1", IN_30_DAYS, NOON);
        return application;
    }

    private static Quote quote(Need... needs) {
        PermitType type = Catalogue.type("RESIDENT");
        return new Quote(
                type,
                type.versionOn(LocalDate.of(2026, 11, 24)).orElseThrow(),
                new Holder("A-1", false, Optional.empty(), true, Set.of(), List.of()),
                1,
                Money.gbp(7000),
                List.of(new Quote.PriceLine("price", Money.gbp(7000))),
                Term.ofLength(Period.ofMonths(12), NOON, MemoryCouncil.LONDON),
                new Scope(false, List.of("RO5"), List.of(BayClass.RESIDENT), Optional.empty()),
                List.of(needs),
                List.of());
    }
}
