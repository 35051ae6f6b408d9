package uk.kerbside.enforcement.offline;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.kerbside.enforcement.check.CheckQuestion;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.finding.Outcome;
import uk.kerbside.kit.problem.InvalidRequestException;

/** A check as a device hands it in: anything in it may be missing or wrong, which harms no other. */
public record OfflineCheck(
        Optional<String> checkId,
        Optional<String> vrm,
        Optional<String> place,
        Optional<String> bayClass,
        Optional<String> deviceAt,
        Optional<String> answered,
        Optional<Boolean> nothingDisplayed) {
    private static final int VERSION_OF_CHECK_IDS = 7;

    /** The same, when everything is there. */
    record Sound(UUID checkId, CheckQuestion question, Instant deviceAt, Outcome answered) {}

    /** @throws InvalidRequestException that names the first field at fault */
    Sound sound(String device) {
        UUID id = checkId(given(checkId, "/checkId"));
        Instant at = instant(given(deviceAt, "/deviceAt"));
        CheckQuestion question = new CheckQuestion(
                given(vrm, "/vrm"),
                given(place, "/place"),
                constant(BayClass.class, bayClass, "/bayClass"),
                Optional.of(at),
                Optional.of(device),
                Optional.empty(),
                nothingDisplayed.orElse(false));
        return new Sound(id, question, at, constant(Outcome.class, answered, "/answered"));
    }

    /** All of it as text, in a fixed order. */
    List<String> parts() {
        return List.of(
                checkId.orElse(""),
                vrm.orElse(""),
                place.orElse(""),
                bayClass.orElse(""),
                deviceAt.orElse(""),
                answered.orElse(""),
                nothingDisplayed.map(Object::toString).orElse(""));
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

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new InvalidRequestException("/deviceAt", "is no instant such as 2026-11-23T09:30:00Z");
        }
    }

    private static <E extends Enum<E>> E constant(Class<E> kind, Optional<String> text, String pointer) {
        try {
            return Enum.valueOf(kind, given(text, pointer));
        } catch (IllegalArgumentException e) {
            throw new InvalidRequestException(pointer, "is none that we know");
        }
    }

    /** Marks are personal data. */
    @Override
    public String toString() {
        return "OfflineCheck[" + checkId + "]";
    }
}
