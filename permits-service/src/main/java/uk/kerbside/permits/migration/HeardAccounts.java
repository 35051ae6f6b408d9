package uk.kerbside.permits.migration;

import java.util.Set;

/** Which accounts this service has heard of from accounts. */
public interface HeardAccounts {
    /** Those of {@code accountIds} it has not. */
    Set<String> missing(Set<String> accountIds);
}
