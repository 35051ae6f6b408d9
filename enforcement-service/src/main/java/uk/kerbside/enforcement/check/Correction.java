package uk.kerbside.enforcement.check;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.kerbside.kernel.BayClass;

/**
 * What somebody says of a check afterwards: that the mark was mistyped, that the car stood in another bay, or anything
 * else in words. It stands beside the check, which never changes.
 *
 * @param vrm the mark as it should have been
 * @param place the code of the place the car stood at
 * @param reason how that is known, in the words of whoever says so
 */
public record Correction(
        UUID correctionId,
        String requestHash,
        UUID checkId,
        String author,
        String authorRole,
        Instant madeAt,
        Optional<String> vrm,
        Optional<String> place,
        Optional<BayClass> bayClass,
        String reason)
        implements EvidenceRecord {

    @Override
    public UUID id() {
        return correctionId;
    }

    @Override
    public Instant answeredAt() {
        return madeAt;
    }

    @Override
    public List<LapseSeen> lapses() {
        return List.of();
    }

    /** Marks are personal data. */
    @Override
    public String toString() {
        return "Correction[" + correctionId + " of " + checkId + "]";
    }
}
