package uk.kerbside.permits.apds;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What changed when: other systems ask for what is new since they last did. */
public interface Changes {
    /** All places, the one that changed first first. */
    List<Versioned> listPlaces();

    /** All permit types, the one that changed first first. */
    List<Versioned> listPermitTypes();

    /**
     * Permits that were issued once and dispensations that were granted, also those that are over, the one that changed first
     * first.
     *
     * @param since only those that changed then or later
     * @param after from just after one
     */
    List<ChangedRight> listRights(Optional<Instant> since, Optional<Versioned> after, int limit);

    /** Something by its code or number, and when it changed last. */
    record Versioned(String code, Instant at) {
        /**
         * A number that is higher after every change, as other systems want one: the second in which it changed. Nothing
         * here changes twice within one.
         */
        public int version() {
            return Math.toIntExact(Math.max(1, at.getEpochSecond()));
        }
    }

    /** A right, and when it changed last. */
    record ChangedRight(GivenRight right, Instant at) {}
}
