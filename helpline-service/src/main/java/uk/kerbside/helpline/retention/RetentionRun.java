package uk.kerbside.helpline.retention;

import java.time.Instant;
import java.util.UUID;

/**
 * One run of retention.
 *
 * @param isDry whether it only counted
 * @param actor the login's subject, or the service itself
 * @param auditedReads how many reads went, or would have gone
 */
public record RetentionRun(
        UUID runId, Instant startedAt, boolean isDry, String actor, String role, long auditedReads) {}
