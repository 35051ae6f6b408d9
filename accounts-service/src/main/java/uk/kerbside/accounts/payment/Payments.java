package uk.kerbside.accounts.payment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The payments there are. */
public interface Payments {
    void add(Payment payment);

    Optional<Payment> find(String paymentId);

    /** Locked until the transaction ends. */
    Optional<Payment> findForUpdate(String paymentId);

    /** Unfinished ones at a provider that are due to be asked after, locked; those somebody else looks at are left out. */
    List<Payment> listDueForUpdate(String provider, Instant now, int limit);
}
