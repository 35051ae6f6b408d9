package uk.kerbside.enforcement.camera;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import uk.kerbside.kernel.BayClass;

/**
 * A read of a school street, and what became of it.
 *
 * @param outcome what was found at first
 * @param closesAt when late registration closes, or did
 * @param decidedAt when it was judged again
 * @param finalAnswer what was found then, of the time of the read
 */
public record ProvisionalCheck(
        UUID checkId,
        UUID batchId,
        String vrm,
        String place,
        BayClass bayClass,
        Instant at,
        double confidence,
        String outcome,
        Instant closesAt,
        ProvisionalState state,
        Optional<Instant> decidedAt,
        Optional<CameraAnswer> finalAnswer) {

    SoundRead read() {
        return new SoundRead(checkId, vrm, confidence, at, place, bayClass, false, Optional.empty());
    }

    /** Marks are personal data. */
    @Override
    public String toString() {
        return "ProvisionalCheck[" + checkId + ", " + state + "]";
    }
}
