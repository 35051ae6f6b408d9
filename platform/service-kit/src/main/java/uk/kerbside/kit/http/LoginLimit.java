package uk.kerbside.kit.http;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import uk.kerbside.kit.problem.CommonProblem;
import uk.kerbside.kit.problem.RefusedException;

/**
 * So many requests of each login in a while, in this instance. For all requests there is one already; whoever asks for
 * something that could be found out by asking often makes a smaller one. Thread-safe.
 */
public final class LoginLimit {
    private static final int LOGINS_REMEMBERED = 50_000;

    private final LoadingCache<String, Bucket> buckets;

    /**
     * @param requests how many may come at once, and within each {@code per}
     * @param per the time in which the allowance is filled up again, evenly
     */
    public LoginLimit(int requests, Duration per) {
        // A bucket nobody used for that long is full again, and so need not be remembered.
        this.buckets = Caffeine.newBuilder()
                .maximumSize(LOGINS_REMEMBERED)
                .expireAfterAccess(per)
                .build(login -> fullBucket(requests, per));
    }

    /** @throws RefusedException {@code TOO_MANY_REQUESTS}, with when to come again */
    public void takeOne(String login) {
        var taken = buckets.get(login).tryConsumeAndReturnRemaining(1);
        if (!taken.isConsumed()) {
            throw new RefusedException(
                    CommonProblem.TOO_MANY_REQUESTS,
                    "You send more requests than we allow one login. Slow down.",
                    Duration.ofNanos(taken.getNanosToWaitForRefill()).plusSeconds(1));
        }
    }

    private static Bucket fullBucket(int requests, Duration per) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(requests).refillGreedy(requests, per))
                .build();
    }
}
