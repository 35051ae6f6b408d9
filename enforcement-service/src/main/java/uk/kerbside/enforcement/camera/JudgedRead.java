package uk.kerbside.enforcement.camera;

import java.util.Optional;
import java.util.UUID;

/**
 * One read with its answer or its problem, never both.
 *
 * @param checkId when it is sound
 */
public record JudgedRead(
        Optional<UUID> checkId, CameraRead read, Optional<CameraAnswer> answer, Optional<ReadProblem> problem) {

    /**
     * Why a read has no answer.
     *
     * @param pointer the field at fault, if one is
     */
    public record ReadProblem(String code, String title, String detail, Optional<String> pointer) {}

    public JudgedRead {
        if (answer.isPresent() == problem.isPresent()) {
            throw new IllegalArgumentException("A read has an answer or a problem");
        }
    }
}
