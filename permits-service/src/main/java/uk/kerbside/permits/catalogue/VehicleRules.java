package uk.kerbside.permits.catalogue;

import java.util.List;
import java.util.Optional;
import uk.kerbside.events.WireMoney;
import uk.kerbside.events.accounts.VehicleClass;

/**
 * Which vehicles.
 *
 * @param most how many may be listed on one permit
 * @param live how many of them are good at once, each in a slot of its own
 * @param onAccount whether each must stand on the holder's account first
 * @param freeSwap whether listed ones may change places as often as one likes
 * @param freeChangesPerYear changes to a vehicle that was not listed
 * @param sizeDeclared whether the holder declares that it is no larger than the council's limit; of a motorcycle nobody asks
 *     that
 * @param classes what is otherwise for vehicles of some class; absent where all are treated alike
 */
public record VehicleRules(
        int most,
        int live,
        boolean onAccount,
        boolean freeSwap,
        int freeChangesPerYear,
        WireMoney changeFee,
        boolean sizeDeclared,
        Optional<List<ClassRule>> classes) {

    /** What is done with vehicles of a class. */
    public enum Handling {
        ALLOWED,
        NOT_ALLOWED,
        /** They may park without. */
        NO_PERMIT_NEEDED
    }

    /**
     * Rules for vehicles of one class.
     *
     * @param countsTowardsLimit whether one is limited and ranked with those of its household
     */
    public record ClassRule(VehicleClass vehicleClass, Handling handling, boolean countsTowardsLimit) {}

    public VehicleRules {
        classes = classes.map(List::copyOf);
    }

    /** What counts for a class; without a rule of its own it is allowed and counts. */
    public ClassRule ruleFor(VehicleClass vehicleClass) {
        return classes.stream()
                .flatMap(List::stream)
                .filter(rule -> rule.vehicleClass() == vehicleClass)
                .findFirst()
                .orElseGet(() -> new ClassRule(vehicleClass, Handling.ALLOWED, true));
    }
}
