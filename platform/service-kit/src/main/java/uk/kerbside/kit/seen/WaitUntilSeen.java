package uk.kerbside.kit.seen;

import io.quarkus.runtime.BlockingOperationControl;
import jakarta.annotation.Priority;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import uk.kerbside.events.Topic;
import uk.kerbside.events.accounts.AccountPublished;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kit.problem.CommonProblem;
import uk.kerbside.kit.problem.InvalidRequestException;
import uk.kerbside.kit.problem.Problem;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.kit.replica.Replicas;

/**
 * Holds a request until this service's copy of an account is as new as the one its client has seen. Better a late
 * answer, or an honest "not yet", than a false "no such account".
 *
 * <p>It waits on the worker thread the request has anyway. A request answered on the event loop is not held up: it
 * gets "not yet" at once.
 */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
@Priority(Priorities.AUTHORIZATION + 100)
class WaitUntilSeen implements ContainerRequestFilter {
    private static final String ACCOUNTS = "accounts";
    private static final Duration AT_MOST = Duration.ofSeconds(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);

    private final Replicas replicas;
    private final boolean hasAccounts;

    WaitUntilSeen(
            Replicas replicas, @ConfigProperty(name = "kerbside.replicas.topics") Optional<Set<String>> replicated) {
        this.replicas = replicas;
        this.hasAccounts = replicated.orElse(Set.of()).contains(Topic.ACCOUNTS.wireName());
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String header = request.getHeaderString(Seen.HEADER);
        if (header == null) {
            return;
        }
        Seen seen = Seen.parse(header).orElseThrow(WaitUntilSeen::invalid);
        if (hasAccounts && seen.service().equals(ACCOUNTS) && !arrives(seen)) {
            throw new RefusedException(
                    CommonProblem.ACCOUNT_CATCHING_UP,
                    "Your change to the account is on its way here. Try again in a moment.",
                    Duration.ofSeconds(1));
        }
    }

    private boolean arrives(Seen seen) {
        boolean mayWait = BlockingOperationControl.isBlockingAllowed();
        long deadline = System.nanoTime() + AT_MOST.toNanos();
        while (mayWait && !hasArrived(seen)) {
            if (System.nanoTime() - deadline > 0 || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        return mayWait;
    }

    private boolean hasArrived(Seen seen) {
        Optional<Revision> here = replicas.revision(AccountPublished.class, seen.id());
        return here.isPresent() && here.get().compareTo(seen.revision()) >= 0;
    }

    private static InvalidRequestException invalid() {
        return new InvalidRequestException(
                CommonProblem.INVALID_HEADER,
                List.of(new Problem.Fault("/" + Seen.HEADER, "is not what an accounts answer said")));
    }
}
