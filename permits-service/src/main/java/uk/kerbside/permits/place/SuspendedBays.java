package uk.kerbside.permits.place;

import java.util.List;
import uk.kerbside.kernel.Place;

/**
 * Which bays of a place are suspended, or will be; they are published with the place, and with the locations somebody stated
 * in it.
 */
public interface SuspendedBays {
    List<Place.Suspension> of(String placeCode);
}
