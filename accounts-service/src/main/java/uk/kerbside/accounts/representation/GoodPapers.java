package uk.kerbside.accounts.representation;

import uk.kerbside.accounts.account.Account;
import uk.kerbside.accounts.account.AccountRefusal;
import uk.kerbside.accounts.account.ActsByLaw;
import uk.kerbside.events.accounts.LegalBasis;
import uk.kerbside.kit.problem.RefusedException;

/** Nobody begins to act by what the law does not let them act by. */
final class GoodPapers {
    private GoodPapers() {}

    /** @throws RefusedException {@code HOLDER_LIVES}, {@code HOLDER_HAS_DIED} */
    static void require(LegalBasis basis, Account account) {
        boolean hasDied = account.deathRecordedAt().isPresent();
        if (ActsByLaw.isGood(basis, hasDied)) {
            return;
        }
        throw hasDied
                ? new RefusedException(
                        AccountRefusal.HOLDER_HAS_DIED,
                        "A power of attorney or deputyship ended then: the executor acts, by a grant of probate.")
                : new RefusedException(
                        RepresentationRefusal.HOLDER_LIVES, "Record first that the account's holder has died.");
    }
}
