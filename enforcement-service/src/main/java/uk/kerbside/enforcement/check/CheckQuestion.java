package uk.kerbside.enforcement.check;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.kerbside.kernel.BayClass;

/**
 * What was asked, as it was asked.
 *
 * @param vrm the mark as it was typed or read
 * @param place the code of the place; where the position lies when absent
 * @param bayClass asked about every class of bay there when absent and the place has several
 * @param at the time asked about; the time of the check when absent
 * @param nothingDisplayed whether the officer has looked at the windscreen and seen nothing
 * @param observed what the officer recorded besides; absent when nothing was
 */
public record CheckQuestion(
        String vrm,
        Optional<String> place,
        Optional<BayClass> bayClass,
        Optional<Instant> at,
        Optional<String> device,
        Optional<Position> position,
        boolean nothingDisplayed,
        Optional<Observed> observed) {

    /** Where the device was, in WGS 84. */
    public record Position(double latitude, double longitude, Optional<Double> accuracyMetres) {}

    /** A question about one class of bay, of somebody who recorded nothing besides. */
    public CheckQuestion(
            String vrm,
            String place,
            BayClass bayClass,
            Optional<Instant> at,
            Optional<String> device,
            Optional<Position> position,
            boolean nothingDisplayed) {
        this(vrm, Optional.of(place), Optional.of(bayClass), at, device, position, nothingDisplayed, Optional.empty());
    }

    /** All of it as text, in a fixed order: two questions are the same when these are. */
    List<String> parts() {
        return Stream.concat(
                        Stream.of(
                                vrm,
                                place.orElse(""),
                                bayClass.map(BayClass::name).orElse(""),
                                at.map(Instant::toString).orElse(""),
                                device.orElse(""),
                                position.map(Position::toString).orElse(""),
                                Boolean.toString(nothingDisplayed)),
                        observed.map(Observed::parts).orElse(List.of()).stream())
                .toList();
    }

    /** Marks are personal data. */
    @Override
    public String toString() {
        return "CheckQuestion[" + place.orElse("by position") + ", " + bayClass + "]";
    }
}
