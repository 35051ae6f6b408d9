package uk.kerbside.enforcement.camera;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import uk.kerbside.enforcement.check.Given;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kit.problem.InvalidRequestException;

/** A read in which everything is there. */
record SoundRead(
        UUID checkId,
        String vrm,
        double confidence,
        Instant capturedAt,
        String place,
        BayClass bayClass,
        boolean isLeaving,
        Optional<String> device) {
    private static final String IN = "IN";
    private static final String OUT = "OUT";

    /** @throws InvalidRequestException that names the first field at fault */
    static SoundRead of(CameraRead read, BatchQuestion batch) {
        return new SoundRead(
                Given.checkId(read.checkId()),
                Given.text(read.vrm(), "/vrm"),
                confidence(read.confidence()),
                Given.instant(read.capturedAt(), "/capturedAt"),
                Given.text(read.place().or(batch::place), "/place"),
                Given.constant(BayClass.class, read.bayClass(), "/bayClass", "class of bay"),
                isLeaving(read.direction()),
                read.device().or(batch::device));
    }

    private static double confidence(Optional<Double> given) {
        double confidence = given.orElseThrow(() -> new InvalidRequestException("/confidence", "is missing"))
                .doubleValue();
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new InvalidRequestException("/confidence", "lies between 0 and 1");
        }
        return confidence;
    }

    private static boolean isLeaving(Optional<String> direction) {
        if (direction.filter(text -> !text.equals(IN) && !text.equals(OUT)).isPresent()) {
            throw new InvalidRequestException("/direction", "is IN or OUT");
        }
        return direction.filter(OUT::equals).isPresent();
    }

    /** Marks are personal data. */
    @Override
    public String toString() {
        return "SoundRead[" + checkId + "]";
    }
}
