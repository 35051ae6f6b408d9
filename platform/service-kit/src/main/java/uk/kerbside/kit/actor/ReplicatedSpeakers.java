package uk.kerbside.kit.actor;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import uk.kerbside.events.accounts.AccountPublished;
import uk.kerbside.events.accounts.LegalBasis;
import uk.kerbside.kit.replica.Replicas;

/** Speakers as accounts published them; of an account nobody told of, nobody knows that its holder has died. */
@DefaultBean
@ApplicationScoped
class ReplicatedSpeakers implements Speakers {
    private final Replicas replicas;
    private final InstantSource clock;

    ReplicatedSpeakers(Replicas replicas, InstantSource clock) {
        this.replicas = replicas;
        this.clock = clock;
    }

    @Override
    public boolean maySpeak(String accountId, Optional<LegalBasis> actsBy) {
        Optional<AccountPublished> account = replicas.find(AccountPublished.class, accountId);
        return actsBy.map(law -> account.filter(known -> actsByNow(known, law)).isPresent())
                .orElseGet(
                        () -> account.flatMap(AccountPublished::deathRecordedAt).isEmpty());
    }

    /** Nothing is published when papers end by themselves: their end is compared with the clock. */
    private boolean actsByNow(AccountPublished account, LegalBasis law) {
        Instant now = clock.instant();
        return account.members().stream()
                .filter(member -> member.basis().filter(law::equals).isPresent())
                .anyMatch(member -> member.until().map(now::isBefore).orElse(true));
    }
}
