package uk.kerbside.permits.migration;

import java.util.Optional;

/**
 * The property a row means, as accounts found it.
 *
 * @param byAddress whether its reference was missing or unknown and exactly one property has the row's address
 */
public record MatchedProperty(
        String uprn, Optional<String> zone, Optional<String> ward, Optional<String> schoolStreet, boolean byAddress) {}
