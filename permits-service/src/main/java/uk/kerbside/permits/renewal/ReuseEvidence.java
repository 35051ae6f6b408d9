package uk.kerbside.permits.renewal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import uk.kerbside.kit.id.Ids;
import uk.kerbside.permits.application.Applications;
import uk.kerbside.permits.application.JudgeEvidence;
import uk.kerbside.permits.application.PermitApplication;
import uk.kerbside.permits.evidence.Evidence;
import uk.kerbside.permits.evidence.EvidenceFiles;
import uk.kerbside.permits.permit.Permit;

/**
 * Lays the papers a permit was granted on beside its renewal, as far as they still count by the rule for their age. A copy,
 * so that either goes when its own time of keeping is over. Joins the caller's transaction.
 */
@ApplicationScoped
class ReuseEvidence {
    private final Applications applications;
    private final EvidenceFiles files;
    private final JudgeEvidence judge;

    ReuseEvidence(Applications applications, EvidenceFiles files, JudgeEvidence judge) {
        this.applications = applications;
        this.files = files;
        this.judge = judge;
    }

    void reuse(Permit permit, PermitApplication renewal) {
        Optional<PermitApplication> before = permit.applicationId().flatMap(applications::find);
        List<Evidence> held =
                before.map(application -> files.list(application.id())).orElse(List.of());
        held.stream()
                .filter(evidence -> judge.counts(renewal, evidence))
                .forEach(evidence -> files.addReused(Evidence.reused(Ids.readable("E"), renewal.id(), evidence)));
    }
}
