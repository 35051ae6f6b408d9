package uk.kerbside.kit.actor;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;

/**
 * Who does what is being done.
 *
 * @param subject the login's subject; {@code system:<service>} when nobody signed in
 * @param roles of the token
 * @param onBehalfOf the account named in {@code Kerbside-On-Behalf-Of}, once it is known that this actor may
 */
public record Actor(String subject, Set<String> roles, Channel channel, Optional<String> onBehalfOf) {
    private static final String SYSTEM = "system:";

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
        return Roles.ALL.stream().filter(roles::contains).findFirst().orElse("none");
    }
}
