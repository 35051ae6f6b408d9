package uk.kerbside.enforcement.camera;

import java.util.List;
import java.util.Optional;

/**
 * What a camera sends at once.
 *
 * @param place of every read that names none
 */
public record BatchQuestion(Optional<String> device, Optional<String> place, List<CameraRead> reads) {
    public BatchQuestion {
        reads = List.copyOf(reads);
    }
}
