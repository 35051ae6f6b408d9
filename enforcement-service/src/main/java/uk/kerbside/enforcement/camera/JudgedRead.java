package uk.kerbside.enforcement.camera;

import java.util.Optional;
import java.util.UUID;
import uk.kerbside.enforcement.check.ItemProblem;

/**
 * One read with its answer or its problem, never both.
 *
 * @param checkId when it is sound
 */
public record JudgedRead(
        Optional<UUID> checkId, CameraRead read, Optional<CameraAnswer> answer, Optional<ItemProblem> problem) {

    public JudgedRead {
        if (answer.isPresent() == problem.isPresent()) {
            throw new IllegalArgumentException("A read has an answer or a problem");
        }
    }
}
