package uk.kerbside.permits.catalogue;

import uk.kerbside.kernel.Revision;

/** Which version of each permit type the other services were told of last; a change names the one it is made to. */
public interface CatalogueRevisions {
    Revision of(String code);
}
