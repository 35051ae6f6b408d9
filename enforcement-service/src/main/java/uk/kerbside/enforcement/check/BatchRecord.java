package uk.kerbside.enforcement.check;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.kerbside.kernel.BayClass;

/**
 * A batch of a camera's reads as evidence, in one row: what was read and answered is packed, and nobody needs to unpack
 * it to keep it.
 *
 * @param firstCheckId the lowest checkId in it, as its digits are written
 * @param lastCheckId the highest
 * @param against how many reads speak against somebody; absent for batches of before it was counted
 * @param provisional reads that are judged again when late registration has closed
 * @param packed every read with its answer or its problem, compressed
 */
public record BatchRecord(
        UUID batchId,
        String requestHash,
        String officer,
        String officerRole,
        Optional<String> device,
        Instant answeredAt,
        int reads,
        Optional<Integer> against,
        UUID firstCheckId,
        UUID lastCheckId,
        List<LapseSeen> lapses,
        List<ProvisionalRead> provisional,
        byte[] packed)
        implements EvidenceRecord {

    /** A read of a school street whose answer is not final. */
    public record ProvisionalRead(
            UUID checkId,
            String vrm,
            String place,
            BayClass bayClass,
            Instant at,
            double confidence,
            String outcome,
            Instant closesAt) {

        /** Marks are personal data. */
        @Override
        public String toString() {
            return "ProvisionalRead[" + checkId + "]";
        }
    }

    /** The same with other packed reads. */
    public BatchRecord withPacked(byte[] others) {
        return new BatchRecord(
                batchId,
                requestHash,
                officer,
                officerRole,
                device,
                answeredAt,
                reads,
                against,
                firstCheckId,
                lastCheckId,
                lapses,
                provisional,
                others);
    }

    @Override
    public UUID id() {
        return batchId;
    }

    /** The packed bytes are marks, which are personal data. */
    @Override
    public String toString() {
        return "BatchRecord[" + batchId + ", " + reads + " reads]";
    }
}
