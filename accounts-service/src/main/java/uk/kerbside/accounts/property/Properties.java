package uk.kerbside.accounts.property;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The properties there are. */
public interface Properties {
    Optional<Property> find(String uprn);

    /** The same, and nobody changes the property until the transaction ends. */
    Optional<Property> findAndKeep(String uprn);

    /** Those of these that are there, by UPRN. */
    Map<String, Property> list(Collection<String> uprns);

    /** All properties of these postcodes. */
    List<Property> listOf(Collection<Postcode> postcodes);

    /** Writes all of them, whether they are there or not. Joins the caller's transaction. */
    void save(List<Property> properties);

    /** Properties of a postcode, in the order of their addresses, from just after a place in that order. */
    List<Property> search(Postcode postcode, Place after, int limit);

    /** Where a property stands in the order of a postcode. */
    record Place(String sortKey, String uprn) {
        /** Before all of them. */
        public static final Place START = new Place("", "");
    }
}
