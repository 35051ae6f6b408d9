package uk.kerbside.accounts.payment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The refunds there are. */
public interface Refunds {
    void add(Refund refund);

    Optional<Refund> find(String refundId);

    /** Locked until the transaction ends. */
    Optional<Refund> findForUpdate(String refundId);

    /** All refunds of a charge. */
    List<Refund> listOfCharge(String chargeId);

    /** All refunds of a payment. */
    List<Refund> listOf(String paymentId);

    /** Unfinished ones at these providers that are due, locked; those somebody else looks at are left out. */
    List<Refund> listDueForUpdate(List<String> providers, Instant now, int limit);
}
