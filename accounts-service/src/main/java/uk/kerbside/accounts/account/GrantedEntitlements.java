package uk.kerbside.accounts.account;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import uk.kerbside.events.accounts.AccountPublished;

/** What accounts were checked to be entitled to, as the other services may know it. Joins the caller's transaction. */
public interface GrantedEntitlements {
    /** What was granted to each of these accounts and until when; those without are left out. */
    Map<String, List<AccountPublished.Entitlement>> granted(Collection<String> accountIds);
}
