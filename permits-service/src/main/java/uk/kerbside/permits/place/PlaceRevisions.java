package uk.kerbside.permits.place;

import uk.kerbside.kernel.Revision;

/** Which state of a place the other services were told of last; a change names the one it is made to. */
public interface PlaceRevisions {
    Revision of(String code);
}
