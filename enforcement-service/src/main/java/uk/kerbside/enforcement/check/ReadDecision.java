package uk.kerbside.enforcement.check;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The second look at a camera's read of a school street, when late registration had closed: what a notice may rest on.
 * The read stays in its batch as it was answered at first.
 *
 * @param decisionId the same for the same read, however often it is judged: the first decision that is kept holds
 * @param checkId the read's
 * @param stands whether something speaks against the driver
 * @param finding what was found of the time of the read
 * @param advice for the camera, in one word
 * @param lookAlikes marks a camera takes for the one read, which have a right here
 */
public record ReadDecision(
        UUID decisionId,
        String requestHash,
        UUID checkId,
        UUID batchId,
        Instant decidedAt,
        boolean stands,
        CheckAnswer finding,
        double confidence,
        String advice,
        Optional<String> suggestedCode,
        List<String> reasons,
        List<String> lookAlikes)
        implements EvidenceRecord {
    public ReadDecision {
        reasons = List.copyOf(reasons);
        lookAlikes = List.copyOf(lookAlikes);
    }

    /** Of one read of one batch. */
    public static UUID idOf(UUID batchId, UUID checkId) {
        return UUID.nameUUIDFromBytes(("decision " + batchId + " " + checkId).getBytes(StandardCharsets.UTF_8));
    }

    public static String hashOf(UUID batchId, UUID checkId) {
        return RequestHash.of(List.of("decision", batchId.toString(), checkId.toString()));
    }

    @Override
    public UUID id() {
        return decisionId;
    }

    @Override
    public Instant answeredAt() {
        return decidedAt;
    }

    /** They were told when it was read. */
    @Override
    public List<LapseSeen> lapses() {
        return List.of();
    }

    /** Marks are personal data. */
    @Override
    public String toString() {
        return "ReadDecision[" + decisionId + " of " + checkId + "]";
    }
}
