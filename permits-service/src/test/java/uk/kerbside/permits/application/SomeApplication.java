package uk.kerbside.permits.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

/** One application in each of its states. */
final class SomeApplication {
    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    static final Instant IN_30_DAYS = Instant.parse("2026-12-24T12:00:00Z");
    static final LocalDate DUE = LocalDate.of(2026, 12, 1);
    static final PermitRequest WISH = new PermitRequest(
            "RESIDENT",
            List.of(Vrm.of("AB12CDE")),
            Optional.of(Period.ofMonths(12)),
            Optional.of(LocalDate.of(2026, 12, 1)),
            Optional.empty(),
            List.of());

    private SomeApplication() {}

    static PermitApplication in(ApplicationStatus status) {
        return switch (status) {
            case DRAFT -> draft();
            case IN_REVIEW -> inReview();
            case MORE_EVIDENCE_ASKED -> asked(inReview());
            case ON_WAITING_LIST -> {
                PermitApplication application = draft();
                application.waitForPlace(quote(), NOON);
                yield application;
            }
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
            case REFUSED -> refused();
            case APPEALED -> {
                PermitApplication application = refused();
                application.appeal("I live there.", DUE, NOON);
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
            case LAPSED_UNANSWERED -> {
                PermitApplication application = asked(inReview());
                application.closeUnanswered(NOON);
                yield application;
            }
        };
    }

    static PermitApplication draft() {
        return PermitApplication.draft("A-1", WISH, quote(), false, NOON);
    }

    static PermitApplication inReview() {
        PermitApplication application = draft();
        application.refer(quote(Need.RESIDENCY_NOT_PROVED), DUE, NOON);
        return application;
    }

    static PermitApplication asked(PermitApplication application) {
        application.askForEvidence(asked(), 3);
        return application;
    }

    static EvidenceAsked asked() {
        return EvidenceAsked.of(List.of("UTILITY_BILL"), "Send a utility bill.", NOON, IN_30_DAYS);
    }

    static PermitApplication refused() {
        PermitApplication application = inReview();
        application.refuse(because(DecisionReason.OTHER, "Ask us."), 3, NOON);
        return application;
    }

    static RefusedBecause because(DecisionReason reason, String remedy) {
        return new RefusedBecause(reason, remedy, "olga", IN_30_DAYS, IN_30_DAYS);
    }

    static PermitApplication unpaid() {
        PermitApplication application = draft();
        application.approve(quote(), "P-1", "C-1", IN_30_DAYS, NOON);
        return application;
    }

    static Quote quote(Need... needs) {
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
