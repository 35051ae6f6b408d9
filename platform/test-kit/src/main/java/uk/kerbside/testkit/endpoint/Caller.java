package uk.kerbside.testkit.endpoint;

import java.util.List;
import java.util.Optional;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.testkit.Tokens;

/**
 * Who calls an operation.
 *
 * @param role empty for nobody
 */
record Caller(String subject, Optional<String> role) {
    /** Those who get furthest with an operation come first. */
    private static final List<String> PREFERRED = List.of(
            Roles.PERMIT_SUPERVISOR,
            Roles.PERMIT_OFFICER,
            Roles.CONTACT_CENTRE,
            Roles.ADMINISTRATOR,
            Roles.HELPLINE_SUPERVISOR,
            Roles.HELPLINE_AGENT);

    private static final List<String> ACTING_FOR_CUSTOMERS = List.of(
            Roles.PERMIT_OFFICER,
            Roles.PERMIT_SUPERVISOR,
            Roles.HELPLINE_AGENT,
            Roles.HELPLINE_SUPERVISOR,
            Roles.CONTACT_CENTRE,
            Roles.FINANCE,
            Roles.DATA_PROTECTION,
            Roles.ADMINISTRATOR);

    /** Somebody who may. */
    static Caller allowed(ApiOperation operation, String subject) {
        return new Caller(subject, operation.roles().map(Caller::best));
    }

    private static String best(List<String> roles) {
        return PREFERRED.stream().filter(roles::contains).findFirst().orElseGet(() -> roles.stream()
                .filter(Roles.ALL::contains)
                .findFirst()
                .orElse(Roles.CUSTOMER));
    }

    boolean actsForCustomers() {
        return role.filter(ACTING_FOR_CUSTOMERS::contains).isPresent();
    }

    Optional<String> token() {
        return role.map(name -> Tokens.of(subject, name));
    }
}
