package uk.kerbside.permits.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.permits.audit.ReadAction;
import uk.kerbside.permits.evidence.Evidence;
import uk.kerbside.permits.evidence.EvidenceFiles;

/** Opens a document. When somebody of the council does, that is written down. */
@ApplicationScoped
public class OpenEvidence {
    /** A document and what is in it. */
    public record Opened(Evidence evidence, byte[] content) {}

    private final ReachApplication reach;
    private final EvidenceFiles files;
    private final WriteDownReads reads;

    OpenEvidence(ReachApplication reach, EvidenceFiles files, WriteDownReads reads) {
        this.reach = reach;
        this.files = files;
        this.reads = reads;
    }

    /** @throws NotFoundException when there is none within reach */
    @Transactional
    public Opened open(String applicationId, String evidenceId) {
        PermitApplication application = reach.get(applicationId);
        Evidence evidence = files.find(applicationId, evidenceId).orElseThrow(() -> none(evidenceId));
        byte[] content = files.findContent(evidenceId).orElseThrow(() -> none(evidenceId));
        reads.wereShown(application, ReadAction.OPEN_EVIDENCE, List.of(evidence));
        return new Opened(evidence, content);
    }

    private static NotFoundException none(String evidenceId) {
        return new NotFoundException("There is no document " + evidenceId + ".");
    }
}
