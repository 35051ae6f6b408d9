package uk.kerbside.accounts.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import uk.kerbside.accounts.account.Account;
import uk.kerbside.accounts.account.JoinAccount;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.id.HandedCode;
import uk.kerbside.kit.problem.RefusedException;

/** Somebody signed in types the code they were given: the account is theirs, or they act in its holder's place. */
@ApplicationScoped
public class ClaimAccount {
    private final JoinAccount joinAccount;
    private final ClaimCodes codes;
    private final FurtherCodes furtherCodes;
    private final CurrentActor currentActor;
    private final ClaimSettings settings;
    private final InstantSource clock;

    ClaimAccount(
            JoinAccount joinAccount,
            ClaimCodes codes,
            FurtherCodes furtherCodes,
            CurrentActor currentActor,
            ClaimSettings settings,
            InstantSource clock) {
        this.joinAccount = joinAccount;
        this.codes = codes;
        this.furtherCodes = furtherCodes;
        this.currentActor = currentActor;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A wrong code is counted, so the transaction does not end with a refusal: the caller refuses.
     *
     * @return empty when the code is not known or no longer good
     * @throws RefusedException {@code TOO_MANY_CLAIMS}; {@code ACCOUNT_HAS_LOGIN}; {@code MEMBER_ALREADY}, {@code HOLDER_LIVES}, {@code
     *     HOLDER_HAS_DIED}
     */
    @Transactional
    public Optional<Account> claim(String code) {
        String subject = currentActor.actor().subject();
        Instant now = clock.instant();
        Instant since = now.minus(settings.triesForgottenAfter());
        if (codes.failedSince(subject, since) >= settings.triesAllowed()) {
            throw new RefusedException(
                    ClaimRefusal.TOO_MANY_CLAIMS,
                    "Compare the code with the letter, and try again tomorrow; or call us.",
                    settings.triesForgottenAfter());
        }
        String hash = new HandedCode(code).hash();
        Optional<Account> represented = furtherCodes.use(hash, subject, now);
        if (represented.isPresent()) {
            return represented;
        }
        Optional<String> accountId = use(hash, now);
        if (accountId.isEmpty()) {
            codes.countFailed(subject, now, since);
        }
        return accountId.map(id -> joinAccount
                .join(id, subject)
                .orElseThrow(() -> new RefusedException(
                        ClaimRefusal.ACCOUNT_HAS_LOGIN,
                        "Another login has claimed this account meanwhile, or yours acts in its holder's place: then the"
                                + " code is for them.")));
    }

    /** The account's lock first, then the code: whoever gives another code takes them in this order too. */
    private Optional<String> use(String hash, Instant now) {
        codes.findAccount(hash).ifPresent(joinAccount::lock);
        return codes.use(hash, now);
    }
}
