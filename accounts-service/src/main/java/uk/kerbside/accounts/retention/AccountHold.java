package uk.kerbside.accounts.retention;

import java.time.Instant;
import java.util.Optional;

/**
 * An account of which nothing is removed, for a reason: a claim, an investigation, a request not answered yet.
 *
 * @param until exclusive; empty for until it is lifted
 * @param placedBy the login's subject
 * @param role the role in which they did it
 */
public record AccountHold(
        String accountId, String reason, Optional<Instant> until, String placedBy, String role, Instant placedAt) {
    /** The reason may say much about somebody. */
    @Override
    public String toString() {
        return "AccountHold[" + accountId + "]";
    }
}
