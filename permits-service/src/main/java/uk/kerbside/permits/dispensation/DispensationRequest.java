package uk.kerbside.permits.dispensation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.permits.place.StatedLocation;

/**
 * What somebody asks leave for.
 *
 * @param bayClasses all of the place's when empty
 * @param location where in the place; all of it when absent
 * @param words what for, for the officer who decides
 * @param startsAt at once when absent
 * @param hours at which hours of these days, as signs state them; at all hours when absent
 * @param mostMarks for how many vehicles; for those named when absent
 */
public record DispensationRequest(
        String place,
        List<BayClass> bayClasses,
        Optional<StatedLocation> location,
        DispensationReason reason,
        String words,
        Optional<Instant> startsAt,
        Instant endsAt,
        Optional<String> hours,
        List<Vrm> marks,
        Optional<Integer> mostMarks) {
    public DispensationRequest {
        bayClasses = bayClasses.stream().distinct().sorted().toList();
        marks = marks.stream().distinct().toList();
    }

    int most() {
        return mostMarks.orElse(marks.size());
    }

    /** Marks and words are personal data. */
    @Override
    public String toString() {
        return "DispensationRequest[" + place + ", " + reason + "]";
    }
}
