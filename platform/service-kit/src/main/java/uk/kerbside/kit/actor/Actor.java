package uk.kerbside.kit.actor;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import uk.kerbside.events.accounts.LegalBasis;

/**
 * Who does what is being done.
 *
 * @param subject the login's subject; {@code system:<service>} when nobody signed in
 * @param roles of the token
 * @param onBehalfOf the account named in {@code Kerbside-On-Behalf-Of}, once it is known that this actor may
 * @param basis the law by which they act in its holder's place, if they do
 */
public record Actor(
        String subject, Set<String> roles, Channel channel, Optional<String> onBehalfOf, Optional<LegalBasis> basis) {
    private static final String SYSTEM = "system:";

    /** Somebody who acts in nobody's place. */
    public Actor(String subject, Set<String> roles, Channel channel, Optional<String> onBehalfOf) {
        this(subject, roles, channel, onBehalfOf, Optional.empty());
    }

    public Actor {
        roles = Set.copyOf(roles);
    }

    /** A service that acts by itself. */
    public static Actor system(String service) {
        return new Actor(SYSTEM + service, Set.of(Roles.SUITE_SERVICE), Channel.SYSTEM, Optional.empty());
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    /** The same for one account, in the place of its holder. */
    Actor inPlaceOf(String accountId, LegalBasis law) {
        return new Actor(subject, roles, channel, Optional.of(accountId), Optional.of(law));
    }

    /** Whether this actor works for the council and may act on a customer's behalf. */
    public boolean isStaff() {
        return !Collections.disjoint(roles, Roles.STAFF);
    }

    /** Whether this actor speaks with callers, and so needs a call pass. */
    public boolean isHelpline() {
        return !Collections.disjoint(roles, Roles.HELPLINE);
    }

    boolean reachesEveryAccount() {
        return isStaff() || !Collections.disjoint(roles, Roles.REACHING);
    }

    /** The one role under which this actor is recorded. */
    public String leadingRole() {
        return basis.map(LegalBasis::role).orElseGet(this::roleOfToken);
    }

    private String roleOfToken() {
        return Roles.ALL.stream().filter(roles::contains).findFirst().orElse("none");
    }
}
