package uk.kerbside.kit.actor;

import java.util.Optional;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;

/**
 * The actor of the current request. Injectable everywhere; outside a request (a timer, another service's event) it is
 * the service itself. Everything is found out once for each request.
 */
public interface CurrentActor {
    /** The header in which staff name the account they act for, and a member of several accounts chooses one. */
    String ON_BEHALF_OF = "Kerbside-On-Behalf-Of";

    /**
     * Who acts.
     *
     * @throws uk.kerbside.kit.problem.InvalidRequestException when a header is not valid
     * @throws RefusedException {@code FORBIDDEN} when this actor may not act on anybody's behalf
     * @throws NotFoundException when a customer names an account they are no member of
     */
    Actor actor();

    /**
     * The same as it is recorded with what is done: whoever acts in another's place by law is recorded as acting for their
     * account, under the name of that law.
     */
    default Actor recorded() {
        return actor();
    }

    /** The client the token of this request was issued to ({@code azp}); empty outside a request. */
    Optional<String> client();

    /**
     * The account this request is about: for staff the one they name, for a customer the one they name or the only
     * one they have.
     *
     * @throws RefusedException {@code NO_ACCOUNT}, {@code ACCOUNT_NOT_CHOSEN}, {@code ON_BEHALF_OF_MISSING}
     * @throws NotFoundException when a customer names an account they are no member of
     */
    String accountId();

    /** Through which membership a customer reaches {@link #accountId()}; empty for staff. */
    Optional<Membership> membership();

    /** Whether this actor may see what belongs to an account. */
    boolean mayReach(String accountId);

    /** The same for what a trusted person sees only when they were trusted with this. */
    boolean mayReach(String accountId, String scope);

    /** @throws NotFoundException unless {@link #mayReach(String)} */
    default void requireReach(String accountId) {
        if (!mayReach(accountId)) {
            throw new NotFoundException("There is no such thing among what you can see.");
        }
    }

    /** @throws NotFoundException unless {@link #mayReach(String, String)} */
    default void requireReach(String accountId, String scope) {
        if (!mayReach(accountId, scope)) {
            throw new NotFoundException("There is no such thing among what you can see.");
        }
    }

    /**
     * Lets owners, joint members and staff pass, and trusted persons who were trusted with this.
     *
     * @throws RefusedException {@code SCOPE_MISSING}
     */
    void requireScope(String scope);
}
