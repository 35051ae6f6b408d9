package uk.kerbside.enforcement.offline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.kerbside.enforcement.check.CheckQuestion;
import uk.kerbside.enforcement.check.Given;
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
    /** The same, when everything is there. */
    record Sound(UUID checkId, CheckQuestion question, Instant deviceAt, Outcome answered) {}

    /** @throws InvalidRequestException that names the first field at fault */
    Sound sound(String device) {
        UUID id = Given.checkId(checkId);
        Instant at = Given.instant(deviceAt, "/deviceAt");
        CheckQuestion question = new CheckQuestion(
                Given.text(vrm, "/vrm"),
                Given.text(place, "/place"),
                Given.constant(BayClass.class, bayClass, "/bayClass", "class of bay"),
                Optional.of(at),
                Optional.of(device),
                Optional.empty(),
                nothingDisplayed.orElse(false));
        return new Sound(id, question, at, Given.constant(Outcome.class, answered, "/answered", "outcome"));
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

    /** Marks are personal data. */
    @Override
    public String toString() {
        return "OfflineCheck[" + checkId + "]";
    }
}
