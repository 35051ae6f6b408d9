package uk.kerbside.permits.place;

import java.util.List;
import java.util.Optional;

/** In which place each location lies that somebody stated: the place's hours and suspensions are in force there. */
public interface LocationsWithin {
    /** @param describedBy the account that described it for an application to come */
    void keep(String location, String within, Optional<String> describedBy);

    /** Codes of locations within a place that are not over yet. */
    List<String> list(String within);

    /** In which place a location lies; empty for a place that is none. */
    Optional<String> around(String location);

    /** How many that are not over yet an account has described. */
    int count(String describedBy);
}
