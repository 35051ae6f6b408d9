package uk.kerbside.permits.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import uk.kerbside.permits.evidence.Evidence;
import uk.kerbside.permits.evidence.EvidenceFiles;

/** Removes some documents whose time is over, and says so of each. */
@ApplicationScoped
class RemoveOldEvidence {
    private final OldEvidence oldEvidence;
    private final Applications applications;
    private final EvidenceFiles files;
    private final TellEvidence tell;

    RemoveOldEvidence(OldEvidence oldEvidence, Applications applications, EvidenceFiles files, TellEvidence tell) {
        this.oldEvidence = oldEvidence;
        this.applications = applications;
        this.files = files;
        this.tell = tell;
    }

    /** @return how many went */
    @Transactional
    int removeSome(RetentionRule rule, Instant overBefore, int limit, Instant now) {
        List<Evidence> old = oldEvidence.list(rule, overBefore, limit);
        for (Evidence evidence : old) {
            PermitApplication application =
                    applications.find(evidence.applicationId()).orElseThrow();
            files.remove(evidence);
            tell.removed(application, evidence, RemovalReason.RETENTION_OVER, now);
        }
        return old.size();
    }
}
