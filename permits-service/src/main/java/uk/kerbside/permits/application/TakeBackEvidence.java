package uk.kerbside.permits.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.evidence.Evidence;
import uk.kerbside.permits.evidence.EvidenceFiles;

/** An applicant takes a document back that is not handed in yet. Nothing of it is kept. */
@ApplicationScoped
public class TakeBackEvidence {
    private final ReachApplication reach;
    private final Applications applications;
    private final EvidenceFiles files;
    private final TellEvidence tell;
    private final InstantSource clock;

    TakeBackEvidence(
            ReachApplication reach,
            Applications applications,
            EvidenceFiles files,
            TellEvidence tell,
            InstantSource clock) {
        this.reach = reach;
        this.applications = applications;
        this.files = files;
        this.tell = tell;
        this.clock = clock;
    }

    /**
     * @throws NotFoundException when the account this request is about has no such document
     * @throws RefusedException {@code EVIDENCE_HANDED_IN}
     */
    @Transactional
    public void takeBack(String applicationId, String evidenceId) {
        PermitApplication application = reach.forUpdate(applicationId);
        Evidence evidence = files.find(applicationId, evidenceId)
                .orElseThrow(() -> new NotFoundException("There is no document " + evidenceId + "."));
        boolean isHandedIn = application
                .withApplicantSince()
                .filter(since -> !evidence.receivedAt().isBefore(since))
                .isEmpty();
        if (isHandedIn) {
            throw new RefusedException(
                    ApplicationRefusal.EVIDENCE_HANDED_IN,
                    "It was handed in with the application, and stays with it as long as the council must keep it.");
        }
        Instant now = clock.instant();
        files.remove(evidence);
        application.evidenceIsOther(now);
        applications.save(application);
        tell.removed(application, evidence, RemovalReason.TAKEN_BACK, now);
    }
}
