package uk.kerbside.accounts.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import uk.kerbside.accounts.account.Account;
import uk.kerbside.accounts.account.Accounts;

/**
 * Who reads what an account is told: its holder. Once they have died nobody writes to them any more, but to an executor who
 * has an account of their own, and so said where they are reached.
 */
@ApplicationScoped
class Readers {
    private final Accounts accounts;

    Readers(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Empty when there is nobody: staff tell those who are left. */
    Optional<Reader> find(Account account, Instant now) {
        if (account.deathRecordedAt().isEmpty()) {
            return Optional.of(new Reader(account, Optional.empty()));
        }
        return account.members().executorsAt(now).stream()
                .flatMap(login -> accounts.findOwnedBy(login).stream())
                .filter(own -> own.deathRecordedAt().isEmpty())
                .findFirst()
                .map(own -> new Reader(own, Optional.of(account.name())));
    }
}
