package uk.kerbside.kernel.finding;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.kerbside.kernel.Place;
import uk.kerbside.kernel.Right;
import uk.kerbside.kernel.RightSource;

/**
 * Which suspensions of bays do not bite for the mark asked about: those that name a dispensation which is good here now.
 * No permit is one of them, whatever a suspension names.
 */
record Dispensed(List<Weigh.Weighed> weighed) {
    private static final Set<Outcome> GOOD =
            EnumSet.of(Outcome.COVERED, Outcome.COVERED_CONFUSABLE, Outcome.CONDITIONAL);

    /** What is found by the dispensation from that suspension; empty when the suspension bites. */
    Optional<Finding> from(Place.Suspension suspension) {
        if (suspension.dispensations().isEmpty()) {
            return Optional.empty();
        }
        return weighed.stream()
                .filter(one -> isNamed(one.considered().right(), suspension))
                .flatMap(one -> one.finding().stream())
                .filter(finding -> GOOD.contains(finding.outcome()))
                .findFirst();
    }

    private static boolean isNamed(Right right, Place.Suspension suspension) {
        return right.source() == RightSource.DISPENSATION
                && suspension.dispensations().contains(right.reference());
    }
}
