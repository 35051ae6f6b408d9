package uk.kerbside.permits.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.kerbside.events.accounts.KeeperRelation;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.permits.catalogue.EvidenceSet;
import uk.kerbside.permits.catalogue.PermitTypes;
import uk.kerbside.permits.catalogue.ProvisionalRules;
import uk.kerbside.permits.catalogue.TypeVersion;
import uk.kerbside.permits.evidence.AgeVerdict;
import uk.kerbside.permits.evidence.Evidence;
import uk.kerbside.permits.evidence.EvidenceRule;
import uk.kerbside.permits.holder.Holder;
import uk.kerbside.permits.holder.Holders;
import uk.kerbside.permits.permit.Permits;
import uk.kerbside.permits.quote.OtherStreet;

/** Holds the documents of an application against what its permit type asks for, under the rules it is decided by. */
@ApplicationScoped
public class JudgeEvidence {
    private final PermitTypes types;
    private final Holders holders;
    private final Permits permits;
    private final CouncilClock clock;
    private final ApplicationSettings settings;

    JudgeEvidence(
            PermitTypes types, Holders holders, Permits permits, CouncilClock clock, ApplicationSettings settings) {
        this.types = types;
        this.holders = holders;
        this.permits = permits;
        this.clock = clock;
        this.settings = settings;
    }

    Instant now() {
        return clock.now();
    }

    EvidenceRule rule(PermitApplication application) {
        TypeVersion rules = types.get(application.typeCode())
                .version(application.ruleVersion())
                .orElseThrow();
        // Who drives to a school street they do not live on proves something else than where they live.
        Optional<Holder> holder = holders.find(application.accountId());
        boolean residencyOnRecord = holder.filter(Holder::residencyProved)
                .filter(known ->
                        !OtherStreet.isNamed(rules, known, application.request().place()))
                .isPresent();
        return new EvidenceRule(
                askedOf(application, holder, rules.evidence()),
                residencyOnRecord,
                holder.map(Holder::entitlements).orElse(Set.of()),
                settings.paperEvidenceCounts() && wasOnPaper(application));
    }

    /** Whoever has a vehicle from an employer or a lender shows other papers than its registered keeper. */
    private static List<EvidenceSet> askedOf(
            PermitApplication application, Optional<Holder> holder, List<EvidenceSet> sets) {
        List<KeeperRelation> keepers = application.vrms().stream()
                .map(vrm -> holder.flatMap(known -> known.vehicle(vrm))
                        .map(Holder.OwnVehicle::keeper)
                        .orElse(KeeperRelation.REGISTERED_KEEPER))
                .toList();
        return sets.stream()
                .filter(set -> keepers.isEmpty() || keepers.stream().anyMatch(set::isAskedOf))
                .toList();
    }

    /** Whether it renews a permit that was applied for on paper. */
    private boolean wasOnPaper(PermitApplication application) {
        return application
                .renews()
                .flatMap(permits::find)
                .filter(permit ->
                        permit.applicationId().isEmpty() && permit.predecessor().isEmpty())
                .isPresent();
    }

    /** By the type, or by an officer. */
    boolean asksFor(PermitApplication application, String document) {
        return rule(application).asksFor(document)
                || application
                        .evidenceAsked()
                        .filter(asked -> asked.askedDocuments().contains(document))
                        .isPresent();
    }

    /** Whether any permit type knows such a document. */
    boolean isKnown(String document) {
        return types.list().stream()
                .flatMap(type -> type.versions().stream())
                .anyMatch(version -> new EvidenceRule(version.evidence(), false).asksFor(document)
                        || version.provisional()
                                .flatMap(ProvisionalRules::newResidents)
                                .filter(rules -> rules.documents().contains(document))
                                .isPresent());
    }

    /** What is to be proved, and by what it is. */
    public List<EvidenceRule.Proof> proofs(PermitApplication application, List<Evidence> sent) {
        return rule(application).proofs(sent, evidence -> handedInOn(application, evidence));
    }

    /** Whether a document, whatever it was sent with, would count with this application today. */
    public boolean counts(PermitApplication application, Evidence evidence) {
        EvidenceRule rule = rule(application);
        return rule.canJudge(evidence.paper()) && rule.verdict(evidence.paper(), clock.today()) == AgeVerdict.COUNTS;
    }

    /** Whether nothing is missing, and nobody has to look at what is there: it is on record, or was accepted before. */
    public boolean isHeld(PermitApplication application, List<Evidence> sent) {
        return proofs(application, sent).stream()
                .allMatch(proof -> proof.onRecord()
                        || proof.by().flatMap(Evidence::reusedFrom).isPresent());
    }

    AgeVerdict verdict(PermitApplication application, Evidence evidence) {
        return rule(application).verdict(evidence.paper(), handedInOn(application, evidence));
    }

    /** Whether nothing is missing of what its permit type asks for. */
    public boolean isComplete(PermitApplication application, List<Evidence> sent) {
        return proofs(application, sent).stream().allMatch(EvidenceRule.Proof::isGiven);
    }

    /** With the submission or after it; what is not submitted yet would be handed in today. */
    private LocalDate handedInOn(PermitApplication application, Evidence evidence) {
        return application
                .submittedAt()
                .map(submitted -> evidence.receivedAt().isAfter(submitted) ? evidence.receivedAt() : submitted)
                .map(clock::dayOf)
                .orElseGet(clock::today);
    }
}
