package uk.kerbside.permits.application;

import jakarta.enterprise.context.ApplicationScoped;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.evidence.CheckFile;

/**
 * Takes a document for an application. It is looked at first, which may ask a virus scanner over the network, and kept in
 * a transaction of its own afterwards. Safe to repeat: the same file as the same paper is one document.
 */
@ApplicationScoped
public class UploadEvidence {
    private final CheckFile checkFile;
    private final KeepEvidence keepEvidence;

    UploadEvidence(CheckFile checkFile, KeepEvidence keepEvidence) {
        this.checkFile = checkFile;
        this.keepEvidence = keepEvidence;
    }

    /**
     * @throws NotFoundException when the account this request is about has no such application
     * @throws RefusedException {@code EVIDENCE_NOT_TAKEN}, or one of {@link
     *     uk.kerbside.permits.evidence.EvidenceRefusal}; nothing of the file is kept then
     */
    public KeptEvidence upload(String applicationId, SentFile file) {
        keepEvidence.requireTakes(applicationId, file.paper());
        return keepEvidence.keep(applicationId, file.paper(), checkFile.check(file.content(), file.claimed()));
    }
}
