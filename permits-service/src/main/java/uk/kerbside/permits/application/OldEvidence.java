package uk.kerbside.permits.application;

import java.time.Instant;
import java.util.List;
import uk.kerbside.permits.evidence.Evidence;

/** Documents whose time may be over. */
public interface OldEvidence {
    /** How many there are of which a rule speaks, and what it speaks of was over before an instant. */
    long count(RetentionRule rule, Instant overBefore);

    /** Some of them, locked until the transaction ends; those others work on are left out. */
    List<Evidence> list(RetentionRule rule, Instant overBefore, int limit);
}
