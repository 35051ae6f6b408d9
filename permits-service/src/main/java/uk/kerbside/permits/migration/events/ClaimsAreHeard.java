package uk.kerbside.permits.migration.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import uk.kerbside.events.accounts.AccountPublished;
import uk.kerbside.kit.incoming.EventEnvelope;
import uk.kerbside.kit.incoming.EventHandler;
import uk.kerbside.permits.migration.Progress;

/** An account has a member: its holder has joined a login to it, and can renew alone. */
@ApplicationScoped
class ClaimsAreHeard implements EventHandler<AccountPublished> {
    private final Progress progress;
    private final InstantSource clock;

    ClaimsAreHeard(Progress progress, InstantSource clock) {
        this.progress = progress;
        this.clock = clock;
    }

    @Override
    public Class<AccountPublished> handles() {
        return AccountPublished.class;
    }

    @Override
    public void handle(AccountPublished account, EventEnvelope envelope) {
        if (!account.members().isEmpty()) {
            progress.claimed(account.accountId(), clock.instant());
        }
    }
}
