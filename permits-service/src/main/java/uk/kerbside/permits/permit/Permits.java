package uk.kerbside.permits.permit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All permits. */
public interface Permits {
    /**
     * Adds a permit and writes it at once. Two that want the same vehicle follow each other.
     *
     * @return false when one of its vehicles has a permit of this type for its place and time
     */
    boolean addUnlessVehicleHasPermit(Permit permit);

    /**
     * Gives a permit another time line and writes it at once. Two that want the same vehicle follow each other.
     *
     * @return false, and nothing changed, when a vehicle has another permit of this type for its place and time
     */
    boolean rearrangeUnlessVehicleHasPermit(Permit permit, TimeLine changed);

    Optional<Permit> find(String number);

    /** Locked until the transaction ends. */
    Optional<Permit> findForUpdate(String number);

    /** Permits of an account, the latest first. */
    List<Permit> list(String accountId, int limit);

    /** The same, from just after a position. */
    List<Permit> listAfter(String accountId, PermitPosition position, int limit);

    /** Permits in the order of their numbers, for publishing everything again; locked until the transaction ends. */
    List<Permit> listAfterForUpdate(String number, int limit);

    /** Where a permit stands in an account's list. */
    record PermitPosition(Instant grantedAt, String number) {}
}
