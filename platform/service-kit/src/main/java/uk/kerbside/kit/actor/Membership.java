package uk.kerbside.kit.actor;

import java.util.Optional;
import java.util.Set;
import uk.kerbside.events.accounts.LegalBasis;

/**
 * One account somebody may act for, now.
 *
 * @param trusted somebody the holder trusts with some things; otherwise the holder or a joint holder, who may do all
 * @param scopes what a trusted person may do
 * @param basis the law by which somebody acts in the holder's place, if they do
 */
public record Membership(String accountId, boolean trusted, Set<String> scopes, Optional<LegalBasis> basis) {
    /** Somebody the holder lets act, or the holder. */
    public Membership(String accountId, boolean trusted, Set<String> scopes) {
        this(accountId, trusted, scopes, Optional.empty());
    }

    public Membership {
        scopes = Set.copyOf(scopes);
    }

    public boolean allows(String scope) {
        return !trusted || scopes.contains(scope);
    }
}
