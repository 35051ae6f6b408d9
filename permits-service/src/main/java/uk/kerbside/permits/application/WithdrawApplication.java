package uk.kerbside.permits.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.waiting.WaitingList;

/**
 * An applicant takes an application back. What is approved and unpaid has a charge somebody may be paying this very
 * moment: accounts is asked to withdraw it, and its answer decides.
 */
@ApplicationScoped
public class WithdrawApplication {
    private final ReachApplication reach;
    private final Applications applications;
    private final WaitingList waitingList;
    private final TellWithdrawal tell;
    private final InstantSource clock;

    WithdrawApplication(
            ReachApplication reach,
            Applications applications,
            WaitingList waitingList,
            TellWithdrawal tell,
            InstantSource clock) {
        this.reach = reach;
        this.applications = applications;
        this.waitingList = waitingList;
        this.tell = tell;
        this.clock = clock;
    }

    /**
     * @param isCurrent throws unless the caller has seen the application as it is
     * @throws RefusedException {@code NOT_WITHDRAWABLE}
     */
    @Transactional
    public PermitApplication withdraw(String id, Consumer<PermitApplication> isCurrent) {
        PermitApplication application = reach.forUpdate(id);
        isCurrent.accept(application);
        Instant now = clock.instant();
        if (application.askForWithdrawal(WithdrawalReason.TAKEN_BACK)) {
            tell.requested(application, WithdrawalReason.TAKEN_BACK, now);
        } else if (application.withdraw(now)) {
            waitingList.leave(id, now);
            tell.withdrawn(application, now);
        } else {
            throw new RefusedException(
                    ApplicationRefusal.NOT_WITHDRAWABLE,
                    "Application " + id + " is " + application.status()
                            + ". A permit that is issued can be surrendered.");
        }
        applications.save(application);
        return application;
    }
}
