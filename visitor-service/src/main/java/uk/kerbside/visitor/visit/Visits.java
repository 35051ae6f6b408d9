package uk.kerbside.visitor.visit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.kerbside.kernel.Interval;
import uk.kerbside.kernel.vrm.Vrm;

/** The visits there are. */
public interface Visits {
    /**
     * Nobody else who follows this mark in this zone begins a visit until this transaction ends. Two who only relied on
     * the table's exclusion constraint could each wait for the other's row.
     */
    void follow(String zone, Vrm vrm);

    /** Adds a visit and writes it at once; whether the mark is visiting was asked after {@link #follow}. */
    void add(Visit visit);

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
