package uk.kerbside.enforcement.camera;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
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
    private static final int VERSION_OF_CHECK_IDS = 7;
    private static final String IN = "IN";
    private static final String OUT = "OUT";

    /** @throws InvalidRequestException that names the first field at fault */
    static SoundRead of(CameraRead read, BatchQuestion batch) {
        return new SoundRead(
                checkId(given(read.checkId(), "/checkId")),
                given(read.vrm(), "/vrm"),
                confidence(read.confidence()),
                capturedAt(given(read.capturedAt(), "/capturedAt")),
                given(read.place().or(batch::place), "/place"),
                bayClass(given(read.bayClass(), "/bayClass")),
                isLeaving(read.direction()),
                read.device().or(batch::device));
    }

    private static String given(Optional<String> value, String pointer) {
        return value.filter(text -> !text.isBlank())
                .orElseThrow(() -> new InvalidRequestException(pointer, "is missing"));
    }

    private static UUID checkId(String text) {
        try {
            UUID id = UUID.fromString(text);
            if (id.version() == VERSION_OF_CHECK_IDS && id.toString().equalsIgnoreCase(text)) {
                return id;
            }
        } catch (IllegalArgumentException e) {
            throw noId();
        }
        throw noId();
    }

    private static InvalidRequestException noId() {
        return new InvalidRequestException("/checkId", "is no UUID of version 7");
    }

    private static double confidence(Optional<Double> given) {
        double confidence = given.orElseThrow(() -> new InvalidRequestException("/confidence", "is missing"))
                .doubleValue();
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new InvalidRequestException("/confidence", "lies between 0 and 1");
        }
        return confidence;
    }

    private static Instant capturedAt(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new InvalidRequestException("/capturedAt", "is no instant such as 2026-11-23T09:30:00Z");
        }
    }

    private static BayClass bayClass(String text) {
        try {
            return BayClass.valueOf(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidRequestException("/bayClass", "is no class of bay");
        }
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
