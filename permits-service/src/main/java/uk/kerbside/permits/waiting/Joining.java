package uk.kerbside.permits.waiting;

import java.time.Instant;
import uk.kerbside.permits.limit.LimitKey;

/**
 * Who wants to wait for what.
 *
 * @param key the type at its place
 * @param appliedAt when the application was submitted: who applied earlier is further in front
 */
public record Joining(String applicationId, String accountId, LimitKey key, Instant appliedAt) {}
