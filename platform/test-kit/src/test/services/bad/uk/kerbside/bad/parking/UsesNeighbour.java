package uk.kerbside.bad.parking;

import uk.kerbside.neighbour.Thing;

/** Uses another service's class. */
class UsesNeighbour {
    Thing thing;
}
