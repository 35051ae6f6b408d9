package uk.kerbside.accounts.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Consumer;
import uk.kerbside.kit.problem.NotFoundException;

/** A vehicle leaves an account. Permits it has go on until they are changed there. */
@ApplicationScoped
public class RemoveVehicle {
    private final ReachableAccounts accounts;
    private final PublishAccount publish;

    RemoveVehicle(ReachableAccounts accounts, PublishAccount publish) {
        this.accounts = accounts;
        this.publish = publish;
    }

    /**
     * @param isCurrent throws unless the caller has seen the account as it is
     * @throws NotFoundException when the account has no such vehicle
     */
    @Transactional
    public Account remove(String accountId, String vehicleId, Consumer<Account> isCurrent) {
        Account account = accounts.getForChange(accountId);
        isCurrent.accept(account);
        if (!account.removeVehicle(vehicleId)) {
            throw new NotFoundException("There is no vehicle " + vehicleId + " on this account.");
        }
        publish.publish(account);
        return account;
    }
}
