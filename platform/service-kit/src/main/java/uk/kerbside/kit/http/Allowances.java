package uk.kerbside.kit.http;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import uk.kerbside.kit.problem.CommonProblem;
import uk.kerbside.kit.problem.RefusedException;

/** One bucket of requests for each login, in this instance; who is not signed in was turned away before. Thread-safe. */
@ApplicationScoped
class Allowances {
    private static final int LOGINS_REMEMBERED = 50_000;

    private final boolean limited;
    private final CurrentIdentityAssociation identity;
    private final LoadingCache<String, Bucket> buckets;

    Allowances(RateLimitSettings settings, CurrentIdentityAssociation identity) {
        this.limited = settings.enabled();
        this.identity = identity;
        // A bucket nobody used for that long is full again, and so need not be remembered.
        this.buckets = Caffeine.newBuilder()
                .maximumSize(LOGINS_REMEMBERED)
                .expireAfterAccess(settings.per())
                .build(login -> fullBucket(settings));
    }

    /** @throws RefusedException {@code TOO_MANY_REQUESTS} */
    void takeOne() {
        if (!limited) {
            return;
        }
        SecurityIdentity who = identity.getIdentity();
        if (who.isAnonymous()) {
            return;
        }
        var taken = buckets.get(who.getPrincipal().getName()).tryConsumeAndReturnRemaining(1);
        if (!taken.isConsumed()) {
            throw new RefusedException(
                    CommonProblem.TOO_MANY_REQUESTS,
                    "You send more requests than we allow one login. Slow down.",
                    Duration.ofNanos(taken.getNanosToWaitForRefill()).plusSeconds(1));
        }
    }

    private static Bucket fullBucket(RateLimitSettings settings) {
        return Bucket.builder()
                .addLimit(
                        limit -> limit.capacity(settings.requests()).refillGreedy(settings.requests(), settings.per()))
                .build();
    }
}
