package uk.kerbside.permits.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.permits.evidence.Evidence;
import uk.kerbside.permits.evidence.EvidenceFiles;

/** Opens a document. When somebody of the council does, that is written down. */
@ApplicationScoped
public class OpenEvidence {
    /** A document and what is in it. */
    public record Opened(Evidence evidence, byte[] content) {}

    private final ReachApplication reach;
    private final EvidenceFiles files;
    private final TellEvidence tell;
    private final CurrentActor currentActor;
    private final InstantSource clock;

    OpenEvidence(
            ReachApplication reach,
            EvidenceFiles files,
            TellEvidence tell,
            CurrentActor currentActor,
            InstantSource clock) {
        this.reach = reach;
        this.files = files;
        this.tell = tell;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** @throws NotFoundException when there is none within reach */
    @Transactional
    public Opened open(String applicationId, String evidenceId) {
        PermitApplication application = reach.get(applicationId);
        Evidence evidence = files.find(applicationId, evidenceId).orElseThrow(() -> none(evidenceId));
        byte[] content = files.findContent(evidenceId).orElseThrow(() -> none(evidenceId));
        if (currentActor.actor().isStaff()) {
            tell.opened(application, evidence, clock.instant());
        }
        return new Opened(evidence, content);
    }

    private static NotFoundException none(String evidenceId) {
        return new NotFoundException("There is no document " + evidenceId + ".");
    }
}
