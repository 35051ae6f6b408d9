package uk.kerbside.badplatform.kit;

import uk.kerbside.neighbour.Thing;

/** A kit that knows a service. */
class KnowsService {
    Thing thing;
}
