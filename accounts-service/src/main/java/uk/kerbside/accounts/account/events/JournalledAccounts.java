package uk.kerbside.accounts.account.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import uk.kerbside.accounts.account.Account;
import uk.kerbside.accounts.account.AccountsTold;
import uk.kerbside.accounts.account.GrantedEntitlements;
import uk.kerbside.accounts.account.PhoneNumber;
import uk.kerbside.accounts.account.PhoneNumbers;
import uk.kerbside.accounts.property.Properties;
import uk.kerbside.accounts.property.Property;
import uk.kerbside.events.accounts.AccountPublished;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kit.journal.Journal;

@ApplicationScoped
class JournalledAccounts implements AccountsTold {
    private final Journal journal;
    private final Properties properties;
    private final PhoneNumbers numbers;
    private final GrantedEntitlements entitlements;

    JournalledAccounts(Journal journal, Properties properties, PhoneNumbers numbers, GrantedEntitlements entitlements) {
        this.journal = journal;
        this.properties = properties;
        this.numbers = numbers;
        this.entitlements = entitlements;
    }

    @Override
    public Map<String, Revision> publishedAll(Collection<Account> accounts) {
        Map<String, Property> homes = properties.list(
                accounts.stream().flatMap(account -> account.uprn().stream()).toList());
        Map<String, List<AccountPublished.Entitlement>> granted =
                entitlements.granted(accounts.stream().map(Account::accountId).toList());
        Map<String, Function<Revision, AccountPublished>> states = new HashMap<>();
        accounts.forEach(account -> states.put(
                account.accountId(),
                revision -> account.published(
                        revision,
                        uprn -> Optional.ofNullable(homes.get(uprn)),
                        isReachedByLetterOnly(account),
                        granted.getOrDefault(account.accountId(), List.of()))));
        return journal.appendAll(AccountPublished.class, states);
    }

    @Override
    public Revision published(Account account) {
        List<AccountPublished.Entitlement> granted =
                entitlements.granted(List.of(account.accountId())).getOrDefault(account.accountId(), List.of());
        return journal.append(
                account.accountId(),
                AccountPublished.class,
                revision -> account.published(revision, properties::find, isReachedByLetterOnly(account), granted));
    }

    private boolean isReachedByLetterOnly(Account account) {
        return account.email().isEmpty()
                && account.phone()
                        .flatMap(numbers::read)
                        .filter(PhoneNumber::canReceiveTexts)
                        .isEmpty();
    }
}
