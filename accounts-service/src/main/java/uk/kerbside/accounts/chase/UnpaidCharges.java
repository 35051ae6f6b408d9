package uk.kerbside.accounts.chase;

import java.time.Instant;
import java.util.List;

/** Charges nobody is paying. All methods join the caller's transaction. */
public interface UnpaidCharges {
    /**
     * Some that can be paid, that nobody is paying just now, that were raised by then and whose customer has been told
     * fewer times; locked, those others have locked left out.
     */
    List<UnpaidCharge> listForUpdate(int toldFewerThan, Instant raisedBy, Instant now, int limit);

    /** Its customer has been told so many times. */
    void told(String chargeId, int times);
}
