package uk.kerbside.visitor.visit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.kerbside.kernel.vrm.Vrm;

/** The visits there are. */
public interface Visits {
    /**
     * Adds a visit and writes it at once.
     *
     * @return false when the same mark has a visit in the zone at that time
     */
    boolean addUnlessMarkIsVisiting(Visit visit);

    Optional<Visit> find(String visitId);

    /** Locked until the transaction ends. */
    Optional<Visit> findForUpdate(String visitId);

    /** How many visits of the household lie, wholly or in part, between two instants. */
    int countBetween(String uprn, Instant from, Instant until);

    /** Whether this mark has a visit in the zone between two instants. */
    boolean isVisiting(String zone, Vrm vrm, Instant from, Instant until);

    /** Visits of an account, the latest start first, after a position if there is one. */
    List<Visit> list(String accountId, Optional<VisitPosition> after, int limit);

    /** Booked visits whose time is over, the longest first, locked; those somebody else is ending are left out. */
    List<Visit> listOver(Instant now, int limit);

    /** Visits in the order of their ids, for publishing everything again. */
    List<Visit> listAfter(String visitId, int limit);

    /** Where a visit stands in an account's list. */
    record VisitPosition(Instant from, String visitId) {}
}
