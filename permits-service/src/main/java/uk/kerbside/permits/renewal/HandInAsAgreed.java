package uk.kerbside.permits.renewal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import uk.kerbside.permits.application.Applications;
import uk.kerbside.permits.application.JudgeEvidence;
import uk.kerbside.permits.application.PermitApplication;
import uk.kerbside.permits.application.SubmitApplication;
import uk.kerbside.permits.evidence.EvidenceFiles;
import uk.kerbside.permits.permit.Permit;
import uk.kerbside.permits.quote.Quote;

/**
 * Hands in the renewal its holder agreed to. What is to be paid raises its charge and waits for it, as always; where papers
 * are missing, a draft is left for its holder to complete, and they are told. Joins the caller's transaction.
 */
@ApplicationScoped
class HandInAsAgreed {
    private final RenewPermit renewPermit;
    private final SubmitApplication submitApplication;
    private final Applications applications;
    private final JudgeEvidence judge;
    private final EvidenceFiles files;
    private final TellAgreement tell;

    HandInAsAgreed(
            RenewPermit renewPermit,
            SubmitApplication submitApplication,
            Applications applications,
            JudgeEvidence judge,
            EvidenceFiles files,
            TellAgreement tell) {
        this.renewPermit = renewPermit;
        this.submitApplication = submitApplication;
        this.applications = applications;
        this.judge = judge;
        this.files = files;
        this.tell = tell;
    }

    boolean isUnderWay(Permit permit) {
        return applications.findOpenRenewal(permit.number()).isPresent();
    }

    void handIn(Permit permit, Quote quote, Instant now) {
        PermitApplication draft = renewPermit.begin(permit, RenewalRequest.Wish.THE_SAME);
        boolean asksForPapers = !quote.needs().isEmpty() && !judge.isComplete(draft, files.list(draft.id()));
        if (asksForPapers) {
            tell.papersMissing(permit, draft, now);
        } else {
            submitApplication.asAgreed(draft);
        }
    }
}
