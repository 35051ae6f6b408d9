package uk.kerbside.accounts.account;

import java.time.Instant;
import java.util.Optional;
import uk.kerbside.events.accounts.LegalBasis;

/**
 * Somebody who has taken up papers by which they act in a holder's place.
 *
 * @param until when the papers end, exclusive; empty when nobody knows
 */
public record ActsByLaw(String subject, LegalBasis basis, Optional<Instant> until) {
    /**
     * Whether the law lets somebody act by it. A power of attorney and a deputyship end with the life of whoever they are for
     * (Mental Capacity Act 2005, s. 9, s. 16; Powers of Attorney Act 1971), and an executor's office begins then.
     */
    public static boolean isGood(LegalBasis basis, boolean holderHasDied) {
        return (basis == LegalBasis.EXECUTOR) == holderHasDied;
    }

    boolean isGoodAt(Instant now, boolean holderHasDied) {
        return isGood(basis, holderHasDied) && until.map(now::isBefore).orElse(true);
    }
}
