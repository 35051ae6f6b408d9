package uk.kerbside.permits.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import uk.kerbside.events.charges.ChargeWithdrawalRequested;
import uk.kerbside.events.permits.ApplicationLapsed;
import uk.kerbside.events.permits.ApplicationWithdrawn;
import uk.kerbside.kit.journal.Journal;

/** Tells that an application ends without a permit, or that its charge should. */
@ApplicationScoped
class TellWithdrawal {
    private final Journal journal;

    TellWithdrawal(Journal journal) {
        this.journal = journal;
    }

    void requested(PermitApplication application, WithdrawalReason reason, Instant now) {
        String chargeId = application.chargeId().orElseThrow();
        journal.append(
                chargeId,
                ChargeWithdrawalRequested.class,
                revision ->
                        new ChargeWithdrawalRequested(revision, chargeId, application.accountId(), reason.name(), now));
    }

    void withdrawn(PermitApplication application, Instant now) {
        journal.append(
                application.id(),
                ApplicationWithdrawn.class,
                revision -> new ApplicationWithdrawn(
                        revision, application.id(), application.accountId(), application.typeCode(), now));
    }

    void lapsed(PermitApplication application, Instant now) {
        journal.append(
                application.id(),
                ApplicationLapsed.class,
                revision -> new ApplicationLapsed(
                        revision, application.id(), application.accountId(), application.typeCode(), now));
    }
}
