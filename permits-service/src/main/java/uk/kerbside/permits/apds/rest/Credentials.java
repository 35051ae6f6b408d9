package uk.kerbside.permits.apds.rest;

import java.time.Instant;
import java.util.List;
import uk.kerbside.kernel.vrm.Vrm;

/** Marks in the standard's shape. */
final class Credentials {
    private Credentials() {}

    static ApdsAssignedRight.Credential of(Vrm vrm) {
        String plate = vrm.isUkShape() ? "UKNumberPlate" : "NumberPlate";
        return new ApdsAssignedRight.Credential(
                "licensePlate", "vehicle", new ApdsAssignedRight.Identifier(vrm.value(), plate));
    }

    /** One that is good from then until then, or until the right ends if that is earlier. */
    static ApdsAssignedRight.PlannedUse use(Vrm vrm, Instant from, Instant until, Instant end) {
        return new ApdsAssignedRight.PlannedUse(from, until.isBefore(end) ? until : end, List.of(of(vrm)));
    }
}
