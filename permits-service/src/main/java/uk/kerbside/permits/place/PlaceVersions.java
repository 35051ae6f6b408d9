package uk.kerbside.permits.place;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What places were before, and what they will be: each change has its first day. */
public interface PlaceVersions {
    /** All of one place but the one that is in force, the earliest first. */
    List<CouncilPlace> list(String code);

    Optional<CouncilPlace> find(String code, LocalDate validFrom);

    /** Keeps one in the place of another of the same day. */
    void keep(CouncilPlace version);

    void delete(String code, LocalDate validFrom);

    /**
     * Codes of places that change or end on one of these days, planned or not, in their order, from just after one.
     * Locations people stated end with what they were stated for, and do not count.
     */
    List<String> listChanging(LocalDate from, LocalDate to, String afterCode, int limit);

    /** The codes of places for which a change is due. */
    List<String> listDue(LocalDate today, int limit);

    /** The change that is due, the earliest first. */
    Optional<CouncilPlace> findDue(String code, LocalDate after, LocalDate today);
}
