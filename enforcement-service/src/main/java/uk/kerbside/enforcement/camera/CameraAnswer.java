package uk.kerbside.enforcement.camera;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.kerbside.enforcement.check.CheckAnswer;
import uk.kerbside.enforcement.check.ReadDecision;

/**
 * What a camera is told of one read, and what is kept of it.
 *
 * @param finding what a check would have found; its advice is for an officer on the spot, not for a camera
 * @param suggestedCode the contravention, exactly when the advice is {@link CameraAdvice#CODE}
 * @param lookAlikes marks a camera takes for the one read, which have a right here: to look at, they never cover
 * @param provisionalUntil when it is judged again, unless it is final
 */
public record CameraAnswer(
        CheckAnswer finding,
        double confidence,
        CameraAdvice advice,
        Optional<String> suggestedCode,
        List<String> reasons,
        List<String> lookAlikes,
        Optional<Instant> provisionalUntil) {

    public CameraAnswer {
        if (suggestedCode.isPresent() != (advice == CameraAdvice.CODE)) {
            throw new IllegalArgumentException("A camera is told a code when one is advised, and only then");
        }
    }

    /** What was decided when late registration had closed. */
    public static CameraAnswer decided(ReadDecision kept) {
        return new CameraAnswer(
                kept.finding(),
                kept.confidence(),
                CameraAdvice.valueOf(kept.advice()),
                kept.suggestedCode(),
                kept.reasons(),
                kept.lookAlikes(),
                Optional.empty());
    }

    /** Only a final read of a school street may: the rest is for people on the spot. */
    public boolean maySupportPostalNotice() {
        return advice == CameraAdvice.CODE && provisionalUntil.isEmpty();
    }

    /** Marks are personal data. */
    @Override
    public String toString() {
        return "CameraAnswer[" + finding + ", " + advice + "]";
    }
}
