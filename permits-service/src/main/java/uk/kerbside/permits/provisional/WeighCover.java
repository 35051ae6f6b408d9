package uk.kerbside.permits.provisional;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.application.JudgeEvidence;
import uk.kerbside.permits.application.PermitApplication;
import uk.kerbside.permits.catalogue.EvidenceSet;
import uk.kerbside.permits.catalogue.ProvisionalRules;
import uk.kerbside.permits.evidence.EvidenceFiles;
import uk.kerbside.permits.evidence.EvidenceRule;
import uk.kerbside.permits.quote.Need;
import uk.kerbside.permits.quote.Quote;

/** Whether an applicant may be covered before they have proved what it is for, and what they would owe. */
@ApplicationScoped
class WeighCover {
    /** What papers answer; anything else has to be looked at before anybody is covered. */
    private static final Set<Need> PAPERS =
            EnumSet.of(Need.RESIDENCY_NOT_PROVED, Need.ENTITLEMENT_NOT_RECORDED, Need.OFFICER_DECIDES);

    private final JudgeEvidence judge;
    private final EvidenceFiles files;
    private final Covers covers;
    private final CouncilClock clock;
    private final ProvisionalSettings settings;

    WeighCover(
            JudgeEvidence judge, EvidenceFiles files, Covers covers, CouncilClock clock, ProvisionalSettings settings) {
        this.judge = judge;
        this.files = files;
        this.covers = covers;
        this.clock = clock;
        this.settings = settings;
    }

    /** @throws RefusedException one of {@link CoverRefusal} */
    CoverOffer offer(PermitApplication application, Quote quote, CoverWish wish) {
        ProvisionalRules rules = rules(application, quote);
        LocalDate today = clock.today();
        CoverRule rule = new CoverRule(clock.zone());
        List<EvidenceSet> owed = owed(application, wish);
        rule.requireDeclared(wish, rules, today);
        requireNotCoveredBefore(application, quote, rule.countsSince(today, settings.onceIn()));
        Instant until = rule.until(rules, quote.term().from(), quote.term().until());
        return new CoverOffer(quote, owed, documents(owed, wish, rules), until);
    }

    private static ProvisionalRules rules(PermitApplication application, Quote quote) {
        if (quote.needs().isEmpty()) {
            throw new RefusedException(
                    CoverRefusal.NOTHING_OWED, "Nothing is missing: submit the application as it is.");
        }
        boolean isOffered = quote.rules().provisional().isPresent()
                && PAPERS.containsAll(quote.needs())
                && application.renews().isEmpty()
                && !quote.costsHolderNothing();
        if (!isOffered) {
            throw new RefusedException(
                    CoverRefusal.NO_PROVISIONAL_COVER,
                    "An officer has to look at this application before anybody is covered: submit it as it is.");
        }
        return quote.rules().provisional().get();
    }

    /** Everything that is missing; nobody is to find out later that they owe more. */
    private List<EvidenceSet> owed(PermitApplication application, CoverWish wish) {
        List<EvidenceSet> missing = judge.proofs(application, files.list(application.id())).stream()
                .filter(proof -> !proof.isGiven())
                .map(EvidenceRule.Proof::set)
                .toList();
        List<String> names = missing.stream().map(EvidenceSet::proves).sorted().toList();
        if (missing.isEmpty()) {
            throw new RefusedException(
                    CoverRefusal.NOTHING_OWED, "All papers are there: submit the application as it is.");
        }
        if (!names.equals(wish.owed())) {
            throw new RefusedException(
                    CoverRefusal.OWED_IS_OTHER,
                    "Still to be proved: " + String.join(", ", names) + ". Send what you have, and name the rest.");
        }
        return missing;
    }

    private void requireNotCoveredBefore(PermitApplication application, Quote quote, Instant since) {
        Covers.Seeker seeker = new Covers.Seeker(
                application.id(),
                application.accountId(),
                quote.uprn(),
                application.vrms().stream().map(Vrm::value).toList());
        covers.follow(quote.uprn().orElse(application.accountId()));
        if (covers.wasCovered(seeker, since)) {
            throw new RefusedException(
                    CoverRefusal.COVERED_BEFORE,
                    "Your household has or had provisional cover at this property, which is given once in a while only."
                            + " Send the papers with the application: an officer looks at them.");
        }
    }

    private static List<String> documents(List<EvidenceSet> owed, CoverWish wish, ProvisionalRules rules) {
        boolean isNewResident =
                wish.reason() == CoverReason.NEW_RESIDENT && owed.stream().anyMatch(EvidenceSet::provesResidency);
        Stream<String> usual =
                owed.stream().flatMap(set -> set.anyOf().stream()).map(EvidenceSet.Paper::document);
        Stream<String> instead =
                rules.newResidents().filter(some -> isNewResident).stream().flatMap(some -> some.documents().stream());
        return Stream.concat(usual, instead).distinct().toList();
    }
}
