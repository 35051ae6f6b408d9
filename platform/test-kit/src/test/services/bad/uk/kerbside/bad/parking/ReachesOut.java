package uk.kerbside.bad.parking;

import uk.kerbside.bad.parking.persistence.Exposed;

/** A core that uses its own edge. */
class ReachesOut {
    Exposed edge;
}
