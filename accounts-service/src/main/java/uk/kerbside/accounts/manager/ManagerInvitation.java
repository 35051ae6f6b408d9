package uk.kerbside.accounts.manager;

import java.time.Instant;

/**
 * Somebody is asked to manage an organisation.
 *
 * @param label as those who manage it call them
 * @param invitedBy the login that did
 * @param until exclusive
 */
public record ManagerInvitation(
        String invitationId, String accountId, String label, String invitedBy, Instant invitedAt, Instant until) {
    /** The label may be a name. */
    @Override
    public String toString() {
        return "ManagerInvitation[" + invitationId + "]";
    }
}
