package uk.kerbside.accounts.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import uk.kerbside.accounts.account.Accounts;
import uk.kerbside.kit.actor.Actor;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.problem.InvalidRequestException;
import uk.kerbside.kit.problem.NotFoundException;

/** Keeps everything of an account for a reason, or no longer. Who did which and when stays written down. */
@ApplicationScoped
public class HoldAccount {
    private final AccountHolds holds;
    private final Accounts accounts;
    private final CurrentActor currentActor;
    private final InstantSource clock;

    HoldAccount(AccountHolds holds, Accounts accounts, CurrentActor currentActor, InstantSource clock) {
        this.holds = holds;
        this.accounts = accounts;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * @throws NotFoundException without such an account
     * @throws InvalidRequestException when it would be over already
     */
    @Transactional
    public AccountHold hold(String accountId, String reason, Optional<Instant> until) {
        if (accounts.find(accountId).isEmpty()) {
            throw unknown(accountId);
        }
        Instant now = clock.instant();
        if (until.filter(end -> !end.isAfter(now)).isPresent()) {
            throw new InvalidRequestException("/until", "lies in the past");
        }
        Actor actor = currentActor.actor();
        AccountHold hold = new AccountHold(accountId, reason, until, actor.subject(), actor.leadingRole(), now);
        holds.place(hold);
        return hold;
    }

    /** @throws NotFoundException when there is no hold */
    @Transactional
    public void lift(String accountId) {
        Actor actor = currentActor.actor();
        if (!holds.lift(accountId, actor.subject(), actor.leadingRole(), clock.instant())) {
            throw unknown(accountId);
        }
    }

    /** Those in force, by account. */
    @Transactional
    public List<AccountHold> list(String afterAccountId, int limit) {
        return holds.list(afterAccountId, limit);
    }

    private static NotFoundException unknown(String accountId) {
        return new NotFoundException("There is no account " + accountId + ", or it is not on hold.");
    }
}
