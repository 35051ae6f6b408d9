package uk.kerbside.permits.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.kerbside.kit.id.Ids;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.evidence.CheckedFile;
import uk.kerbside.permits.evidence.Evidence;
import uk.kerbside.permits.evidence.EvidenceFiles;
import uk.kerbside.permits.evidence.EvidenceRefusal;
import uk.kerbside.permits.evidence.EvidenceSettings;
import uk.kerbside.permits.evidence.Paper;
import uk.kerbside.permits.evidence.PaperWords;

/** Keeps a file that was looked at. */
@ApplicationScoped
class KeepEvidence {
    private final ReachApplication reach;
    private final Applications applications;
    private final EvidenceFiles files;
    private final JudgeEvidence judge;
    private final TellEvidence tell;
    private final EvidenceSettings settings;

    KeepEvidence(
            ReachApplication reach,
            Applications applications,
            EvidenceFiles files,
            JudgeEvidence judge,
            TellEvidence tell,
            EvidenceSettings settings) {
        this.reach = reach;
        this.applications = applications;
        this.files = files;
        this.judge = judge;
        this.tell = tell;
        this.settings = settings;
    }

    /** Before anybody looks at the file: whether it will be wanted at all. */
    @Transactional
    void requireTakes(String applicationId, Paper paper) {
        requireTakes(reach.ofAccount(applicationId), paper);
    }

    @Transactional
    KeptEvidence keep(String applicationId, Paper paper, CheckedFile file) {
        PermitApplication application = reach.forUpdate(applicationId);
        requireTakes(application, paper);
        List<Evidence> before = files.list(applicationId);
        Optional<Evidence> same = before.stream()
                .filter(sent -> sent.hash().equals(file.hash()) && sent.paper().equals(paper))
                .findFirst();
        if (same.isPresent()) {
            return new KeptEvidence(same.get(), false);
        }
        if (before.size() >= settings.mostPerApplication()) {
            throw new RefusedException(
                    EvidenceRefusal.EVIDENCE_TOO_MUCH,
                    "There are " + before.size() + " documents. Take one back before you send another.");
        }
        Instant now = judge.now();
        Evidence evidence = Evidence.received(Ids.readable("E"), applicationId, paper, file, now);
        files.add(evidence, file.content());
        application.evidenceIsOther(now);
        applications.save(application);
        tell.received(application, evidence, now);
        return new KeptEvidence(evidence, true);
    }

    private void requireTakes(PermitApplication application, Paper paper) {
        if (!application.takesEvidence(judge.now())) {
            throw new RefusedException(
                    ApplicationRefusal.EVIDENCE_NOT_TAKEN,
                    "Application " + application.id() + " is " + application.status() + ".");
        }
        if (!judge.asksFor(application, paper.document())) {
            throw new RefusedException(
                    EvidenceRefusal.EVIDENCE_NOT_ASKED_FOR,
                    "Nobody asks for " + PaperWords.of(paper.document()) + " here; the application's evidence says what"
                            + " is asked for.");
        }
        if (!judge.rule(application).canJudge(paper)) {
            throw new RefusedException(
                    EvidenceRefusal.EVIDENCE_DATE_NEEDED,
                    "Say when it was issued: for this kind of document its age counts.");
        }
    }
}
