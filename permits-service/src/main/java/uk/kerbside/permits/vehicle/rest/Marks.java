package uk.kerbside.permits.vehicle.rest;

import java.util.Optional;
import uk.kerbside.kernel.vrm.UnusableVrmException;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.kit.problem.InvalidRequestException;

/** Marks as they come over the wire. */
final class Marks {
    private Marks() {}

    /** @throws InvalidRequestException when it can be no mark */
    static Vrm read(String pointer, String typed) {
        try {
            return Vrm.of(typed);
        } catch (UnusableVrmException e) {
            throw new InvalidRequestException(pointer, e.getMessage());
        }
    }

    static Optional<Vrm> read(String pointer, Optional<String> typed) {
        return typed.map(text -> read(pointer, text));
    }
}
