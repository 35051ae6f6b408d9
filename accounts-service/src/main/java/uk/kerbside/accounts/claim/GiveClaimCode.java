package uk.kerbside.accounts.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import uk.kerbside.accounts.account.JoinAccount;
import uk.kerbside.kit.id.HandedCode;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;

/** Staff, having made sure who somebody is, give them a code that joins their account to a login. */
@ApplicationScoped
public class GiveClaimCode {
    private final JoinAccount joinAccount;
    private final ClaimCodes codes;
    private final ClaimSettings settings;
    private final InstantSource clock;

    GiveClaimCode(JoinAccount joinAccount, ClaimCodes codes, ClaimSettings settings, InstantSource clock) {
        this.joinAccount = joinAccount;
        this.codes = codes;
        this.settings = settings;
        this.clock = clock;
    }

    /** A code, shown once. */
    public record Given(String code, Instant until) {
        @Override
        public String toString() {
            return "a claim code until " + until;
        }
    }

    /**
     * Gives a code; an earlier one is void.
     *
     * @throws NotFoundException when there is no such account within reach
     * @throws RefusedException {@code ACCOUNT_HAS_LOGIN}, {@code HOLDER_HAS_DIED}
     */
    @Transactional
    public Given give(String accountId) {
        if (joinAccount.getWithinReach(accountId).members().includeTheHolder()) {
            throw new RefusedException(
                    ClaimRefusal.ACCOUNT_HAS_LOGIN, "Whoever owns the login lets others in as members.");
        }
        Instant now = clock.instant();
        HandedCode code = HandedCode.made();
        Instant until = now.plus(settings.goodFor());
        codes.save(accountId, code.hash(), now, until);
        return new Given(code.text(), until);
    }
}
