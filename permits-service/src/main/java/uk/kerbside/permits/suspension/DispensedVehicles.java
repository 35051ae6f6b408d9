package uk.kerbside.permits.suspension;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Who may use suspended bays all the same. */
public interface DispensedVehicles {
    /** References of dispensations that were ever granted from each of these suspensions; their rights say when they are good. */
    Map<String, Set<String>> from(Collection<String> suspensions);
}
