package uk.kerbside.enforcement.outage;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.finding.Outcome;

/**
 * A check, or a camera's batch of them, that falls into an outage. It names no mark: whoever may see one reads it by its
 * id.
 *
 * @param id of the check, or of the batch
 * @param reads how many reads a batch has; 1 for a check
 * @param single what a check was about; empty for a batch
 */
public record AffectedCheck(Kind kind, UUID id, Instant answeredAt, int reads, Optional<Single> single) {
    /** One look-up, or many sent together. */
    public enum Kind {
        CHECK,
        BATCH
    }

    /**
     * @param bayClass absent when nobody said in which
     * @param marked whether the outage, or another one, was known when it was answered
     */
    public record Single(String place, Optional<BayClass> bayClass, Instant at, Outcome outcome, boolean marked) {}
}
