package uk.kerbside.kit.seen;

import io.quarkus.runtime.BlockingOperationControl;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import uk.kerbside.events.Topic;
import uk.kerbside.events.accounts.AccountPublished;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kit.problem.CommonProblem;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.kit.replica.Replicas;

/**
 * Holds a request until this service's copy of an account is as new as the one its client has seen. Better a late
 * answer, or an honest "not yet", than a false "no such account".
 *
 * <p>It waits on the worker thread the request has anyway. On the event loop nobody may wait: a request that is
 * answered there goes on at once.
 */
@ApplicationScoped
class SeenAccounts {
    private static final String ACCOUNTS = "accounts";
    private static final Duration AT_MOST = Duration.ofSeconds(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);

    private final Replicas replicas;
    private final boolean isReplicated;

    SeenAccounts(
            Replicas replicas, @ConfigProperty(name = "kerbside.replicas.topics") Optional<Set<String>> replicated) {
        this.replicas = replicas;
        this.isReplicated = replicated.orElse(Set.of()).contains(Topic.ACCOUNTS.wireName());
    }

    /**
     * Returns when the account has arrived, or need not.
     *
     * @throws RefusedException {@code ACCOUNT_CATCHING_UP} after two seconds
     */
    void await(Seen seen) {
        if (!isReplicated || !seen.service().equals(ACCOUNTS) || !BlockingOperationControl.isBlockingAllowed()) {
            return;
        }
        long deadline = System.nanoTime() + AT_MOST.toNanos();
        while (!hasArrived(seen)) {
            if (System.nanoTime() - deadline > 0 || Thread.currentThread().isInterrupted()) {
                throw new RefusedException(
                        CommonProblem.ACCOUNT_CATCHING_UP,
                        "Your change to the account is on its way here. Try again in a moment.",
                        Duration.ofSeconds(1));
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private boolean hasArrived(Seen seen) {
        Optional<Revision> here = replicas.revision(AccountPublished.class, seen.id());
        return here.isPresent() && here.get().compareTo(seen.revision()) >= 0;
    }
}
