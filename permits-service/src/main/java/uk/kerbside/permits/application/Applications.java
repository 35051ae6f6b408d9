package uk.kerbside.permits.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All applications. */
public interface Applications {
    /**
     * Writes a new or changed application at once, so that its version is the one that will be read; of a renewal {@link
     * RenewedPermits} hears, of one that may be covered before it is proved {@link CoverBeforeProof}.
     */
    void save(PermitApplication application);

    Optional<PermitApplication> find(String id);

    /** Locked until the transaction ends. */
    Optional<PermitApplication> findForUpdate(String id);

    /** Locked until the transaction ends. */
    Optional<PermitApplication> findByChargeForUpdate(String chargeId);

    /** The renewal of a permit that is not over: begun, waiting, or to be paid. */
    Optional<PermitApplication> findOpenRenewal(String permitNumber);

    /** Applications of an account, the latest first. */
    List<PermitApplication> list(String accountId, int limit);

    /** The same, from just after a position. */
    List<PermitApplication> listAfter(String accountId, ListPosition position, int limit);

    /** Those nobody paid in time, the longest first, locked; those somebody else works on are left out. */
    List<PermitApplication> listUnpaid(Instant now, int limit);

    /** Where an application stands in an account's list. */
    record ListPosition(Instant createdAt, String id) {}
}
