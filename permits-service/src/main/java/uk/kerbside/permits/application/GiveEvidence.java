package uk.kerbside.permits.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.evidence.EvidenceFiles;

/**
 * An applicant hands an application in again with what was asked for. The council goes on with the working days it had
 * left. Whoever comes late comes in time as long as the application was not closed.
 */
@ApplicationScoped
public class GiveEvidence {
    private final ReachApplication reach;
    private final Applications applications;
    private final EvidenceFiles files;
    private final TellReview tell;
    private final Deadlines deadlines;

    GiveEvidence(
            ReachApplication reach,
            Applications applications,
            EvidenceFiles files,
            TellReview tell,
            Deadlines deadlines) {
        this.reach = reach;
        this.applications = applications;
        this.files = files;
        this.tell = tell;
        this.deadlines = deadlines;
    }

    /**
     * @param explanation what the applicant has to say; empty for nothing
     * @param isCurrent throws unless the caller has seen the application as it is
     * @throws RefusedException {@code NO_EVIDENCE_ASKED}, {@code NOTHING_GIVEN}
     */
    @Transactional
    public PermitApplication give(String id, String explanation, Consumer<PermitApplication> isCurrent) {
        PermitApplication application = reach.forUpdate(id);
        isCurrent.accept(application);
        if (application.status() != ApplicationStatus.MORE_EVIDENCE_ASKED) {
            throw new RefusedException(
                    ApplicationRefusal.NO_EVIDENCE_ASKED, "Application " + id + " is " + application.status() + ".");
        }
        requireSomething(application, explanation);
        Instant now = deadlines.now();
        LocalDate dueOn = deadlines.dueAfter(application.daysLeft(), now);
        application.giveEvidence(explanation, dueOn, now);
        applications.save(application);
        tell.given(application, now);
        return application;
    }

    private void requireSomething(PermitApplication application, String explanation) {
        EvidenceAsked asked = application.evidenceAsked().orElseThrow();
        boolean isSent =
                files.list(application.id()).stream().anyMatch(evidence -> ShowEvidence.isSince(asked, evidence));
        if (!isSent && explanation.isBlank()) {
            throw new RefusedException(
                    ApplicationRefusal.NOTHING_GIVEN, "Send a document first, or explain why you cannot.");
        }
    }
}
