package uk.kerbside.enforcement.camera;

import java.util.List;
import java.util.Optional;

/** One read as the camera sent it: anything in it may be missing or wrong, which harms no other read. */
public record CameraRead(
        Optional<String> checkId,
        Optional<String> vrm,
        Optional<Double> confidence,
        Optional<String> capturedAt,
        Optional<String> place,
        Optional<String> bayClass,
        Optional<String> direction,
        Optional<String> device) {

    /** All of it as text, in a fixed order. */
    List<String> parts() {
        return List.of(
                checkId.orElse(""),
                vrm.orElse(""),
                confidence.map(Object::toString).orElse(""),
                capturedAt.orElse(""),
                place.orElse(""),
                bayClass.orElse(""),
                direction.orElse(""),
                device.orElse(""));
    }

    /** Marks are personal data. */
    @Override
    public String toString() {
        return "CameraRead[" + checkId + "]";
    }
}
