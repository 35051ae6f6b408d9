package uk.kerbside.accounts.representation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import uk.kerbside.accounts.account.Account;
import uk.kerbside.accounts.account.RepresentAccount;
import uk.kerbside.accounts.claim.FurtherCodes;
import uk.kerbside.kit.problem.RefusedException;

/** The login that types the code an officer gave acts for the account from now on. */
@ApplicationScoped
class TakeUpRepresentation implements FurtherCodes {
    private final Representations representations;
    private final RepresentAccount represent;

    TakeUpRepresentation(Representations representations, RepresentAccount represent) {
        this.representations = representations;
        this.represent = represent;
    }

    /** The account's lock first, then the papers': whoever ends them takes the locks in this order too. */
    @Override
    public Optional<Account> use(String hash, String subject, Instant now) {
        return representations.findAccountByCode(hash).map(represent::lock).flatMap(account -> representations
                .findByCodeForUpdate(hash)
                .filter(found -> found.canBeTakenUpAt(now))
                .map(found -> take(found, account, subject, now)));
    }

    private Account take(Representation found, Account account, String subject, Instant now) {
        if (account.members().includeOfOwnRight(subject)) {
            throw new RefusedException(
                    RepresentationRefusal.MEMBER_ALREADY,
                    "You can act for this account as you are: the code is not needed.");
        }
        GoodPapers.require(found.basis(), account);
        found.takeUp(subject, now);
        represent.settle(account);
        return account;
    }
}
