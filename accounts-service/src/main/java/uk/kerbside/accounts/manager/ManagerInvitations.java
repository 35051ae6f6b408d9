package uk.kerbside.accounts.manager;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Invitations nobody has accepted yet. Every method joins the caller's transaction. */
public interface ManagerInvitations {
    void add(ManagerInvitation invitation, String codeHash);

    /** Those of an account that are still good, the earliest first. */
    List<ManagerInvitation> listGood(String accountId, Instant now);

    /** The account a code was made for, whether it is still good or not. */
    Optional<String> findAccount(String codeHash);

    /** The one a code means; the code cannot be used again. */
    Optional<ManagerInvitation> use(String codeHash, Instant now);

    /** Those a login gave for an account. */
    void removeThoseOf(String accountId, String invitedBy);

    /** @return false when the account has no such invitation */
    boolean remove(String accountId, String invitationId);
}
