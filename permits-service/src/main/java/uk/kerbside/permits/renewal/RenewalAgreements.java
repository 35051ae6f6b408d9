package uk.kerbside.permits.renewal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All agreements to renew. */
public interface RenewalAgreements {
    void add(RenewalAgreement agreement);

    /** The one in force for a line of permits. */
    Optional<RenewalAgreement> findInForce(String baseNumber);

    /** Locked until the transaction ends; empty when it is not in force or somebody else works on it. */
    Optional<RenewalAgreement> findFreeForUpdate(UUID id);

    /**
     * Those in force whose newest permit runs out between two instants and is not dealt with, the first first, from just after
     * one.
     */
    List<Due> listDue(Instant from, Instant to, Optional<Due> after, int limit);

    /** An agreement and the permit that is to be renewed. */
    record Due(UUID agreementId, String permitNumber, Instant validUntil) {}
}
