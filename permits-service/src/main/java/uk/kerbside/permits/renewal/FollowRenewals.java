package uk.kerbside.permits.renewal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.permits.application.ApplicationStatus;
import uk.kerbside.permits.application.JudgeEvidence;
import uk.kerbside.permits.application.PermitApplication;
import uk.kerbside.permits.application.RenewedPermits;
import uk.kerbside.permits.evidence.EvidenceFiles;
import uk.kerbside.permits.permit.Permit;
import uk.kerbside.permits.permit.Permits;
import uk.kerbside.permits.quote.Need;
import uk.kerbside.permits.quote.Quote;
import uk.kerbside.permits.quote.Renewed;

/** Does for the permit what its renewal means: officers hear of it while it waits, and its place stays held. */
@ApplicationScoped
class FollowRenewals implements RenewedPermits {
    /** What papers answer. */
    private static final Set<Need> PAPERS =
            EnumSet.of(Need.RESIDENCY_NOT_PROVED, Need.ENTITLEMENT_NOT_RECORDED, Need.KEEPER_PAPERS);

    private final Renewals renewals;
    private final Permits permits;
    private final RenewalBasis basis;
    private final TellRenewal tell;
    private final JudgeEvidence judge;
    private final EvidenceFiles files;

    FollowRenewals(
            Renewals renewals,
            Permits permits,
            RenewalBasis basis,
            TellRenewal tell,
            JudgeEvidence judge,
            EvidenceFiles files) {
        this.renewals = renewals;
        this.permits = permits;
        this.basis = basis;
        this.tell = tell;
        this.judge = judge;
        this.files = files;
    }

    @Override
    public Renewed basis(PermitApplication application, Instant now) {
        Permit permit = locked(application);
        Optional<Renewal> renewal = renewals.find(application.id());
        renewal.ifPresent(found -> keepUpWithVehicles(application, found, permit));
        if (application.status() == ApplicationStatus.DRAFT) {
            return basis.now(permit, now);
        }
        return basis.decided(permit, now, renewal.flatMap(Renewal::completeAt), renewal.flatMap(Renewal::graceUntil));
    }

    /** Another vehicle since it was begun: whoever asked for the same means the one they have. */
    private static void keepUpWithVehicles(PermitApplication application, Renewal renewal, Permit permit) {
        List<Vrm> vehicles = permit.vrmsAtEnd();
        if (renewal.isForTheSame(application) && !application.vrms().equals(vehicles)) {
            application.isNowFor(vehicles);
            renewal.isFor(vehicles);
        }
    }

    @Override
    public Quote withEvidenceHeld(PermitApplication renewal, Quote quote) {
        boolean asksForPapers = quote.needs().stream().anyMatch(PAPERS::contains);
        if (!asksForPapers || !judge.isHeld(renewal, files.list(renewal.id()))) {
            return quote;
        }
        return quote.needing(
                quote.needs().stream().filter(need -> !PAPERS.contains(need)).toList());
    }

    @Override
    public void moved(PermitApplication application) {
        Optional<Renewal> renewal = renewals.find(application.id());
        if (renewal.isPresent() && application.status() != ApplicationStatus.DRAFT) {
            boolean isComplete = judge.isComplete(application, files.list(application.id()));
            tell.follow(locked(application), renewal.get(), application, isComplete);
        }
    }

    private Permit locked(PermitApplication application) {
        String number = application.renews().orElseThrow();
        return permits.findForUpdate(number)
                .orElseThrow(() -> new IllegalStateException("There is no permit " + number + " to be renewed"));
    }
}
