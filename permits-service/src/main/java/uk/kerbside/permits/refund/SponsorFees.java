package uk.kerbside.permits.refund;

import java.util.Optional;

/** What organisations were charged for permits they sponsor. All methods join the caller's transaction. */
public interface SponsorFees {
    /** Writes a new or changed one at once. */
    void save(SponsorFee fee);

    /** That of a permit, if its sponsor paid, locked until the transaction ends. */
    Optional<SponsorFee> findOfForUpdate(String permitNumber);
}
