package uk.kerbside.permits.renewal;

import java.util.Optional;
import uk.kerbside.permits.permit.PaperGrant;

/**
 * Paper permits that were over when they came out of the file. They have no right and are no permits here; but their holders
 * are invited, and may renew late.
 */
public interface FormerPaper {
    /** One of an account, as it would have been taken over. */
    Optional<PaperGrant> find(String number, String accountId);
}
