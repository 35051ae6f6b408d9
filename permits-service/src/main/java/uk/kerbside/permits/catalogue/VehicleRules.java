package uk.kerbside.permits.catalogue;

import uk.kerbside.events.WireMoney;

/**
 * Which vehicles.
 *
 * @param most how many may be listed on one permit
 * @param live how many of them are good at once, each in a slot of its own
 * @param onAccount whether each must stand on the holder's account first
 * @param freeSwap whether listed ones may change places as often as one likes
 * @param freeChangesPerYear changes to a vehicle that was not listed
 * @param sizeDeclared whether the holder declares that it is no larger than the council's limit
 */
public record VehicleRules(
        int most,
        int live,
        boolean onAccount,
        boolean freeSwap,
        int freeChangesPerYear,
        WireMoney changeFee,
        boolean sizeDeclared) {}
