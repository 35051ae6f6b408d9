package uk.kerbside.accounts.retention;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * One run of retention.
 *
 * @param isDry whether it only counted
 * @param actor the login's subject, or the service itself
 * @param records how many records went, or would have gone, by rule
 */
public record RetentionRun(
        UUID runId, Instant startedAt, boolean isDry, String actor, String role, Map<RetentionRule, Long> records) {
    public RetentionRun {
        records = Map.copyOf(records);
    }
}
