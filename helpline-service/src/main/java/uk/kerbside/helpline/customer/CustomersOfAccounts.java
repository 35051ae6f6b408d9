package uk.kerbside.helpline.customer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import uk.kerbside.events.accounts.AccountPublished;
import uk.kerbside.kit.replica.Replicas;

/** An account that was erased since is still one that things happened to. */
@ApplicationScoped
class CustomersOfAccounts implements Customers {
    private final Replicas replicas;
    private final InstantSource clock;

    CustomersOfAccounts(Replicas replicas, InstantSource clock) {
        this.replicas = replicas;
        this.clock = clock;
    }

    @Override
    public boolean isKnown(String accountId) {
        return replicas.revision(AccountPublished.class, accountId).isPresent();
    }

    @Override
    public Optional<Holder> findHolder(String accountId) {
        Instant now = clock.instant();
        return replicas.find(AccountPublished.class, accountId).map(account -> holder(account, now));
    }

    /** Nothing is published when papers end by themselves: whoever reads compares their end with the day. */
    private static Holder holder(AccountPublished account, Instant now) {
        return new Holder(
                account.deathRecordedAt(),
                account.members().stream()
                        .filter(member -> member.until().map(now::isBefore).orElse(true))
                        .flatMap(member -> member.basis().stream()
                                .map(law -> new Holder.Representative(member.subject(), law, member.until())))
                        .toList());
    }
}
