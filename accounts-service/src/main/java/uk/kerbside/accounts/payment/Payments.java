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

    /** Unfinished ones at these providers that are due to be asked after, locked; those somebody else looks at are left out. */
    List<Payment> listDueForUpdate(List<String> providers, Instant now, int limit);

    /** Those at none of these providers that are unfinished, or have a refund that is, the oldest first, from just after one. */
    List<Payment> listStranded(List<String> providers, Optional<Place> after, int limit);

    /** Where one stands in a list. */
    record Place(Instant createdAt, String paymentId) {}
}
