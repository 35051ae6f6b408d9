package uk.kerbside.permits.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.permits.audit.ReadAction;
import uk.kerbside.permits.evidence.AgeVerdict;
import uk.kerbside.permits.evidence.Evidence;
import uk.kerbside.permits.evidence.EvidenceFiles;
import uk.kerbside.permits.evidence.EvidenceRule;

/** Shows what lies with an application, whether it is enough, and what is still missing. */
@ApplicationScoped
public class ShowEvidence {
    /** A document, and what to think of its age. */
    public record Judged(Evidence evidence, AgeVerdict verdict) {}

    /**
     * Everything that lies with an application.
     *
     * @param missing what is still to be sent, in plain English
     */
    public record Shown(List<Judged> documents, List<EvidenceRule.Proof> proofs, List<String> missing) {}

    private final ReachApplication reach;
    private final EvidenceFiles files;
    private final JudgeEvidence judge;
    private final WriteDownReads reads;

    ShowEvidence(ReachApplication reach, EvidenceFiles files, JudgeEvidence judge, WriteDownReads reads) {
        this.reach = reach;
        this.files = files;
        this.judge = judge;
        this.reads = reads;
    }

    /** @throws NotFoundException when there is none within reach */
    @Transactional
    public Shown show(String applicationId) {
        PermitApplication application = reach.get(applicationId);
        List<Evidence> sent = files.list(applicationId);
        reads.wereShown(application, ReadAction.LIST_EVIDENCE, sent);
        List<EvidenceRule.Proof> proofs = judge.proofs(application, sent);
        Stream<String> missing =
                proofs.stream().filter(proof -> !proof.isGiven()).map(EvidenceRule.Proof::words);
        return new Shown(
                sent.stream().map(evidence -> judged(application, evidence)).toList(),
                proofs,
                Stream.concat(stillAsked(application, sent).stream(), missing).toList());
    }

    /** One document with its verdict. */
    @Transactional
    public Judged show(Evidence evidence) {
        return judged(reach.get(evidence.applicationId()), evidence);
    }

    private Judged judged(PermitApplication application, Evidence evidence) {
        return new Judged(evidence, judge.verdict(application, evidence));
    }

    private static Optional<String> stillAsked(PermitApplication application, List<Evidence> sent) {
        return application
                .evidenceAsked()
                .filter(asked -> application.status() == ApplicationStatus.MORE_EVIDENCE_ASKED)
                .filter(asked -> sent.stream().noneMatch(evidence -> isSince(asked, evidence)))
                .map(EvidenceAsked::askedWords);
    }

    static boolean isSince(EvidenceAsked asked, Evidence evidence) {
        return !evidence.receivedAt().isBefore(asked.askedAt());
    }
}
