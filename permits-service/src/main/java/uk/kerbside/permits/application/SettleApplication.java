package uk.kerbside.permits.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.permits.limit.Limits;
import uk.kerbside.permits.permit.Permit;
import uk.kerbside.permits.permit.Permits;
import uk.kerbside.permits.permit.PublishPermit;
import uk.kerbside.permits.permit.ShortenPermit;

/**
 * What becomes of an application whose charge accounts has decided about. Joins the caller's transaction. Safe to repeat
 * and in any order: the first answer counts, what comes later is no news. Charges of other issuers are passed over.
 */
@ApplicationScoped
public class SettleApplication {
    private final Applications applications;
    private final Permits permits;
    private final Limits limits;
    private final PublishPermit publish;
    private final ShortenPermit shortenPermit;
    private final TellWithdrawal tell;
    private final CoverBeforeProof cover;
    private final CouncilClock clock;

    // Eight: the application, its permit and its places, how long it is good, what is owed, and who is told.
    SettleApplication(
            Applications applications,
            Permits permits,
            Limits limits,
            PublishPermit publish,
            ShortenPermit shortenPermit,
            TellWithdrawal tell,
            CoverBeforeProof cover,
            CouncilClock clock) {
        this.applications = applications;
        this.permits = permits;
        this.limits = limits;
        this.publish = publish;
        this.shortenPermit = shortenPermit;
        this.tell = tell;
        this.cover = cover;
        this.clock = clock;
    }

    /**
     * It is paid: the permit is issued, its term beginning at the later of what was asked for and {@code paidAt}. Its
     * place is held and its vehicles are held without an end, so no limit and no other permit can stand in the way. What is
     * over by the time this is heard goes back whole.
     */
    public void paid(String chargeId, Instant paidAt) {
        Instant now = clock.now();
        applications
                .findByChargeForUpdate(chargeId)
                .filter(application -> application.status().isUnpaid())
                .ifPresent(application -> {
                    lockRenewed(application);
                    Permit permit = permit(application);
                    permit.issue(paidAt, now, clock.zone());
                    cover.begin(application, permit, now)
                            .ifPresentOrElse(
                                    owed -> application.askForEvidence(owed.asked(), owed.workingDays()),
                                    () -> isWhole(application, permit, now));
                    publish.issued(permit, now);
                    shortenPermit.endWithSponsorship(permit);
                    shortenPermit.giveBackIfOver(permit, paidAt);
                    applications.save(application);
                });
    }

    private void isWhole(PermitApplication application, Permit permit, Instant now) {
        application.paid(now);
        limits.holdUntil(permit.number(), permit.validUntil());
    }

    /** It can no longer be paid: nothing is granted, and place and vehicles are free. */
    public void withdrawn(String chargeId, Instant at) {
        applications
                .findByChargeForUpdate(chargeId)
                .filter(application -> application.chargeWithdrawn(at))
                .ifPresent(application -> {
                    lockRenewed(application);
                    Permit permit = permit(application);
                    permit.withdraw(at);
                    limits.giveBack(permit.number());
                    publish.publish(permit);
                    applications.save(application);
                    if (application.status() == ApplicationStatus.LAPSED_UNPAID) {
                        tell.lapsed(application, at);
                    } else {
                        tell.withdrawn(application, at);
                    }
                });
    }

    /** The permit that is renewed before the one that renews it: everybody keeps to this order. */
    private void lockRenewed(PermitApplication application) {
        application.renews().ifPresent(permits::findForUpdate);
    }

    private Permit permit(PermitApplication application) {
        return permits.findForUpdate(application.permitNumber().orElseThrow()).orElseThrow();
    }
}
