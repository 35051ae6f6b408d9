package uk.kerbside.enforcement.check;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What is kept as evidence, each with a place in the chain: a check, a batch of a camera's reads, what
 * was decided of one of them later, or a correction. */
public sealed interface EvidenceRecord permits CheckRecord, BatchRecord, Correction, ReadDecision {
    /** Names it for good; made by the device, as a rule. */
    UUID id();

    /** Tells the same request sent again from another one under the same id. */
    String requestHash();

    Instant answeredAt();

    /** What to tell the suite if these are the first negative checks of their lapses. */
    List<LapseSeen> lapses();

    /** A right seen lapsed by one check. */
    record LapseSeen(UUID checkId, Instant at, CheckRecord.ObservedLapse lapse) {}
}
