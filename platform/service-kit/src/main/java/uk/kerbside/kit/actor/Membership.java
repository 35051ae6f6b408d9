package uk.kerbside.kit.actor;

import java.util.Set;

/**
 * One account somebody may act for, now.
 *
 * @param trusted somebody the holder trusts with some things; otherwise the holder or a joint holder, who may do all
 * @param scopes what a trusted person may do
 */
public record Membership(String accountId, boolean trusted, Set<String> scopes) {
    public Membership {
        scopes = Set.copyOf(scopes);
    }

    public boolean allows(String scope) {
        return !trusted || scopes.contains(scope);
    }
}
