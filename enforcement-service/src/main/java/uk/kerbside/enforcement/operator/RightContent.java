package uk.kerbside.enforcement.operator;

import java.time.Instant;
import java.util.List;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.PlaceCode;
import uk.kerbside.kernel.vrm.Vrm;

/** What a third party says of one right: which vehicle, where, when. Two are equal when they say the same. */
public record RightContent(Vrm vrm, List<PlaceCode> places, List<BayClass> bayClasses, Instant from, Instant until) {
    public RightContent {
        places = places.stream().distinct().sorted().toList();
        bayClasses = bayClasses.stream().distinct().sorted().toList();
    }

    /** Marks are personal data. */
    @Override
    public String toString() {
        return "RightContent[" + places + ", " + bayClasses + ", " + from + ", " + until + "]";
    }
}
