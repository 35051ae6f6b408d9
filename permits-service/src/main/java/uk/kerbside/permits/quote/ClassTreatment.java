package uk.kerbside.permits.quote;

import uk.kerbside.events.accounts.VehicleClass;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.catalogue.VehicleRules;

/** What a permit type does with vehicles of a class. */
public final class ClassTreatment {
    private ClassTreatment() {}

    /** @throws RefusedException {@code NO_PERMIT_NEEDED}, {@code VEHICLE_CLASS_NOT_ALLOWED} */
    public static void requireAllowed(VehicleRules rules, VehicleClass vehicleClass) {
        String kind = Words.plural(vehicleClass);
        switch (rules.ruleFor(vehicleClass).handling()) {
            case ALLOWED -> {}
            case NO_PERMIT_NEEDED ->
                throw new RefusedException(
                        QuoteRefusal.NO_PERMIT_NEEDED, "For " + kind + " no such permit is needed: park without one.");
            case NOT_ALLOWED ->
                throw new RefusedException(
                        QuoteRefusal.VEHICLE_CLASS_NOT_ALLOWED, "This permit is not given for " + kind + ".");
        }
    }
}
