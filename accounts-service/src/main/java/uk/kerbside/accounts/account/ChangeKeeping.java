package uk.kerbside.accounts.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Consumer;
import uk.kerbside.kit.problem.NotFoundException;

/** Somebody says anew why they have a vehicle: a hire goes on, a lease has ended in a purchase. */
@ApplicationScoped
public class ChangeKeeping {
    private final ReachableAccounts accounts;
    private final PublishAccount publish;

    ChangeKeeping(ReachableAccounts accounts, PublishAccount publish) {
        this.accounts = accounts;
        this.publish = publish;
    }

    /**
     * @param isCurrent throws unless the caller has seen the account as it is
     * @throws NotFoundException when the account has no such vehicle
     */
    @Transactional
    public Account change(String accountId, String vehicleId, Keeping keeping, Consumer<Account> isCurrent) {
        Account account = accounts.getForChange(accountId);
        isCurrent.accept(account);
        account.vehicles().stream()
                .filter(vehicle -> vehicle.vehicleId().equals(vehicleId))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("There is no vehicle " + vehicleId + " on this account."))
                .isKept(keeping);
        publish.publish(account);
        return account;
    }
}
