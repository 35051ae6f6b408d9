package uk.kerbside.kit.http;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import uk.kerbside.kit.problem.RefusedException;

/** What each login may send, whatever it asks for; who is not signed in was turned away before. Thread-safe. */
@ApplicationScoped
class Allowances {
    private final boolean limited;
    private final CurrentIdentityAssociation identity;
    private final LoginLimit limit;

    Allowances(RateLimitSettings settings, CurrentIdentityAssociation identity) {
        this.limited = settings.enabled();
        this.identity = identity;
        this.limit = new LoginLimit(settings.requests(), settings.per());
    }

    /** @throws RefusedException {@code TOO_MANY_REQUESTS} */
    void takeOne() {
        if (!limited) {
            return;
        }
        SecurityIdentity who = identity.getIdentity();
        if (!who.isAnonymous()) {
            limit.takeOne(who.getPrincipal().getName());
        }
    }
}
