package uk.kerbside.permits.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.permits.catalogue.PermitTypes;
import uk.kerbside.permits.catalogue.TypeVersion;
import uk.kerbside.permits.evidence.AgeVerdict;
import uk.kerbside.permits.evidence.Evidence;
import uk.kerbside.permits.evidence.EvidenceRule;
import uk.kerbside.permits.holder.Holder;
import uk.kerbside.permits.holder.Holders;
import uk.kerbside.permits.quote.OtherStreet;

/** Holds the documents of an application against what its permit type asks for, under the rules it is decided by. */
@ApplicationScoped
public class JudgeEvidence {
    private final PermitTypes types;
    private final Holders holders;
    private final CouncilClock clock;

    JudgeEvidence(PermitTypes types, Holders holders, CouncilClock clock) {
        this.types = types;
        this.holders = holders;
        this.clock = clock;
    }

    Instant now() {
        return clock.now();
    }

    EvidenceRule rule(PermitApplication application) {
        TypeVersion rules = types.get(application.typeCode())
                .version(application.ruleVersion())
                .orElseThrow();
        // Who drives to a school street they do not live on proves something else than where they live.
        boolean residencyOnRecord = holders.find(application.accountId())
                .filter(Holder::residencyProved)
                .filter(holder -> !OtherStreet.isNamed(
                        rules, holder, application.request().place()))
                .isPresent();
        return new EvidenceRule(rules.evidence(), residencyOnRecord);
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
                .anyMatch(version -> new EvidenceRule(version.evidence(), false).asksFor(document));
    }

    List<EvidenceRule.Proof> proofs(PermitApplication application, List<Evidence> sent) {
        return rule(application).proofs(sent, evidence -> handedInOn(application, evidence));
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
