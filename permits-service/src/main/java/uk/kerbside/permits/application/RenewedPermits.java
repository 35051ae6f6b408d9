package uk.kerbside.permits.application;

import java.time.Instant;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.quote.Need;
import uk.kerbside.permits.quote.Quote;
import uk.kerbside.permits.quote.Renewed;

/**
 * What applications for a renewal ask and tell of the permit they are for. A renewal is an application like any other: it
 * waits in the same queue, is decided by the same people and paid the same way; here is what is different about it. All
 * methods join the caller's transaction.
 */
public interface RenewedPermits {
    /**
     * The permit, locked until the transaction ends: before any counter is, so that nobody waits for one who waits for
     * them.
     *
     * @param renewal submitted at this moment, or decided
     * @throws RefusedException when the permit can no longer be renewed
     */
    Renewed basis(PermitApplication renewal, Instant now);

    /** The quote without those of its {@link Need}s which papers that were accepted before and still count answer. */
    Quote withEvidenceHeld(PermitApplication renewal, Quote quote);

    /** It was changed. */
    void moved(PermitApplication renewal);
}
