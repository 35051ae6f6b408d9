package uk.kerbside.visitor.visit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.kerbside.kernel.Interval;
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

    /** Booked visits of the household that lie, wholly or in part, in a stretch of time. */
    List<Visit> listBooked(String uprn, Interval during);

    /** Whether this mark has a booked visit in the zone in that stretch of time. */
    boolean isVisiting(String zone, Vrm vrm, Interval during);

    /** Visits of an account, the latest start first, after a position if there is one. */
    List<Visit> list(String accountId, Optional<VisitPosition> after, int limit);

    /** Booked visits whose time is over, the longest first, locked; those somebody else is ending are left out. */
    List<Visit> listOver(Instant now, int limit);

    /** Visits in the order of their ids, locked, for publishing everything again. */
    List<Visit> listAfterForUpdate(String visitId, int limit);

    /** Where a visit stands in an account's list. */
    record VisitPosition(Instant from, String visitId) {}
}
