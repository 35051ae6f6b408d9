package uk.kerbside.accounts.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Consumer;
import uk.kerbside.accounts.property.Properties;
import uk.kerbside.kit.problem.InvalidRequestException;

/** Somebody says where they live, or that they moved. A move voids the proof that was given for the old property. */
@ApplicationScoped
public class ChooseProperty {
    private final ReachableAccounts accounts;
    private final Properties properties;
    private final PublishAccount publish;
    private final AccountSettings settings;

    ChooseProperty(
            ReachableAccounts accounts, Properties properties, PublishAccount publish, AccountSettings settings) {
        this.accounts = accounts;
        this.properties = properties;
        this.publish = publish;
        this.settings = settings;
    }

    /**
     * @param isCurrent throws unless the caller has seen the account as it is
     * @throws InvalidRequestException when there is no such property
     */
    @Transactional
    public Account choose(String accountId, String uprn, Consumer<Account> isCurrent) {
        // The property first, then the account: an import that changes the property takes them in this order too.
        boolean isKnown = properties.findAndKeep(uprn).isPresent();
        Account account = accounts.getForChange(accountId);
        isCurrent.accept(account);
        if (!isKnown) {
            throw new InvalidRequestException("/uprn", "is no property we know: search by postcode");
        }
        if (account.moveTo(uprn, settings.councilTaxTries())) {
            publish.publish(account);
        }
        return account;
    }
}
